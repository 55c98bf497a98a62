"""The turn: (library, person, event, now) → (person, changes, messages). Pure; everything that touches the world is around it."""
