-- Every number whose data key was destroyed.
SELECT id FROM keys WHERE who IS NULL;
