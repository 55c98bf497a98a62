"""Choosing one: what is understood, and what is asked again."""

# ruff: noqa: RUF001 full-width letters and digits are typed here

from __future__ import annotations

import pytest

from bot.dialogue.messages import Input
from bot.dialogue.readers.heard import Heard
from bot.dialogue.readers.reader import read
from bot.dialogue.steps import Ask, Choice
from tests.dialogue.readers.asks import NOW, ask, each, heard, values

FEELING = ask(Input.CHOOSE, choices="awful: Pretty awful | mixed: Mixed | fine: Fine, actually | great: Great!")
SURE = ask(Input.CHOOSE, choices="sure: Sure of it | unsure: Not sure yet | no: No, thanks")
LENGTH = ask(Input.CHOOSE, choices="three: Three minutes | one: One minute")
HELD = ask(Input.CHOOSE, choices="today: Today | week: In the last week | earlier: Longer ago")
MOOD = Ask(
    name="mood",
    texts=(),
    input=Input.CHOOSE,
    choices=(
        Choice("awful", "Awful", also=("terrible", "really bad", "like shit")),
        Choice("low", "Low", also=("not good", "bad", "down")),
        Choice("fine", "Fine", also=("ok", "not bad", "so-so")),
    ),
)
NOTES = ask(
    Input.CHOOSE, choices="leaned_in: They leaned in, or asked more | notes: They took notes | cut: It was cut short"
)


@pytest.mark.parametrize(
    "typed",
    [
        *each(
            """
            2|2.|2)|#2|(2)|[2]|２|②|option 2|Option two|number 2|no. 2|nr 2|two|TWO|the second one|second|the second|
            2nd|mixed|MIXED|  mixed  |Mixed!|mixed.|“mixed”|*mixed*|mi|mixe|mixd|mxied|mixed|mixeed|it was mixed|
            mixed then|two i suppose|
            I feel mixed|mixed I guess|ｍｉｘｅｄ|٢|I'd say mixed|option 2 please|
            """
        ),
        "\u200bmixed\ufeff",
        "\xa0mixed\xa0",
        "mixed\n",
        "\u202emixed\u202c",
    ],
)
def test_second_choice_is_understood(typed: str) -> None:
    assert heard(FEELING, typed) == "mixed"


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("awful", "awful"),
        ("Pretty awful", "awful"),
        ("prety awful", "awful"),
        ("pretty afwul", "awful"),
        ("really, awful", "?choose"),
        ("fine", "fine"),
        ("fine actually", "fine"),
        ("great", "great"),
        ("graet", "great"),
        ("grate", "?choose"),
        ("last", "great"),
        ("the last one", "great"),
        ("fourth", "great"),
        ("1st", "awful"),
    ],
)
def test_part_of_a_label_is_enough(typed: str, value: str) -> None:
    assert heard(FEELING, typed) == value


@pytest.mark.parametrize(
    "typed",
    each(
        """
        not awful|it wasn't awful|isn't great|not mixed|never great|less awful|anything but awful|not great|
        no great|5|0|-1|22|2 3|1,2|2.5|1/2|mixed and great|mixed or great|awful, great|food|treat|mad|x|m|🙂|...|
        ?|zzzz|choose|option|the option|none of these|I thought it would be awful but it was great|2 hours|
        half|second hand|¼|²|
        """
    ),
)
def test_anything_else_is_asked_again(typed: str) -> None:
    assert heard(FEELING, typed) == ("?choose_said" if len(typed.split()) >= 5 else "?choose")


@pytest.mark.parametrize("typed", ["all", "All of them!", "both", "a bit of everything"])
def test_more_than_one_is_asked_which(typed: str) -> None:
    assert heard(FEELING, typed) == "?choose_one"


def test_the_example_is_a_real_label() -> None:
    assert values(FEELING, "zzz") == {"example": "Pretty awful"}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("sure", "sure"),
        ("not sure", "unsure"),
        ("not", "unsure"),
        ("sure yet", "?choose"),
        ("not sure of it", "unsure"),
        ("no", "no"),
        ("nope", "no"),
        ("no thanks", "no"),
        ("unsure", "unsure"),
        ("yes", "?choose"),
    ],
)
def test_negations_stay_where_they_are(typed: str, expected: str) -> None:
    assert heard(SURE, typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("terrible", "awful"),
        ("I feel terrible", "awful"),
        ("it was terrible.", "awful"),
        ("like shit", "awful"),
        ("I feel like shit", "awful"),
        ("really bad", "awful"),
        ("it was really bad", "awful"),
        ("bad", "low"),
        ("it's not good", "low"),
        ("I'm not good", "low"),
        ("not that bad", "fine"),
        ("It was not bad", "fine"),
        ("so so", "fine"),
        ("just ok", "fine"),
        ("not terrible", "?choose"),
        ("not ok", "?choose"),
        ("not low", "?choose"),
        ("bad and down", "?choose"),
        ("very bad", "?choose"),
    ],
)
def test_other_words_for_a_choice(typed: str, expected: str) -> None:
    assert heard(MOOD, typed) == expected


def test_two_that_fit_are_both_named() -> None:
    assert values(NOTES, "they") == {
        "one": "They leaned in, or asked more",
        "other": "They took notes",
    }


def test_three_that_fit_name_none() -> None:
    many = ask(Input.CHOOSE, choices="a: They ran | b: They sat | c: They left")
    assert heard(many, "they") == "?choose"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("1", "?choose_unclear"),
        ("one", "one"),
        ("3", "three"),
        ("three", "three"),
        ("2", "one"),
        ("3 minutes", "three"),
    ],
)
def test_a_number_that_is_also_in_a_label(typed: str, expected: str) -> None:
    assert heard(LENGTH, typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("last", "?choose_unclear"),
        ("last week", "week"),
        ("the last one", "?choose_unclear"),
        ("longr ago", "earlier"),
        ("long ago", "?choose"),
    ],
)
def test_last_is_a_place_and_a_word(typed: str, expected: str) -> None:
    assert heard(HELD, typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("leaned_in", "leaned_in"),
        ("leaned in", "leaned_in"),
        ("they leaned in", "leaned_in"),
        ("notes", "notes"),
        ("took notes", "notes"),
        ("cut", "cut"),
        ("short", "cut"),
        ("more", "?choose"),
        ("note", "notes"),
        ("taken notes", "?choose"),
    ],
)
def test_values_and_telling_words(typed: str, expected: str) -> None:
    assert heard(NOTES, typed) == expected


def test_pasted_text_is_refused_with_its_length() -> None:
    assert heard(FEELING, "a" * 100_000) == "?too_long"
    assert values(FEELING, "a" * 100_000) == {"limit": "2000", "length": "100000"}


@pytest.mark.parametrize(
    ("typed", "value"), [("terrible", "awful"), ("Not good!", "low"), ("so-so", "low"), ("Good", "good")]
)
def test_other_words_for_a_choice_count_like_its_label(typed: str, value: str) -> None:
    choices = (
        Choice("awful", "Awful", also=("terrible",)),
        Choice("low", "Low", also=("not good", "so-so")),
        Choice("good", "Good"),
    )
    assert read(Ask(name="x", texts=(), input=Input.CHOOSE, choices=choices), typed, NOW) == Heard(value)


@pytest.mark.parametrize("typed", ["yes", "y", "no", "ok", "yeah", "not", "sure"])
def test_a_yes_or_a_no_is_no_beginning_of_another_word(typed: str) -> None:
    days = ask(Input.CHOOSE, choices="today: Today | yesterday: Yesterday | nobody: Nobody | november: November")
    assert not isinstance(read(days, typed, NOW), Heard)
