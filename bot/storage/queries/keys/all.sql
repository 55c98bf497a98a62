-- Every wrapped data key.
SELECT id, who, wrapped FROM keys WHERE who IS NOT NULL;
