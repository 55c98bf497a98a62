"""The shell around the turn: one at a time per person, commits, delivery, reminders. `ports.py` is its contract."""
