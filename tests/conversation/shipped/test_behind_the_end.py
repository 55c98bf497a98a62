"""What people say when a debrief is done and nothing is asked: met as that, and led to what there is for it."""

from __future__ import annotations

import pytest

from tests.conversation.small import library
from tests.conversation.talking import Talking

FULL = ("/continue debrief-1",)

NOT_HEARD = ("question is open", "question open", "isn't kept", "only keep answers", "is waiting for an answer")
"""Parts of what is said to words that are nothing we know."""


def done() -> Talking:
    """The quick notes on Bosch are taken."""
    talk = Talking.known(library()).says("/debrief", "quick", "low", "Bosch", "Why us?", "2", "no")
    while talk.person.open_talk() is not None:
        talk.says("skip")
    return talk.offers(*FULL)


@pytest.mark.parametrize(
    ("said", "commands"),
    [
        ("👍", FULL),
        ("that was useless", FULL),
        ("is that it?", FULL),
        ("are you there?", FULL),
        ("tomorrow", ()),
        ("im going to bed", ()),
        ("gotta go", ()),
        ("show me the summary", ("/casebook",)),
        ("what were my answers", ("/casebook",)),
        ("did you save it?", ("/casebook",)),
        ("delete it", ("/casebook",)),
        ("delete this debrief", ("/casebook",)),
        ("do another one", ("/debrief", "/pumpup")),
        ("how did i do?", ("/practice", "/debrief")),
        ("what should i have said", ("/practice", "/debrief")),
        ("now what", ("/debrief", "/pumpup")),
        ("i have another one on monday", ("/interview", "/pumpup")),
    ],
)
def test_it_is_met(said: str, commands: tuple[str, ...]) -> None:
    talk = done().says(said).offers(*commands)
    assert talk.person.open_talk() is None
    assert not any(
        word in talk.heard for word in ("question is open", "question open", "isn't kept", "only keep answers")
    )


def test_a_question_that_was_forgotten_is_asked_for() -> None:
    talk = done().says("i forgot one question").says("Why now?")
    assert "Why now?" in talk.person.talks["debrief-1"].answers.values()
