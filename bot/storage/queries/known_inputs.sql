-- Which of these inputs (a JSON list of keys) were applied before?
SELECT key FROM inputs WHERE key IN (SELECT value FROM json_each(?));
