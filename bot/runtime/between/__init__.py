"""What goes between: `accounts` and `linking` for a person's platforms, `sharing` for people: `cards`, `stories`."""
