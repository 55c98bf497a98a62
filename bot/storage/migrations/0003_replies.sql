-- What a letter answers, in its platform's words; some of them (an interaction's token) open a door, so it is sealed.
ALTER TABLE outbox ADD COLUMN reply_to BLOB;
