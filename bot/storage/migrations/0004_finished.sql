-- When a talk was finished last, in microseconds since 1970, UTC; 0 while it goes on. NULL in rows of earlier versions:
-- only the sealed value says it, so the first sweep opens those once.
ALTER TABLE talks ADD COLUMN finished INTEGER;

CREATE INDEX talks_finished ON talks (finished) WHERE finished > 0;

CREATE INDEX talks_undated ON talks (place) WHERE finished IS NULL;
