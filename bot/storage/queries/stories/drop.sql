-- A story is taken back, or a moderator left it out.
DELETE FROM stories WHERE number = ?;
