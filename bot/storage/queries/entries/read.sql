-- All entries of a person, oldest first.
SELECT id, sealed FROM entries WHERE person = ? ORDER BY place;
