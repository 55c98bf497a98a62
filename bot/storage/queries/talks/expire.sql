-- Some of the talks that rest since before a moment: their answers go, what they meant stays.
DELETE FROM talks WHERE place IN (SELECT place FROM talks WHERE finished > 0 AND finished < ? LIMIT ?);
