"""The turn: (library, person, event, now) → (person, changes, messages). Pure; the world is around it."""
