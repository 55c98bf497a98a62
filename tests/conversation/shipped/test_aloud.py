"""How the shipped talks sound, whichever wording is chosen: brief before a question, no two lines begin alike."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

import pytest

from bot.coach.profile.profile import Profile
from bot.conversation.person import Person
from bot.dialogue.messages import Bullets, Heading, Message, Paragraph, plain
from bot.dialogue.text import fill_plain
from tests.conversation.small import library
from tests.conversation.talking import AGREED, Talking

SEEDS = range(12)
"""Every pair of wordings of lists of two, three and four stands in one of these."""

MOST = 3
"""Short sentences before a question."""

QUOTED = re.compile("“[^”]*”")
WORD = re.compile(r"[\w']+")

BAD_DAY = {
    "speed": "full",
    "minutes": "three",
    "feeling": "awful",
    "space": "go on now",
    "company": "3M",
    "role": "senior analyst (m/f/d)",
    "recall": "They asked me about SQL. I froze, and then I cried.",
    "asked": "Tell me about yourself.",
    "went": "1",
    "reply": "Nothing, I froze.",
    "better": "I'd tell them about the rota.",
    "signals": "7",
    "mishaps": "8",
    "question": "How big is the team?",
    "lesson": "Ask what they mean before I answer.",
    "gut": "3",
    "plan_if": "My mind goes blank.",
    "plan_then": "I breathe.",
    "action": "Thank Anna.",
    "thing": "I will smile!",
    "reframe": "2",
    "advise": "Ada, slow down.",
}
"""What somebody says on one; what is not here is skipped."""


def quick(name: str) -> str:
    return "quick" if name == "speed" else BAD_DAY.get(name, "skip")


def full(name: str) -> str:
    return BAD_DAY.get(name, "skip")


def without_a_word(name: str) -> str:
    return BAD_DAY[name] if name in {"speed", "minutes", "gut"} else "skip"


def talk_of(seed: int, command: str, answer: Callable[[str], str]) -> list[Message]:
    profile = Profile(name="Ada", zone="Europe/London", counts={"welcome": 1}, seed=seed, **AGREED)
    talk = Talking(library(), person=Person(key="test::ada", profile=profile)).says(command)
    while talk.message.prompt is not None:
        name = talk.asked.rpartition("/")[2]
        talk.says("no" if name == "again" else answer(name))
    return talk.messages


def paragraphs(message: Message) -> list[str]:
    return [plain(block.spans) for block in message.blocks if isinstance(block, Paragraph)]


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.!?…])\s+", QUOTED.sub("q", text)) if WORD.search(part)]


def before_the_question(told: list[str]) -> list[str]:
    last = sentences(told[-1])
    asked = next((at for at, each in enumerate(last) if each.endswith("?")), len(last) - 1)
    return [*(part for each in told[:-1] for part in sentences(each)), *last[:asked]]


def is_a_page(message: Message) -> bool:
    """A list to read stands above the question."""
    return any(isinstance(block, Bullets | Heading) for block in message.blocks)


@pytest.mark.parametrize("answer", [quick, full, without_a_word])
@pytest.mark.parametrize("command", ["/debrief", "/pumpup"])
@pytest.mark.parametrize("seed", SEEDS)
def test_at_most_three_short_sentences_stand_before_a_question(
    seed: int, command: str, answer: Callable[[str], str]
) -> None:
    for message in talk_of(seed, command, answer):
        if message.prompt is not None and not is_a_page(message):
            assert len(before_the_question(paragraphs(message))) <= MOST


@pytest.mark.parametrize("answer", [quick, full, without_a_word])
@pytest.mark.parametrize("command", ["/debrief", "/pumpup"])
@pytest.mark.parametrize("seed", SEEDS)
def test_no_two_lines_of_a_message_begin_alike_and_none_has_two_stops(
    seed: int, command: str, answer: Callable[[str], str]
) -> None:
    for message in talk_of(seed, command, answer):
        told = paragraphs(message)
        begins = [WORD.findall(each)[0].casefold() for each in told]
        assert all(one != other for one, other in pairwise(begins)), told
        assert not [each for each in told if re.search(r"[.!?][.,;:](?!\.)|[.!?]” *[.,]|[.!?] \(", each)]


def test_no_line_of_a_debrief_is_that_of_the_one_before() -> None:
    profile = Profile(name="Ada", zone="Europe/London", counts={"welcome": 1, "debrief": 3}, seed=7, **AGREED)
    talk, before = Talking(library(), person=Person(key="test::ada", profile=profile)), set[str]()
    said_often = {fill_plain(line, {}) for line in library().phrases["system.skipped"]}
    for _ in range(10):
        already = len(talk.messages)
        talk.says("/debrief")
        if not talk.asked:
            talk.says("2")
        while talk.asked:
            name = talk.asked.rpartition("/")[2]
            talk.says({"again": "no", "mishaps": "none"}.get(name) or BAD_DAY.get(name, "skip"))
        told = {each for message in talk.messages[already:] for each in paragraphs(message)}
        assert not {each for each in told & before if each not in said_often}
        before = told
        talk.waits(days=3)
