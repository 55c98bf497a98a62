-- A reminder is over.
DELETE FROM reminders WHERE person = ? AND id = ?;
