-- A wrapped data key by its number.
SELECT who, wrapped FROM keys WHERE id = ?;
