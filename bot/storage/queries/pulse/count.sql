-- How many people did something in a week.
SELECT count(*) FROM pulse WHERE cell = ?;
