-- Stories that are shown, or those that wait, the oldest first.
SELECT number, person, sealed FROM stories WHERE shown = ? ORDER BY number;
