-- Letters are sent or given up.
DELETE FROM outbox WHERE id IN (VALUES (?));
