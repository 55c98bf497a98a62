-- Keep an entry; one that is there keeps its place.
INSERT INTO entries (place, person, id, sealed) VALUES (?, ?, ?, ?)
ON CONFLICT (person, id) DO UPDATE SET sealed = excluded.sealed;
