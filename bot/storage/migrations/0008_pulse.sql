-- Who did what in which week, for figures of five people and more. Every name is a keyed hash: of community, week and
-- thing together, and of the person. Rows go when their person takes back their yes or is forgotten, and after weeks.
CREATE TABLE pulse (
    cell INTEGER NOT NULL,
    who INTEGER NOT NULL,
    week TEXT NOT NULL,
    PRIMARY KEY (cell, who)
) STRICT, WITHOUT ROWID;

CREATE INDEX pulse_who ON pulse (who);
