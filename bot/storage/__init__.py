"""Per-person state in SQLite: one writer, group commits, encrypted at rest."""
