"""Interviews that are known ahead: their moments, their commands, the talks about them."""
