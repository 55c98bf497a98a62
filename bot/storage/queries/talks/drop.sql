-- Throw a talk away.
DELETE FROM talks WHERE person = ? AND id = ?;
