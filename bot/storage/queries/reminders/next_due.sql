-- The instant of the earliest reminder.
SELECT min(due) FROM reminders;
