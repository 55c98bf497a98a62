"""Whole stories, told to the real engine on the real store."""
