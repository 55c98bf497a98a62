-- Nothing that stood in the outbox of a backup is sent.
DELETE FROM outbox;
