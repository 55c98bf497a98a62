-- A data key under another master key, overwritten where it lies.
UPDATE keys SET wrapped = ? WHERE id = ?;
