-- An input is applied.
INSERT INTO inputs (key, at) VALUES (?, ?);
