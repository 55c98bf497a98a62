-- Drop a value about the whole file.
DELETE FROM meta WHERE name = ?;
