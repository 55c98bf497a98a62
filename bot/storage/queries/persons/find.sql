-- Who is this?
SELECT id, sealed FROM persons WHERE who = ?;
