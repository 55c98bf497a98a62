-- The number of the card that an entry of a person stands for.
SELECT number FROM cards WHERE person = ? AND id = ?;
