-- Stories that people told for others, sealed with the data key of whose each is; shown once a moderator let it in.
CREATE TABLE stories (
    number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,  -- never given twice: readers' notes name it
    person INTEGER NOT NULL REFERENCES persons ON DELETE CASCADE,
    id INTEGER NOT NULL,                                -- that of the entry that stands for it
    shown INTEGER NOT NULL DEFAULT 0,
    sealed BLOB NOT NULL,
    UNIQUE (person, id)
) STRICT;

CREATE INDEX stories_shown ON stories (shown);
