-- Keep a card.
INSERT INTO cards (number, person, id, found, until, sealed) VALUES (?, ?, ?, ?, ?, ?);
