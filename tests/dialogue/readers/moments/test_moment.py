"""What people type for a moment, seen from several nows. `?half` and such name the phrase that asks again."""

# ruff: noqa: RUF001 full-width digits are typed here

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.messages import Input
from bot.dialogue.phrases import PHRASES
from bot.dialogue.readers.heard import Heard, Unclear
from bot.dialogue.readers.moments.moment import describe, read_moment, suggested
from bot.dialogue.readers.reader import read
from tests.dialogue.readers.asks import ask, each

WED = datetime.fromisoformat("2026-11-18T10:20")  # a Wednesday morning
EARLY = datetime.fromisoformat("2026-11-18T00:30")  # the same day, not long after midnight
EVENING = datetime.fromisoformat("2026-11-18T19:10")
FRI = datetime.fromisoformat("2026-11-20T13:00")
LATE = datetime.fromisoformat("2026-11-20T23:50")
SUN = datetime.fromisoformat("2026-11-22T10:00")
MONTH_END = datetime.fromisoformat("2026-11-30T09:00")  # a Monday
NEW_YEAR = datetime.fromisoformat("2026-12-31T18:00")  # a Thursday
LEAP = datetime.fromisoformat("2028-02-28T12:00")  # a Monday

HEARD = {
    WED: """
        tomorrow at 3                    2026-11-19T15:00
        tomorrow 3pm                     2026-11-19T15:00
        tomorrow 3 pm                    2026-11-19T15:00
        tomorrow at 3 p.m.               2026-11-19T15:00
        Tomorrow, 3 PM                   2026-11-19T15:00
        tomorrow 3                       2026-11-19T15:00
        tomorrow at three                2026-11-19T15:00
        tomorrow at 7                    ?moment_two
        tomorrow at 11                   2026-11-19T11:00
        tomorrow at 12                   2026-11-19T12:00
        tomorrow at 6                    2026-11-19T18:00
        tomorrow 6:30                    2026-11-19T18:30
        tomorrow 06:30                   2026-11-19T06:30
        tomorrow 6am                     2026-11-19T06:00
        tomorrow 12am                    2026-11-19T00:00
        tomorrow 12pm                    2026-11-19T12:00
        tomorrow 10:00                   2026-11-19T10:00
        tomorrow 10.30                   2026-11-19T10:30
        tomorrow 18:00                   2026-11-19T18:00
        tomorrow at 330pm                2026-11-19T15:30
        tomorrow at 1500                 2026-11-19T15:00
        tomorrow 1500h                   2026-11-19T15:00
        tomorrow 15h                     2026-11-19T15:00
        tomorrow 15h30                   2026-11-19T15:30
        tomorrow around 3ish             2026-11-19T15:00
        tomorrow at 3 o'clock            2026-11-19T15:00
        tomorrow at three o’clock        2026-11-19T15:00
        tmrw 3pm                         2026-11-19T15:00
        tmr @3pm                         2026-11-19T15:00
        tomorow at 10                    2026-11-19T10:00
        2moro 9am                        2026-11-19T09:00
        TOMORROW AT NOON                 2026-11-19T12:00
        tomorrow noon                    2026-11-19T12:00
        at noon tomorrow                 2026-11-19T12:00
        3pm tomorrow                     2026-11-19T15:00
        at 3 tomorrow                    2026-11-19T15:00
        10:00 tomorrow please            2026-11-19T10:00
        how about tomorrow at 3?         2026-11-19T15:00
        remind me tomorrow at 9          2026-11-19T09:00
        tomorrow morning                 2026-11-19T09:00
        tomorrow morning at 8            2026-11-19T08:00
        8 tomorrow morning               2026-11-19T08:00
        tomorrow at 4 in the morning     2026-11-19T04:00
        tomorrow afternoon               2026-11-19T15:00
        tomorrow afternoon at 2          2026-11-19T14:00
        tomorrow evening                 2026-11-19T18:00
        tomorrow evening at 7            2026-11-19T19:00
        tomorrow night at 9              2026-11-19T21:00
        tomorrow at 7 in the evening     2026-11-19T19:00
        tomorrow 19:00 in the evening    2026-11-19T19:00
        same time tomorrow               2026-11-19T10:20
        tomorrow at the same time        2026-11-19T10:20
        this time tomorrow               2026-11-19T10:20
        half past two tomorrow           2026-11-19T14:30
        tomorrow half past 8             2026-11-19T08:30
        quarter past nine tomorrow       2026-11-19T09:15
        a quarter to three tomorrow      2026-11-19T14:45
        quarter to seven tomorrow        ?moment_two
        quarter to 12 pm tomorrow        2026-11-19T11:45
        quarter to one tomorrow          2026-11-19T12:45
        ten to three tomorrow            2026-11-19T14:50
        ten minutes to 3 tomorrow        2026-11-19T14:50
        twenty past nine tomorrow        2026-11-19T09:20
        20 past 9 tomorrow               2026-11-19T09:20
        twenty-five to ten tomorrow      2026-11-19T09:35
        tonight at 8                     2026-11-18T20:00
        8 tonight                        2026-11-18T20:00
        tonight at 8:30                  2026-11-18T20:30
        tonight at half past eight       2026-11-18T20:30
        tonight 8pm                      2026-11-18T20:00
        tonight                          2026-11-18T20:00
        tonite 9pm                       2026-11-18T21:00
        this evening                     2026-11-18T18:00
        this evening at 7                2026-11-18T19:00
        this afternoon                   2026-11-18T15:00
        this afternoon at 4              2026-11-18T16:00
        in the evening                   2026-11-18T18:00
        in the morning                   2026-11-19T09:00
        today at 3                       2026-11-18T15:00
        today 18:00                      2026-11-18T18:00
        later today at 5                 2026-11-18T17:00
        today at 7                       2026-11-18T19:00
        today at noon                    2026-11-18T12:00
        at 3                             2026-11-18T15:00
        3pm                              2026-11-18T15:00
        15:00                            2026-11-18T15:00
        9am                              2026-11-19T09:00
        at 9                             ?moment_two
        09:00                            2026-11-19T09:00
        noon                             2026-11-18T12:00
        midday                           2026-11-18T12:00
        midnight                         2026-11-19T00:00
        tonight at midnight              2026-11-19T00:00
        midnight today                   2026-11-19T00:00
        end of the day                   2026-11-18T17:00
        by end of day                    2026-11-18T17:00
        EOD                              2026-11-18T17:00
        end of day tomorrow              2026-11-19T17:00
        in 2 hours                       2026-11-18T12:20
        in two hours                     2026-11-18T12:20
        in an hour                       2026-11-18T11:20
        in 1 hour                        2026-11-18T11:20
        in one hour                      2026-11-18T11:20
        in 1h                            2026-11-18T11:20
        in half an hour                  2026-11-18T10:50
        half an hour from now            2026-11-18T10:50
        in a half hour                   2026-11-18T10:50
        in an hour and a half            2026-11-18T11:50
        in 1.5 hours                     2026-11-18T11:50
        in two and a half hours          2026-11-18T12:50
        in 90 min                        2026-11-18T11:50
        in 90 minutes                    2026-11-18T11:50
        in ninety minutes                2026-11-18T11:50
        in 45m                           2026-11-18T11:05
        in 15 mins please                2026-11-18T10:35
        in a quarter of an hour          2026-11-18T10:35
        in 2 hours and 15 minutes        2026-11-18T12:35
        in 1h30                          2026-11-18T11:50
        in 1h 30m                        2026-11-18T11:50
        in an hour's time                2026-11-18T11:20
        2 hours from now                 2026-11-18T12:20
        in a couple of hours             2026-11-18T12:20
        in 20 hours                      2026-11-19T06:20
        in about an hour                 2026-11-18T11:20
        in like 2 hours                  2026-11-18T12:20
        an hour                          2026-11-18T11:20
        2 hours                          2026-11-18T12:20
        half an hour                     2026-11-18T10:50
        30 minutes                       2026-11-18T10:50
        90m                              2026-11-18T11:50
        20h                              2026-11-18T20:00
        later tonight                    2026-11-18T20:00
        later tonight at 9               2026-11-18T21:00
        tomorrow at lunch                2026-11-19T12:00
        tomorrow am                      2026-11-19T09:00
        fri pm                           2026-11-20T15:00
        tomorrow 9-ish                   2026-11-19T09:00
        same time next week              2026-11-25T10:20
        friday 5pm works                 2026-11-20T17:00
        friday at 5 would be great       2026-11-20T17:00
        could you remind me tomorrow at 9?    2026-11-19T09:00
        I'd like tomorrow at 9           2026-11-19T09:00
        for tomorrow at 10               2026-11-19T10:00
        in 3 days at 9                   2026-11-21T09:00
        in three days at 9am             2026-11-21T09:00
        3 days from now at 9             2026-11-21T09:00
        in a week at 10                  2026-11-25T10:00
        a week from today at 9           2026-11-25T09:00
        in 2 weeks at 10:00              2026-12-02T10:00
        a week from tomorrow at 9        2026-11-26T09:00
        in a fortnight at noon           2026-12-02T12:00
        day after tomorrow at 9          2026-11-20T09:00
        the day after tomorrow, 14:00    2026-11-20T14:00
        friday at 3                      2026-11-20T15:00
        fri 14:30                        2026-11-20T14:30
        Fri. 14:30                       2026-11-20T14:30
        on friday at 10                  2026-11-20T10:00
        10am friday                      2026-11-20T10:00
        friday morning                   2026-11-20T09:00
        friday afternoon at 4            2026-11-20T16:00
        this friday 9am                  2026-11-20T09:00
        this coming friday at 9          2026-11-20T09:00
        next friday 9am                  2026-11-27T09:00
        next monday at 9                 2026-11-23T09:00
        next week tuesday 9am            2026-11-24T09:00
        tuesday next week at 9           2026-11-24T09:00
        tuesday of next week at 9        2026-11-24T09:00
        friday this week at 9            2026-11-20T09:00
        a week on friday at 9            2026-11-27T09:00
        friday week at 9                 2026-11-27T09:00
        quarter to nine on monday        2026-11-23T08:45
        weds at 4                        ?moment_two
        this wednesday at 4              2026-11-18T16:00
        thurs 9:15                       2026-11-19T09:15
        monday noon                      2026-11-23T12:00
        sat 11                           ?moment
        24 nov 10:00                     2026-11-24T10:00
        24 November at 10                2026-11-24T10:00
        24th of november at 10am         2026-11-24T10:00
        nov 24 at 10                     2026-11-24T10:00
        Nov 24th, 10am                   2026-11-24T10:00
        november 24 2026 10:00           2026-11-24T10:00
        10:00 on 24 nov                  2026-11-24T10:00
        24.11. 10:00                     2026-11-24T10:00
        24.11 10:00                      2026-11-24T10:00
        24.11.2026 10:00                 2026-11-24T10:00
        24.11.26, 10.30                  2026-11-24T10:30
        24. November 10:00               2026-11-24T10:00
        03.04. 10:00                     2027-04-03T10:00
        24/11 at 10                      2026-11-24T10:00
        11/24 at 10                      2026-11-24T10:00
        24/11/2026 10:00                 2026-11-24T10:00
        12/12 at 10                      2026-12-12T10:00
        2026-11-24 10:00                 2026-11-24T10:00
        2026-11-24T10:00                 2026-11-24T10:00
        2026/11/24 10:00                 2026-11-24T10:00
        24-11-2026 10:00                 2026-11-24T10:00
        2 jan at 9                       2027-01-02T09:00
        tuesday 24 november 10:00        2026-11-24T10:00
        tue 24.11. 10:00                 2026-11-24T10:00
        tomorrow, 19 november, 10:00     2026-11-19T10:00
        the 3rd at 2pm                   2026-12-03T14:00
        on the third at 2pm              2026-12-03T14:00
        the 20th at noon                 2026-11-20T12:00
        the 31st at 9                    2026-12-31T09:00
        friday the 20th at 9             2026-11-20T09:00
        the 18th at 11:00                2026-11-18T11:00
        １９．１１．　１０：００                  2026-11-19T10:00
        tomorrow at ３                    2026-11-19T15:00
        tuesday 24 november 2026 10:00 am    2026-11-24T10:00
        on the 24th day of november at 10:00 2026-11-24T10:00
        29 feb at 10                     2028-02-29T10:00
    """,
    EARLY: """
        tonight at 8                     2026-11-18T20:00
        tomorrow at 9                    ?moment_two
        this morning at 9                2026-11-18T09:00
        this morning                     2026-11-18T09:00
        midnight                         2026-11-19T00:00
        at 3                             2026-11-18T15:00
        3am                              2026-11-18T03:00
        in the morning                   2026-11-18T09:00
    """,
    EVENING: """
        at 3                             2026-11-19T15:00
        at 8                             2026-11-18T20:00
        8:30                             2026-11-19T08:30
        08:30                            2026-11-19T08:30
        noon                             2026-11-19T12:00
        in the morning                   2026-11-19T09:00
        tonight                          2026-11-18T20:00
        this evening                     ?moment_half
        this evening at 7                ?moment_past
        this evening at 8                2026-11-18T20:00
        this morning                     ?moment_past
        today at 3                       ?moment_past
        end of the day                   ?moment_past
        wednesday at 10                  2026-11-25T10:00
    """,
    FRI: """
        friday at 3                      ?moment_two
        friday 10:00                     2026-11-27T10:00
        this friday at 3                 2026-11-20T15:00
        this friday 10:00                ?moment_past
        next friday 9am                  2026-11-27T09:00
        monday 9am                       2026-11-23T09:00
        next monday 9am                  2026-11-23T09:00
        friday week at 3                 ?moment_two
        today at 3                       2026-11-20T15:00
        this friday at 1                 ?moment_past
        the 20th at 15:00                2026-11-20T15:00
        sunday at noon                   2026-11-22T12:00
    """,
    LATE: """
        midnight                         2026-11-21T00:00
        in 15 min                        2026-11-21T00:05
        in an hour                       2026-11-21T00:50
        tomorrow at 9                    2026-11-21T09:00
        tonight at 8                     ?moment_past
        tonight                          ?moment_past
        tonight at 11:55                 2026-11-20T23:55
        today at 11                      ?moment_past
        at 9                             2026-11-21T09:00
        0:15                             2026-11-21T00:15
        saturday at 10                   2026-11-21T10:00
    """,
    SUN: """
        next friday 9am                  ?moment_two
        next week friday 9am             ?moment_two
        this sunday at 3                 2026-11-22T15:00
        next sunday at 3                 2026-11-29T15:00
        sunday at 3                      ?moment_two
        tomorrow monday 9am              2026-11-23T09:00
    """,
    MONTH_END: """
        tomorrow at 9                    2026-12-01T09:00
        in 3 days at 9                   2026-12-03T09:00
        the 31st at 9                    2026-12-31T09:00
        the 29th at 9                    2026-12-29T09:00
        the 30th at 9:30                 2026-11-30T09:30
        the 30th at 8am                  ?moment_past
        31 nov at 9                      ?moment_never
        30/02 at 9                       ?moment_never
        1 dec 9:00                       2026-12-01T09:00
    """,
    NEW_YEAR: """
        tomorrow at 9                    2027-01-01T09:00
        friday at 9                      2027-01-01T09:00
        jan 4 at 10                      2027-01-04T10:00
        the 1st at 10                    2027-01-01T10:00
        the 31st at 20:00                2026-12-31T20:00
        24 dec at 10                     ?moment_past
        29 nov at 10                     2027-11-29T10:00
        in a week at 10                  2027-01-07T10:00
        2027-01-02 10:00                 2027-01-02T10:00
    """,
    LEAP: """
        tomorrow at 9                    2028-02-29T09:00
        day after tomorrow at 9          2028-03-01T09:00
        the 29th at 9                    2028-02-29T09:00
        29 feb 9:00                      2028-02-29T09:00
        29.2.2029 9:00                   ?moment_never
        in 2 days at 9                   2028-03-01T09:00
        the 30th at 9                    2028-03-30T09:00
    """,
}

UNCLEAR = """
    03/04 at 10                      ?moment_two
    3/4 10am                         ?moment_two
    03/04/2027 10:00                 ?moment_two
    03-04-2027 10:00                 ?moment_two
    10.11                            ?moment
    friday 3                         ?moment
    friday                           ?moment_half
    this friday                      ?moment_half
    next friday                      ?moment_half
    tomorrow                         ?moment_half
    today                            ?moment_half
    24 nov                           ?moment_half
    24/11                            ?moment_half
    2026-11-24                       ?moment_half
    the 3rd                          ?moment_half
    in 3 days                        ?moment_half
    in a week                        ?moment_half
    next week                        ?moment_half
    next week at 9                   ?moment_half
    this weekend                     ?moment_half
    next month                       ?moment_half
    in 2 months                      ?moment_half
    tomorrow sometime                ?moment_half
    tomorrow after work              ?moment_half
    sometime on friday               ?moment_half
    first thing tomorrow             ?moment_half
    tomorrow or friday               ?moment
    not tomorrow                     ?moment
    never                            ?moment
    tomorrow 10 or 11                ?moment
    tomorrow at 10 or friday at 11   ?moment
    between 2 and 3 tomorrow         ?moment
    tomorrow 2-3pm                   ?moment
    tomorrow 10 to 12                ?moment
    tomorrow from 10 to 12           ?moment
    tomorrow after 5pm               ?moment
    before 10 tomorrow               ?moment
    not before 10:00 tomorrow        ?moment
    tomorrow unless it rains at 10:00    ?moment
    friday 24 november 10:00         ?moment
    monday the 3rd at 9              ?moment
    tomorrow, friday, at 10          ?moment
    midnight tomorrow                ?moment
    friday midnight                  ?moment
    tonight at 1                     ?moment
    15:00 in the morning             ?moment
    tomorrow at 25                   ?moment
    tomorrow at 10:75                ?moment
    tomorrow at 15am                 ?moment
    tomorrow at 0pm                  ?moment
    half two tomorrow                ?moment_two
    10                               ?moment
    3                                ?moment
    in 10                            ?moment
    in a few hours                   ?moment
    1h                               ?moment_two
    9h                               ?moment
    for 2 hours                      ?moment
    for an hour                      ?moment
    at 15 hours                      ?moment_two
    after lunch                      ?moment
    end of week                      ?moment_half
    tomorrow 2 hours                 ?moment
    tomorrow at 10 for 2 hours       ?moment
    in 0 minutes                     ?moment
    now                              ?moment
    soon                             ?moment
    later                            ?moment
    asap                             ?moment
    tomorrow 3pm 4pm                 ?moment
    tomorrow 3pm in 2 hours          ?moment
    32.13. 10:00                     ?moment
    in 99999 days at 9               ?moment
    2099-01-01 10:00                 ?moment
    1999-01-01 10:00                 ?moment
    asdf                             ?moment
    ???                              ?moment
    😀                               ?moment
    the interview is tomorrow at 10  2026-11-19T10:00
    yesterday at 3                   ?moment_past
    yesterday                        ?moment_past
    17 nov                           ?moment_past
    17 nov 10:00                     ?moment_past
    2026-11-17 10:00                 ?moment_past
    today at 10:00                   ?moment_past
    today at 10am                    ?moment_past
    3pm EST                          ?moment_zone
    3pm est                          ?moment_zone
    tomorrow 3pm IST                 ?moment_zone
    tomorrow 15:00 CET               ?moment_zone
    tomorrow 15:00 UTC+2             ?moment_zone
    tomorrow 15:00 GMT               ?moment_zone
    2026-11-24T10:00Z                ?moment_zone
    2026-11-24T10:00+02:00           ?moment_zone
    tomorrow 3pm eastern time        ?moment_zone
    tomorrow 3pm pacific             ?moment_zone
    tomorrow 3pm London time         ?moment_zone
"""


def rows(table: str) -> list[tuple[str, str]]:
    pairs = (line.rsplit(maxsplit=1) for line in table.splitlines() if line.strip())
    return [(typed.strip(), expected) for typed, expected in pairs]


HEARD_ROWS = [(now, *row) for now, table in HEARD.items() for row in rows(table)]
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


@pytest.mark.parametrize(("now", "typed", "expected"), HEARD_ROWS)
def test_phrase(now: datetime, typed: str, expected: str) -> None:
    assert outcome(typed, now) == expected


@pytest.mark.parametrize(("typed", "expected"), rows(UNCLEAR))
def test_unclear_phrase_is_asked_again(typed: str, expected: str) -> None:
    assert outcome(typed, WED) == expected


@pytest.mark.parametrize("table", [*HEARD.values(), UNCLEAR])
def test_values_are_those_of_the_phrase_and_the_example_works(table: str) -> None:
    for now in HEARD:
        for typed, _ in rows(table):
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


@given(st.lists(st.sampled_from(WORDS), max_size=9), st.sampled_from(list(HEARD)))
def test_any_words_are_read_or_asked_again(words: list[str], now: datetime) -> None:
    reading = read_moment(" ".join(words), now)
    if isinstance(reading, Heard):
        assert datetime.fromisoformat(str(reading.value)) > now
