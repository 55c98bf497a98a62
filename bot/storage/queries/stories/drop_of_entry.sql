-- The story of an entry is taken back.
DELETE FROM stories WHERE person = ? AND id = ?;
