"""Words that could not be read as an answer to the question in view."""

from __future__ import annotations

from typing import Final

from bot.dialogue.readers.heard import Unclear
from bot.dialogue.talk import Talk
from bot.dialogue.told import Told
from bot.dialogue.walk import Question

PATIENCE: Final = 2
"""Misses at one question before we offer to leave it out."""


class Missed(Told, frozen=True):
    """Such words, and how to say so."""

    talk: Talk
    question: Question
    heard: Unclear
    typed: str
    tells: bool | None = None
    """Whether the line tells how it went, where that is known already."""
