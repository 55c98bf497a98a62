"""What goes between: a person's two platforms (`accounts`, `linking`); people (`cards`, `stories`, their figures)."""
