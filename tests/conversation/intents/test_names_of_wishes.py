"""What is heard by plain words has its name among the wishes, where it stands what is said to it."""

from __future__ import annotations

from bot.coach.written.wishes import HEARD
from bot.conversation.commands.nothing_open import FED_UP, REMOVE
from bot.conversation.intents.gist import AHEAD, COMMANDS, OVER
from bot.conversation.intents.needs import NEEDS, THANKS


def test_they_are_the_same() -> None:
    told = {*COMMANDS, f"{OVER}_badly", f"{OVER}_well", f"{AHEAD}_afraid"}
    assert {*NEEDS, *told, REMOVE, FED_UP} - {THANKS} == HEARD
