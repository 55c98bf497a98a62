"""Reads and checks content/ into frozen values."""
