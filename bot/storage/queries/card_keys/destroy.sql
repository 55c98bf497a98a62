-- Overwrite a card's secret where it lies.
UPDATE card_keys SET person = NULL, wrapped = zeroblob(length(wrapped)) WHERE id = ?;
