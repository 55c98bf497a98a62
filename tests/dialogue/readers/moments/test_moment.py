"""What people type for a moment, seen from several nows. `?half` and such name the phrase that asks again."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.messages import Input
from bot.dialogue.readers.heard import Heard, Unclear
from bot.dialogue.readers.moments.moment import describe, read_moment, suggested
from bot.dialogue.readers.reader import read
from bot.library.phrases.readers import PHRASES
from tests.dialogue.readers.asks import ask, each
from tests.dialogue.readers.moments.tables import rows

WED = datetime.fromisoformat("2026-11-18T10:20")  # a Wednesday morning
SUN = datetime.fromisoformat("2026-11-22T10:00")
NEW_YEAR = datetime.fromisoformat("2026-12-31T18:00")  # a Thursday

PHRASES_TYPED = tuple(rows("phrases"))
NOWS = sorted({now for now, _, _ in PHRASES_TYPED})
MOMENT = ask(Input.MOMENT)


def outcome(typed: str, now: datetime) -> str:
    match read(MOMENT, typed, now):
        case Heard(str(wall), echo):
            assert echo, "a moment in words is said back"
            return wall
        case Unclear(phrase):
            return "?" + phrase.removeprefix("readers.")
        case other:
            raise AssertionError(other)


@pytest.mark.parametrize(("now", "typed", "expected"), PHRASES_TYPED)
def test_phrase(now: datetime, typed: str, expected: str) -> None:
    assert outcome(typed, now) == expected


@pytest.mark.parametrize("now", NOWS)
def test_values_are_those_of_the_phrase_and_the_example_works(now: datetime) -> None:
    for _, typed, _ in PHRASES_TYPED:
        reading = read(MOMENT, typed, now)
        if isinstance(reading, Unclear):
            named = dict(reading.values)
            assert set(named) == PHRASES[reading.phrase]
            assert "example" not in named or suggested(named["example"], now), named


@pytest.mark.parametrize(
    ("typed", "example"),
    [
        ("friday", "Friday 20 November, 10:00"),
        ("tomorrow", "tomorrow 10:00"),
        ("today", "today 12:00"),
        ("next week", "tomorrow 10:00"),
        ("asdf", "tomorrow 10:00"),
    ],
)
def test_example_is_about_the_day_named(typed: str, example: str) -> None:
    reading = read(MOMENT, typed, WED)
    assert isinstance(reading, Unclear)
    assert reading.values == (("example", example),)


def test_past_names_what_was_understood() -> None:
    assert read(MOMENT, "today at 10am", WED) == Unclear("readers.moment_past", (("moment", "today, 10:00"),))
    assert read(MOMENT, "17 nov", WED) == Unclear("readers.moment_past", (("moment", "Tuesday 17 November"),))


def test_zone_is_named_as_typed() -> None:
    assert read(MOMENT, "tomorrow 3pm EST", WED) == Unclear("readers.moment_zone", (("word", "EST"),))


@pytest.mark.parametrize("shape", ["<t:1795500000:F>", "<t:1795500000>", " <t:1795500000:R> "])
def test_discord_timestamp_is_absolute(shape: str) -> None:
    def to_local(seconds: int) -> datetime:
        return datetime(2026, 1, 1) + timedelta(seconds=seconds - 1767225600, hours=1)  # noqa: DTZ001

    assert read(MOMENT, shape, WED, to_local) == Heard("2026-11-24T07:00", echo=True)
    late = read(MOMENT, shape, datetime(2026, 12, 1), to_local)  # noqa: DTZ001
    assert late == Unclear("readers.moment_past", (("moment", "Tuesday 24 November, 07:00"),))


def test_discord_timestamp_without_a_zone_is_unclear() -> None:
    assert outcome("<t:1795500000:F>", WED) == "?moment"


@pytest.mark.parametrize(
    ("words", "wall"),
    [
        ("tomorrow 10:00", "2026-11-19T10:00"),
        ("tomorrow 18:00", "2026-11-19T18:00"),
        ("tomorrow 09:00", "2026-11-19T09:00"),
        ("in 1 hour", "2026-11-18T11:20"),
        ("tomorrow", None),
        ("03/04 10:00", None),
        ("today 08:00", None),
        ("", None),
    ],
)
def test_suggestion(words: str, wall: str | None) -> None:
    assert suggested(words, WED) == wall


@pytest.mark.parametrize(
    ("wall", "now", "words"),
    [
        ("2026-11-23T10:00", SUN, "tomorrow, Monday 23 November, 10:00"),
        ("2026-11-22T18:00", SUN, "today, 18:00"),
        ("2026-12-04T09:30", SUN, "Friday 4 December, 09:30"),
        ("2027-01-04T09:30", SUN, "Monday 4 January, 09:30"),
        ("2027-11-01T09:30", SUN, "Monday 1 November 2027, 09:30"),
        ("2026-01-05T09:30", SUN, "Monday 5 January, 09:30"),
        ("2025-01-06T09:30", SUN, "Monday 6 January 2025, 09:30"),
        ("2027-01-01T00:00", NEW_YEAR, "tomorrow, Friday 1 January, 00:00"),
    ],
)
def test_describe(wall: str, now: datetime, words: str) -> None:
    assert describe(wall, now) == words


@given(
    now=st.datetimes(datetime(2024, 1, 1), datetime(2037, 1, 1)),  # noqa: DTZ001
    minutes=st.integers(1, 5_000_000),
)
def test_what_is_described_can_be_typed(now: datetime, minutes: int) -> None:
    moment = (now + timedelta(minutes=minutes)).replace(second=0, microsecond=0)
    wall = moment.isoformat(timespec="minutes")
    assert suggested(describe(wall, now), now) == wall


@given(st.text(max_size=60), st.datetimes(datetime(2024, 1, 1), datetime(2037, 1, 1)))  # noqa: DTZ001
def test_any_text_is_read_or_asked_again(typed: str, now: datetime) -> None:
    match read_moment(typed, now):
        case Heard(str(wall)):
            assert datetime.fromisoformat(wall) > now
        case Unclear(phrase, values):
            assert {name for name, _ in values} == PHRASES[phrase]


WORDS = each(
    "tomorrow today at on 3 10:00 24 nov 24.11. friday next week in an hour 2 hours half past to the 3rd pm am noon "
    "midnight tonight evening morning or a from now minutes 03/04 2026-11-24 this monday days quarter 99 00:00".replace(
        " ", "|"
    )
)


@given(st.lists(st.sampled_from(WORDS), max_size=9), st.sampled_from(NOWS))
def test_any_words_are_read_or_asked_again(words: list[str], now: datetime) -> None:
    reading = read_moment(" ".join(words), now)
    if isinstance(reading, Heard):
        assert datetime.fromisoformat(str(reading.value)) > now
