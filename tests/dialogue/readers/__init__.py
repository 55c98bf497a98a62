"""Tests of bot.dialogue.readers."""
