-- The highest number ever given to a card.
SELECT max(id) FROM card_keys;
