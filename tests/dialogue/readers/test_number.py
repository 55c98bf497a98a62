"""Numbers."""

# ruff: noqa: RUF001 full-width letters and digits are typed here

from __future__ import annotations

import pytest

from bot.dialogue.messages import Input
from tests.dialogue.readers.asks import ask, each, heard, values

COUNT = ask(Input.NUMBER, text="How many applications have you sent?")
RANGE = ask(Input.NUMBER, least=1, most=1000)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("20", 20),
        ("0", 0),
        ("-3", -3),
        ("−3", -3),
        ("007", 7),
        ("２０", 20),
        ("٢٠", 20),
        ("1,000", 1000),
        ("12,345,678", 12345678),
        ("1,000.50", 1000.5),
        ("1 000", 1000),
        ("1\u00a0000", 1000),
        ("1'000", 1000),
        ("1.5", 1.5),
        ("1,5", 1.5),
        ("0.25", 0.25),
        ("1.0", 1),
        ("1.234,56", 1234.56),
        ("1.234.567", 1234567),
        ("twenty", 20),
        ("Twelve", 12),
        ("zero", 0),
        ("twenty-five", 25),
        ("about 20", 20),
        ("around twenty", 20),
        ("~20", 20),
        ("20ish", 20),
        ("20 or so", 20),
        ("roughly 20, I think", 20),
        ("maybe 20", 20),
        ("20.", 20),
        ("20!", 20),
        ("20 applications", 20),
        ("about 20 applications", 20),
        ("5k", 5000),
        ("1.5k", 1500),
        ("$1,000", 1000),
        ("500 €", 500),
        ("€500", 500),
    ],
)
def test_understood(typed: str, expected: float) -> None:
    result = heard(COUNT, typed)
    assert result == expected
    assert type(result) is type(expected)


@pytest.mark.parametrize(
    "typed",
    each(
        """
        1.000|1.234|20-30|20 to 30|20 or 30|between 20 and 30|20+|over 20|more than 20|at least 20|20 hours|
        20 percent|20%|3 million|2m|one hundred|a few|none|many|twenty thirty|1,00,0|1,0000,000|1..5|1.2.3|--3|
        +|-|1e9|0x10|nan|inf|½|2½|10²|1/2|3*4|9999999999999999|zzz|not 20|two dozen|someone|20 20|😀|
        """
    ),
)
def test_asked_again(typed: str) -> None:
    assert heard(COUNT, typed) == "?number"
    assert values(COUNT, typed) == {"example": "12"}


def test_range() -> None:
    assert heard(RANGE, "1") == 1
    assert heard(RANGE, "1,000") == 1000
    assert heard(RANGE, "0") == "?number_range"
    assert values(RANGE, "1001") == {"least": "1", "most": "1,000"}
    assert values(ask(Input.NUMBER, least=50, most=90), "zzz") == {"example": "50"}
    assert values(ask(Input.NUMBER, most=5), "zzz") == {"example": "5"}


def test_one_open_end() -> None:
    assert values(ask(Input.NUMBER, least=18), "3") == {"example": "18"}
    assert heard(ask(Input.NUMBER, least=18), "99") == 99


MINUTES = ask(Input.NUMBER, text="How many minutes will it take, about?", unit="minutes", least=0, most=600)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        *(
            (each_one, 30)
            for each_one in each("half an hour|half hour|30 min|30 mins|30m|1/2 hour|0.5 h|thirty minutes|30'")
        ),
        *(
            (each_one, 45)
            for each_one in each("three quarters of an hour|45 minutes|ca. 45 mins|about 45 min|forty-five mins")
        ),
        *(
            (each_one, 60)
            for each_one in each("an hour|one hour|1 hour|1h|1 hr|maybe an hour?|an hour tops|1 hour max|about an hour")
        ),
        *(
            (each_one, 90)
            for each_one in each("an hour and a half|one and a half hours|1.5 hours|1,5 h|1h30|1 h 30|1 hr 30 min|1:30")
        ),
        *((each_one, 75) for each_one in each("1 hr 15 min|an hour and 15 minutes|1 hour, 15 mins|1h15")),
        *((each_one, 150) for each_one in each("two and a half hours|2.5 hours|two hours and a half|2h30")),
        *(
            (each_one, 20)
            for each_one in each("20 min walk|twenty minutes on foot|20 mins by bus|20 minutes by train|20 min drive")
        ),
        *(
            (each_one, 15)
            for each_one in each("a quarter of an hour|quarter of an hour|15 min, because I walk|20 min, no wait, 15")
        ),
        *(
            (each_one, "?number")
            for each_one in each("2 stops|3 km|half a day|1-2 hours|10:00 to 11:00|an hour or two|in an hour|half")
        ),
        ("11 hours", "?number_range"),
        ("a minute", 1),
    ],
)
def test_a_length_of_time_is_so_many_minutes(typed: str, expected: object) -> None:
    assert heard(MINUTES, typed) == expected


@pytest.mark.parametrize("typed", each("an hour|45 min|half an hour"))
def test_a_length_of_time_is_no_number_of_anything_else(typed: str) -> None:
    assert heard(ask(Input.NUMBER, text="How many people were there?"), typed) == "?number"


def test_the_step_says_what_is_counted_and_no_word_of_its_question() -> None:
    assert heard(ask(Input.NUMBER, text="Would ten minutes do for so many people?"), "an hour") == "?number"
    assert heard(ask(Input.NUMBER, text="How long?", unit="minutes"), "an hour") == 60
