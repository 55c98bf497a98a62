"""What all of a person's interviews say together: patterns, gut against outcome, honest odds."""
