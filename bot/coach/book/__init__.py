"""The casebook: everything we know of a person, entry by entry, and what follows from the entries alone."""
