-- Weeks that are not shown any more.
DELETE FROM pulse WHERE week < ?;
