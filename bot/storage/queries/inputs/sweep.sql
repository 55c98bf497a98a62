-- Old inputs, in one slice of all keys.
DELETE FROM inputs WHERE key BETWEEN ? AND ? AND at < ?;
