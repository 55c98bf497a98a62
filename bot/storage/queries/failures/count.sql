-- An input's turn raised once more.
INSERT INTO failures (key, tries, error, at) VALUES (?, 1, ?, ?)
ON CONFLICT (key) DO UPDATE SET tries = tries + 1, error = excluded.error, at = excluded.at
RETURNING tries;
