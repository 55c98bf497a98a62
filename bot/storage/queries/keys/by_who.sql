-- A wrapped data key by its person.
SELECT id, wrapped FROM keys WHERE who = ?;
