-- A letter to send.
INSERT INTO outbox (id, person, state, attempt, not_before, expires, sealed, reply_to) VALUES (?, ?, ?, ?, ?, ?, ?, ?);
