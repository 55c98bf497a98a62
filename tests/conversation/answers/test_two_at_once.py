"""Two answers in one line: both are kept, and the second question is not asked."""

from __future__ import annotations

from functools import partial

import pytest

from bot.conversation.intents.both import both
from tests.conversation.small import library
from tests.conversation.talking import Talking
from tests.quickest import quickest

NAMES = ("hi", "yes")
QUICK = ("/debrief", "quick", "Acme")
PLAN = ("/debrief", "full", "fine", "Acme", *("skip",) * 4, "Why us?", "4", "skip", "no", *("skip",) * 7)
BLANK = "if I blank then I'll say give me a second"


@pytest.mark.parametrize(
    ("before", "said", "asked", "kept"),
    [
        (NAMES, "Sanne. Amsterdam", "tone", {"name": "Sanne", "zone": "Europe/Amsterdam"}),
        (NAMES, "I'm Carmen from Madrid", "tone", {"name": "Carmen", "zone": "Europe/Madrid"}),
        (NAMES, "Tom from Accounts", "zone", {"name": "Tom from Accounts"}),
        (QUICK, "why us? 2", "questions/1/again", {"questions/1/asked": "why us?", "questions/1/went": 2}),
        (QUICK, "where do you see yourself in 5", "questions/1/went", {}),
        (
            (*QUICK, "why us?", "2"),
            "yes, tell me about yourself, went a 3",
            "questions/2/again",
            {"questions/2/asked": "tell me about yourself", "questions/2/went": 3},
        ),
        (PLAN, BLANK, "actions/1/action", {"plan_if": "I blank", "plan_then": "I'll say give me a second"}),
        (
            PLAN,
            "they ask why I left, I'll say it in two sentences",
            "actions/1/action",
            {"plan_if": "they ask why I left"},
        ),
        (PLAN, "I blank, and they stare", "plan_then", {}),
    ],
)
def test_both_are_kept(before: tuple[str, ...], said: str, asked: str, kept: dict[str, str]) -> None:
    talk = (Talking(library()) if before is NAMES else Talking.known(library())).says(*before, said).asks(asked)
    assert kept.items() <= talk.talk.answers.items()


@pytest.mark.parametrize("reader", ["name", "question", "condition"])
def test_a_long_line_is_parted_in_no_time(reader: str) -> None:
    for part in (", ", "a 5 ", "if a, i'll ", "a. ", "from in ", "an a "):
        assert quickest(partial(both, reader, (part * 80)[:160])) < 0.5
