-- One that comes again goes on, but its past occurrence is too late to be said when it is looked at.
UPDATE reminders SET due = ? WHERE due < ? AND recurs;
