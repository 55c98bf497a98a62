"""Hearing that somebody may be in danger: from themselves, or from someone else. Pure; nothing is kept and nobody is told."""
