-- All talks of a person, oldest first.
SELECT id, sealed FROM talks WHERE person = ? ORDER BY place;
