-- The first schema. Never edited; a change is a new file with the next number.
-- Sealed columns hold AES-GCM of msgspec JSON, bound to table, person and row. `id` of talks, entries and reminders is
-- a keyed hash of the id in the sealed value, so that a row says nothing of what the talk was about. `place` rises, so
-- that what is being talked about lies together on the last pages and rows come back in the order they were made.
PRAGMA application_id = 1131375717;

CREATE TABLE meta (
    name TEXT NOT NULL PRIMARY KEY,
    value ANY NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE persons (
    id INTEGER NOT NULL PRIMARY KEY,  -- that of their data key in the key file; never used again
    who INTEGER NOT NULL UNIQUE,      -- keyed hash of their key
    name BLOB NOT NULL,               -- their key, sealed: SQLite leaves stale copies of index entries in pages
    sealed BLOB                       -- the profile
) STRICT;

CREATE TABLE talks (
    place INTEGER NOT NULL PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
    id INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    UNIQUE (person, id)
) STRICT;

CREATE TABLE entries (
    place INTEGER NOT NULL PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
    id INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    UNIQUE (person, id)
) STRICT;

CREATE TABLE reminders (
    place INTEGER NOT NULL PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
    id INTEGER NOT NULL,
    due INTEGER NOT NULL,             -- microseconds since 1970, UTC
    sealed BLOB NOT NULL,
    UNIQUE (person, id)
) STRICT;

CREATE INDEX reminders_due ON reminders (due);

CREATE TABLE occurrences (
    person INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
    reminder INTEGER NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (person, reminder, day)
) STRICT, WITHOUT ROWID;

-- A letter is here until the platform has it or it is given up; then its row goes, body and all.
CREATE TABLE outbox (
    id INTEGER NOT NULL PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
    state TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    not_before INTEGER,
    expires INTEGER,
    sealed BLOB NOT NULL
) STRICT;

-- Inputs by a keyed 64-bit hash alone: they outlive a forgotten person for their day, and name nobody.
CREATE TABLE inputs (
    key INTEGER NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE failures (
    key INTEGER NOT NULL PRIMARY KEY,
    tries INTEGER NOT NULL,
    error TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

-- People being forgotten: a row is here until the last step is done.
CREATE TABLE forgetting (
    person INTEGER NOT NULL PRIMARY KEY
) STRICT;
