-- The sealed key of a person.
SELECT name FROM persons WHERE id = ?;
