-- The secret of a new card.
INSERT INTO card_keys (id, person, wrapped) VALUES (?, ?, ?);
