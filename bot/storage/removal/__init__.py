"""What goes: people at their word, answers after their time, and what is too old to matter."""
