"""A message as lines of a terminal: words, what they are, and a width to keep to. Pure; colours come on the screen."""
