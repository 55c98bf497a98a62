-- All secrets of a kind.
SELECT name, sealed FROM secrets WHERE kind = ? ORDER BY name;
