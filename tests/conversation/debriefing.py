"""A debrief on its way, answered up to the first rating, and a quick one to its end."""

from __future__ import annotations

from tests.conversation.small import library
from tests.conversation.talking import Talking

FULL = ("/debrief", "full", "fine", "Acme", "cook", "video", "today", "It went badly", "Why us?")
"""To the rating of the first question they asked."""


def debriefed(later: str = "skip") -> Talking:
    """A quick debrief of Acme with one question in it, to its end; `later` is when the full one shall be."""
    talk = Talking.known(library()).commands("debrief").taps("Quick").says("Acme", "Why us?", "2", "no", "no")
    return talk.taps("I think it's a no").says(later)


def debrief(*more: str) -> Talking:
    return Talking.known(library()).says(*FULL, *more)


def told(talk: Talking) -> dict[str, object]:
    return {path: value for path, value in talk.person.talks["debrief-1"].answers.items() if value}
