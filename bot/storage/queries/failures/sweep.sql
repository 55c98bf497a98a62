-- Old failures.
DELETE FROM failures WHERE at < ?;
