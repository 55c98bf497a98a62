-- A story that waits to be read by a moderator.
INSERT INTO stories (person, id, sealed) VALUES (?, ?, zeroblob(1));
