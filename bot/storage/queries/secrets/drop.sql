-- Drop a secret.
DELETE FROM secrets WHERE kind = ? AND name = ?;
