-- Overwrite a data key where it lies.
UPDATE keys SET who = NULL, wrapped = zeroblob(length(wrapped)) WHERE id = ?;
