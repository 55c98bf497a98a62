"""Hearing that somebody may be in danger, from themselves or from others. Pure: nothing is kept, nobody told."""
