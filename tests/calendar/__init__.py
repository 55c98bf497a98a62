"""Tests of bot.calendar."""
