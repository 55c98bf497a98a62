"""What is said to us in the middle of a question is heard as that, and nearly everything else is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.coach.written.asides import ANSWER, LONGEST, NAMES, Asides
from bot.conversation.overheard import A_WORD_OR_TWO
from bot.library.load import find_content, load_library
from tests.coach.safety.sets import ORDINARY, lines

SHIPPED = load_library(find_content())

SAID = {
    "pause": ("can we do this tomorrow morning", "lets do the rest tonight after work"),
    "stop": ("i dont wanna do this anymore", "thats enough about that"),
    "help": ("can you say that simpler", "why does that matter"),
    "repeat": ("wait what was the last thing i said", "what did you just ask me"),
    "change": ("can i go back to the company one", "i think i put the wrong date earlier"),
    "private": ("who will read this", "will my manager see this"),
    "left": ("are we nearly there", "how many more are there"),
    "heavy": ("this is making me feel worse", "i cant think straight"),
    "told": ("i already told you that", "you already asked that"),
    "outside": ("ok give me a sec", "sorry my kid needed me"),
    "asks_us": ("can you just tell me if i got it", "what should i have said"),
}
"""Known to the hand that wrote the sentences: they hold what is heard, and tell nothing of lines of other hands."""

MOST_TAKEN = 0.01

BLIND = tuple(Path(__file__).with_name(name) for name in ("asides.tsv", "asides_later.tsv"))
"""A line each: what it is, a tab, and what is typed. Each by a hand that had seen neither content nor code.

The later one was written when all sentences and figures stood: of it 144 of 240 were heard, 138 as what they were, and
none of its 300 answers.
"""

SAID_TO_US = Path(__file__).with_name("said_to_us.txt")
"""Lines among the everyday talk of the tests of care that are said to us, and rightly heard."""

NO_TALK = frozenset({"learnt/prose", "learnt/asides"})
"""What we say ourselves, which nobody types, and what is said to us."""

LEAST_HEARD = 0.5
"""A part that is heard by likeness alone. Plain words hear some of the rest; the others are kept as answers."""


def heard(typed: str) -> str:
    meant = SHIPPED.asides.meant(typed)
    return meant.name if meant is not None else ""


@pytest.mark.parametrize(("name", "line"), [(name, line) for name, lines in SAID.items() for line in lines])
def test_what_is_said_to_us_is_heard(name: str, line: str) -> None:
    assert heard(line) == name


def blind(name: str) -> list[str]:
    told = (line.split("\t") for each in BLIND for line in each.read_text(encoding="utf-8").splitlines())
    return [typed for what, typed in told if (what == ANSWER) is (name == ANSWER)]


def test_no_answer_of_another_hand_is_taken() -> None:
    answers = [typed for typed in blind(ANSWER) if len(typed.split()) > A_WORD_OR_TWO]
    assert len(answers) > 100
    assert [typed for typed in answers if heard(typed)] == []


def test_of_what_another_hand_says_to_us_a_part_is_heard() -> None:
    said = blind("aside")
    assert len(said) > 100
    assert len([typed for typed in said if heard(typed)]) / len(said) >= LEAST_HEARD


def test_nearly_everything_else_that_people_say_is_left_alone() -> None:
    to_us = set(SAID_TO_US.read_text(encoding="utf-8").splitlines())
    everyday = {
        line for each in ORDINARY if each not in NO_TALK for line in lines(each) if len(line.split()) > A_WORD_OR_TWO
    }
    assert to_us <= everyday
    others = everyday - to_us
    taken = [line for line in others if heard(line)]
    assert len(others) > 5_000
    assert len(taken) / len(others) <= MOST_TAKEN, taken


def test_each_name_has_sentences_and_a_phrase_or_a_control() -> None:
    assert set(SHIPPED.asides.said) == NAMES
    controls = {*SHIPPED.control_labels, "change", ANSWER}
    assert {f"asides.{name}" for name in NAMES - controls} <= set(SHIPPED.phrases)


ASIDES = Asides({"pause": ("can we do this tomorrow", "let us stop for today"), ANSWER: ("they do this tomorrow",)})


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("can we do this tomorrow", "pause"),
        ("they do this tomorrow", ""),
        ("", ""),
        ("can we do this tomorrow " + "x" * LONGEST, ""),
        ("the weather was fine", ""),
    ],
)
def test_what_is_more_like_an_answer_is_one(line: str, name: str) -> None:
    meant = ASIDES.meant(line)
    assert (meant.name if meant else "") == name


def test_without_sentences_nothing_is_heard() -> None:
    assert Asides().meant("can we do this tomorrow") is None
