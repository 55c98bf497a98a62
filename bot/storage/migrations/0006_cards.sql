-- What people show of their record to whoever has the code: sealed with the code, with a secret in the key file, and
-- with the data key of whose it is. `found` is made of the code by a slow function, and says nothing of it.
CREATE TABLE cards (
    number INTEGER NOT NULL PRIMARY KEY,  -- that of its secret in the key file
    person INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
    id INTEGER NOT NULL,                  -- that of the entry that stands for it
    found INTEGER NOT NULL UNIQUE,
    until INTEGER NOT NULL,               -- microseconds since 1970, UTC
    sealed BLOB NOT NULL,
    UNIQUE (person, id)
) STRICT;

CREATE INDEX cards_until ON cards (until);
