-- An input is applied; the caller has seen that it is new.
INSERT INTO inputs (key, at) VALUES (?, ?);
