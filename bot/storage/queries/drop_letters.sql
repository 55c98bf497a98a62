-- Letters (a JSON list of ids) are sent or given up.
DELETE FROM outbox WHERE id IN (SELECT value FROM json_each(?));
