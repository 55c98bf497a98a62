-- Every number whose data key exists.
SELECT id FROM keys WHERE who IS NOT NULL;
