-- Every card whose secret was not destroyed.
SELECT id FROM card_keys WHERE person IS NOT NULL;
