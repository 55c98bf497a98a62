-- The secret of each share card, without which its code opens nothing. A destroyed one stays as a row of zeros, like a
-- destroyed data key: what was taken back stays so when a backup of the database is put back.
CREATE TABLE card_keys (
    id INTEGER NOT NULL PRIMARY KEY,  -- never given twice
    person INTEGER,                   -- whose; NULL: destroyed
    wrapped BLOB NOT NULL
) STRICT;
