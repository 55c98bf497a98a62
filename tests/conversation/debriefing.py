"""A debrief on its way: begun and answered up to the first rating, and what was told by then."""

from __future__ import annotations

from tests.conversation.small import library
from tests.conversation.talking import Talking

FULL = ("/debrief", "full", "fine", "Acme", "cook", "video", "today", "It went badly", "Why us?")
"""To the rating of the first question they asked."""


def debrief(*more: str) -> Talking:
    return Talking.known(library()).says(*FULL, *more)


def told(talk: Talking) -> dict[str, object]:
    return {path: value for path, value in talk.person.talks["debrief-1"].answers.items() if value}
