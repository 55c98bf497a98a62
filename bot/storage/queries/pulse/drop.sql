-- Somebody is counted no more.
DELETE FROM pulse WHERE who = ?;
