-- The card that a code leads to, unless its time is over.
SELECT number, person, sealed FROM cards WHERE found = ? AND until > ?;
