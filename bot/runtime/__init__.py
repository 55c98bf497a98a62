"""The shell around the turn: one turn at a time per person, commits, delivery, reminders. `ports.py` is its contract."""
