-- Which of these inputs were applied before?
SELECT key FROM inputs WHERE key IN (VALUES (?));
