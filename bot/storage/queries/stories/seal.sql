-- The words of a story, bound to its number.
UPDATE stories SET sealed = ? WHERE number = ?;
