-- Reminders that come again, due further ahead than they can be: a wrong clock put them there.
SELECT reminders.person, persons.name, reminders.id, due, reminders.sealed
FROM reminders JOIN persons ON persons.id = reminders.person
WHERE recurs = 1 AND due > ?
ORDER BY due, place
LIMIT ?;
