"""What can be shown: pure functions of answers and casebook that dialogues call with `show:`."""
