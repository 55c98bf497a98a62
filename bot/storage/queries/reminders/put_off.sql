-- A reminder that cannot be read must not stand before all others.
UPDATE reminders SET due = ? WHERE person = ? AND id = ?;
