-- Somebody new.
INSERT INTO persons (id, who, name) VALUES (?, ?, ?);
