-- The secret of a card that was not destroyed.
SELECT wrapped FROM card_keys WHERE id = ? AND person IS NOT NULL;
