-- A letter is tried, or to be tried again.
UPDATE outbox SET state = ?, attempt = ?, not_before = ? WHERE id = ?;
