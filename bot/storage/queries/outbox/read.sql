-- All letters not settled, oldest first.
SELECT outbox.person, persons.name, outbox.id, state, attempt, not_before, expires, outbox.sealed, reply_to
FROM outbox JOIN persons ON persons.id = outbox.person
ORDER BY outbox.id;
