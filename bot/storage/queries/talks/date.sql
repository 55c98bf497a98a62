-- Since when a talk rests.
UPDATE talks SET finished = ? WHERE place = ?;
