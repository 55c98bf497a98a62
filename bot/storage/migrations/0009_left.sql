-- Talks that were begun and left expire, too: `finished` is for them when they went on last. Those stored before as going
-- on (0) are dated by the next sweep, like talks of the first versions.
UPDATE talks SET finished = NULL WHERE finished = 0;
