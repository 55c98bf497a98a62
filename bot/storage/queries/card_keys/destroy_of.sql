-- Overwrite the secrets of all cards of a person where they lie.
UPDATE card_keys SET person = NULL, wrapped = zeroblob(length(wrapped)) WHERE person = ?;
