"""What comes between in the middle of a question is answered as that, and stands in nobody's notes."""

from __future__ import annotations

import pytest

from bot.conversation.intents.interruptions import interrupting_control, interruption
from bot.dialogue.messages import Control
from tests.conversation.small import library
from tests.conversation.talking import Talking

BETWEEN = (
    "sorry phone rang, where were we", "sorry was on the phone", "sorry, my mum walked in", "had to get the door",
    "my phone is dying", "sorry my mum called", "english please", "are you recording this", "is this going to help",
    "this is too long", "i made a mistake", "omg", "lol what", "no wait", "im crying", "i feel sick talking about it",
    "can i get a human", "whats the point", "do you even care", "too many questions", "can i just talk",
    "someone's at the door", "this hurts", "hurry up", "i dont have time for this",
    "just say something nice", "is that good enough?", "does that count",
    "auf Deutsch bitte", "\u00bfhablas espa\u00f1ol?",
)  # fmt: skip


@pytest.mark.parametrize("said", BETWEEN)
def test_what_comes_between_is_no_answer(said: str) -> None:
    assert interruption(said)
    talk = at("recall").says(said).asks("recall")
    assert "recall" not in talk.talk.answers


@pytest.mark.parametrize(
    ("said", "control"),
    [
        ("i dont like this question", Control.SKIP),
        ("ask me something else", Control.SKIP),
        ("can we skip to the end", Control.STOP),
        ("just give me the summary", Control.STOP),
        ("skip to the end of the story", None),
        ("can you see yourself here in five years", None),
    ],
)
def test_who_wants_another_question_or_the_end(said: str, control: Control | None) -> None:
    assert interrupting_control(said) is control


@pytest.mark.parametrize(
    "said",
    [
        *("I was crying when they called", "my boss called me lazy", "speak up", "do you speak German?"),
        *("I was on the phone", "my phone rang in the interview", "I had to leave"),
    ],
)
def test_what_tells_of_the_interview_is_none(said: str) -> None:
    assert not interruption(said)


def test_tears_are_an_answer_to_how_they_are() -> None:
    talk = at("feeling").says("im crying").asks("space")
    assert talk.talk.answers["feeling"] == "awful"


def test_who_goes_in_finds_the_talk_waiting() -> None:
    talk = Talking.known(library()).says("/pumpup one", "im going in now")
    talk.says("/resume").asks("proofs/1/proof")
    Talking.known(library()).says("/pumpup", "I'm going in now").asks("proofs/1/proof")


def test_no_line_takes_long() -> None:
    for line in ("a " * 40, "sorry wait " * 7, "please pls plz " * 5, "can we just " * 6):
        assert not interruption(line)


def at(question: str) -> Talking:
    return Talking.known(library()).says("/debrief full").skips_to(question)
