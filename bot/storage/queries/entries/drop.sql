-- An entry no longer holds.
DELETE FROM entries WHERE person = ? AND id = ?;
