-- Somebody new.
INSERT INTO persons (id, key) VALUES (?, ?);
