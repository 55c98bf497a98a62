-- Delete a person with every row of theirs.
DELETE FROM persons WHERE id = ?;
