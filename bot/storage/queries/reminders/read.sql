-- All reminders of a person, oldest first.
SELECT id, sealed FROM reminders WHERE person = ? ORDER BY place;
