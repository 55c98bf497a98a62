-- Keep a talk; one that is there keeps its place.
INSERT INTO talks (place, person, id, sealed, finished) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (person, id) DO UPDATE SET sealed = excluded.sealed, finished = excluded.finished;
