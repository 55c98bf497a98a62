-- People whose forgetting is not finished.
SELECT person FROM forgetting;
