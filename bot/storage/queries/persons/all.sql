-- Every person's number.
SELECT id FROM persons;
