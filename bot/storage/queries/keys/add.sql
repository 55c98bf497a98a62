-- The data key of somebody new.
INSERT INTO keys (id, who, wrapped) VALUES (?, ?, ?);
