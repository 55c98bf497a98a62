-- Whose a story is.
SELECT person, sealed FROM stories WHERE number = ?;
