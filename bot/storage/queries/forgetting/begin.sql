-- From here on a person will be forgotten, whatever happens.
INSERT INTO forgetting (person) VALUES (?) ON CONFLICT DO NOTHING;
