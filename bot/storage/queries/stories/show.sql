-- A moderator let a story in.
UPDATE stories SET shown = 1 WHERE number = ?;
