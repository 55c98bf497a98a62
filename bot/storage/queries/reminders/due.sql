-- Reminders whose instant has come, earliest first.
SELECT reminders.person, persons.name, reminders.id, due, reminders.sealed
FROM reminders JOIN persons ON persons.id = reminders.person
WHERE due <= ?
ORDER BY due, place
LIMIT ?;
