-- The highest number of a data key, destroyed ones included.
SELECT max(id) FROM keys;
