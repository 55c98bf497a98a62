-- An input is applied: once ever.
INSERT INTO inputs (key, at) VALUES (?, ?) ON CONFLICT DO NOTHING;
