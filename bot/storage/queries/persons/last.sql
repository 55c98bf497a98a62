-- The highest number of a person.
SELECT max(id) FROM persons;
