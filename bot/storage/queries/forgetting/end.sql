-- A person is forgotten.
DELETE FROM forgetting WHERE person = ?;
