"""What answers mean: the casebook, what dialogues make of answers, and what can be shown of it. Pure."""
