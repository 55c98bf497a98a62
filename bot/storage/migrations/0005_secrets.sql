-- Secrets of the installation, such as a workspace's token: sealed with the master key, bound to kind and name.
CREATE TABLE secrets (
    kind TEXT NOT NULL,
    name INTEGER NOT NULL,  -- keyed hash of the name that stands in the sealed value
    sealed BLOB NOT NULL,
    PRIMARY KEY (kind, name)
) STRICT, WITHOUT ROWID;
