-- Somebody did something this week.
INSERT INTO pulse (cell, who, week) VALUES (?, ?, ?) ON CONFLICT DO NOTHING;
