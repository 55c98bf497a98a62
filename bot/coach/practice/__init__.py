"""Practice before the next interview: a bank of questions, answers checked, cards that come back in time."""
