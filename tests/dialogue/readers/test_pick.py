"""Picking several: how people separate them, and that half a list is never kept."""

# ruff: noqa: RUF001 full-width letters and digits are typed here

from __future__ import annotations

import pytest

from bot.dialogue.messages import Input
from tests.dialogue.readers.asks import ask, each, heard, values

CHOICES = (
    "tough: Tough questions | poker: Poker faces | notes: Lots of note-taking | leaned: They leaned in, or asked more"
)
SIGNALS = ask(Input.PICK, choices=CHOICES)
WITH_NONE = ask(Input.PICK, choices=CHOICES + " | none: Nothing like that")
BOUND = ask(Input.PICK, choices=CHOICES, least=1, most=2)
PAIR = ask(Input.PICK, choices="pay: Pay and benefits | team: The team")


@pytest.mark.parametrize(
    "typed",
    [
        *each(
            """
            1,3|1, 3|3,1|1 3|1  3|3 1 3|1;3|1/3|1+3|1&3|1 & 3|#1 #3|1. 3.|1, and 3|1 and 3|one and three|one, three|
            first and third|the first and the third one|tough, notes|1, notes|
            tough questions and lots of note-taking|Tough questions, Lots of note-taking|tough and notes please|
            option 1 and option 3|tuogh questions, notes|also 1, 3|1,,3|1, 3,|both 1 and 3|１、３|1 3 1 3|
            """
        ),
        "1\n3",
        "Tough Questions\nlots of note taking",
        "- tough\n- notes",
        "• tough\n• notes",
    ],
)
def test_first_and_third(typed: str) -> None:
    assert heard(SIGNALS, typed.replace("、", ",")) == ("tough", "notes")


@pytest.mark.parametrize(
    "typed",
    [
        *each(
            """
            Nothing of that kind|nothing of the sort|none of that|not really any of those|nothing stands out|
            didnt notice|I didn't really notice anything|
            nothing went wrong|no, nothing like that really|wasn't paying attention tbh|
            """
        ),
    ],
)
def test_that_none_fits(typed: str) -> None:
    assert heard(SIGNALS, typed) == ()
    assert heard(WITH_NONE, typed) == ("none",)


@pytest.mark.parametrize(
    "typed", ["nothing but poker faces", "i noticed poker faces", "not many notes but tough questions"]
)
def test_what_names_one_is_not_none(typed: str) -> None:
    assert heard(SIGNALS, typed) != ()


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2", ("poker",)),
        ("poker", ("poker",)),
        ("1-3", ("tough", "poker", "notes")),
        ("1 - 3", ("tough", "poker", "notes")),
        ("1–3", ("tough", "poker", "notes")),
        ("1 to 3", ("tough", "poker", "notes")),
        ("1..3", ("tough", "poker", "notes")),
        ("1-2, 4", ("tough", "poker", "leaned")),
        ("2-3 and 1", ("tough", "poker", "notes")),
        ("all", ("tough", "poker", "notes", "leaned")),
        ("All of them!", ("tough", "poker", "notes", "leaned")),
        ("everything", ("tough", "poker", "notes", "leaned")),
        ("none", ()),
        ("None of these.", ()),
        ("nope", ()),
        ("They leaned in, or asked more", ("leaned",)),
        ("tough, they leaned in, or asked more", ("tough", "leaned")),
        ("They leaned in, or asked more, poker", ("poker", "leaned")),
    ],
)
def test_lists(typed: str, expected: tuple[str, ...]) -> None:
    assert heard(SIGNALS, typed) == expected


@pytest.mark.parametrize(
    "typed",
    each(
        """
        5|1, 5|0|1-5|3-1|1-1|134|1 3 9|tough, zzz|zzz|not 1|1, not 2|all but 2|all except poker|
        everything but tough|-|,|and|1 or|2.5|
        """
    ),
)
def test_half_a_list_is_asked_again(typed: str) -> None:
    assert heard(SIGNALS, typed) == "?pick"


def test_half_a_list_in_a_sentence_is_asked_again_as_one() -> None:
    assert heard(SIGNALS, "tough questions poker faces") == "?choose_said"


def test_the_example_can_be_typed() -> None:
    example = values(SIGNALS, "zzz")["example"]
    assert heard(SIGNALS, example) == ("tough", "poker")


def test_none_as_a_choice_stands_alone() -> None:
    assert heard(WITH_NONE, "none") == ("none",)
    assert heard(WITH_NONE, "nothing like that") == ("none",)
    assert heard(WITH_NONE, "5") == ("none",)
    assert heard(WITH_NONE, "1, 5") == "?pick"
    assert heard(WITH_NONE, "all") == ("tough", "poker", "notes", "leaned")


def test_how_many() -> None:
    assert heard(BOUND, "none") == "?pick_least"
    assert values(BOUND, "none") == {"least": "1"}
    assert heard(BOUND, "1 2 3") == "?pick_most"
    assert values(BOUND, "all") == {"most": "2"}
    assert heard(BOUND, "1 1 2 2") == ("tough", "poker")


def test_a_label_with_and_in_it() -> None:
    assert heard(PAIR, "pay and benefits") == ("pay",)
    assert heard(PAIR, "pay and benefits and the team") == ("pay", "team")
    assert heard(PAIR, "both") == ("pay", "team")
    assert heard(PAIR, "team") == ("team",)


def test_pasted_texts_are_refused() -> None:
    assert heard(SIGNALS, "1," * 60) == "?pick"
    assert heard(SIGNALS, "x" * 2001) == "?too_long"
