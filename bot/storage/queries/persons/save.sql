-- Keep a profile.
UPDATE persons SET sealed = ? WHERE id = ?;
