-- Nothing that was due before a backup was put back is sent.
DELETE FROM reminders WHERE due < ? AND NOT recurs;
