-- Delete a card.
DELETE FROM cards WHERE number = ?;
