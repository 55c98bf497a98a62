-- Old occurrences.
DELETE FROM occurrences WHERE day < ?;
