-- A reminder that comes again outlives a restored backup: only its next occurrence is put off.
ALTER TABLE reminders ADD COLUMN recurs INTEGER NOT NULL DEFAULT 0;
