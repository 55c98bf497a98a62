-- A value about the whole file.
SELECT value FROM meta WHERE name = ?;
