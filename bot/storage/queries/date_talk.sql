-- When a talk was finished.
UPDATE talks SET finished = ? WHERE place = ?;
