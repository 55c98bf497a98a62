-- A reminder is answered on a local date: once ever.
INSERT INTO occurrences (person, reminder, day) VALUES (?, ?, ?) ON CONFLICT DO NOTHING;
