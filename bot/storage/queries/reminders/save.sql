-- Keep a reminder; one that is there keeps its place.
INSERT INTO reminders (place, person, id, sealed, due, recurs) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (person, id) DO UPDATE SET sealed = excluded.sealed, due = excluded.due, recurs = excluded.recurs;
