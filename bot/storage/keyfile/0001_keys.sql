-- The key file: what must never go back when a backup is restored. Never edited; a change is a new file.
PRAGMA application_id = 1131375723;

CREATE TABLE meta (
    name TEXT NOT NULL PRIMARY KEY,
    value ANY NOT NULL
) STRICT, WITHOUT ROWID;

-- A destroyed key stays as a row of zeros: its number is never given again, and the row is overwritten where it lies,
-- so that no page is ever rebuilt and no stale copy of a key is left in the gap of one.
CREATE TABLE keys (
    id INTEGER NOT NULL PRIMARY KEY,
    who INTEGER UNIQUE,               -- keyed hash of the person's key; NULL: destroyed
    wrapped BLOB NOT NULL
) STRICT;
