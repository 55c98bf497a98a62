-- Keep a secret, over what stood there.
INSERT INTO secrets (kind, name, sealed) VALUES (?, ?, ?)
ON CONFLICT (kind, name) DO UPDATE SET sealed = excluded.sealed;
