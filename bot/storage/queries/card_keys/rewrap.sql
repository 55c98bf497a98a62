-- A card's secret under another master key, overwritten where it lies.
UPDATE card_keys SET wrapped = ? WHERE id = ?;
