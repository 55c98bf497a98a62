"""How people name a time of day or a span from now: patterns and what they mean. Numbers are digits by now."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from bot.dialogue.readers.moment_days import Rule
from bot.dialogue.readers.moment_parts import Day, Daytime, Filler, Hour, Later, Part, Same

_NOON: Final = 12
END_OF_DAY: Final = 17
"""Hour of "end of the day": when offices close."""

_HALF: Final = r" ?(?P<half>a\.?m\.?|p\.?m\.?)"
_H: Final = r"(?P<hour>\d{1,2})"
_M: Final = r"(?P<minute>[0-5]\d)"
_AT: Final = "(?:at|by|around|about|@|from) "
_TO: Final = "(?:to|till|til|before|of)"
_PAST: Final = "(?:past|after)"
_CLOCK: Final = " ?o'?clock"


def _hour(found: re.Match[str], *, bare: bool = False) -> tuple[Part, ...]:
    groups = found.groupdict()
    minute = int(groups.get("minute") or 0)
    return _clock(found["hour"], minute, groups.get("half"), bare=bare)


def _clock(figure: str, minute: int, half: str | None, *, bare: bool = False) -> tuple[Part, ...]:
    """An Hour from its figures; nothing when no clock shows them."""
    hour = int(figure)
    if half is None:
        fixed = hour >= _NOON or hour == 0 or figure.startswith("0")
        return (Hour(hour, minute, fixed=fixed, bare=bare),) if hour < 24 else ()  # noqa: PLR2004
    if half.startswith("a"):
        return (Hour(hour % _NOON, minute, fixed=True),) if hour <= _NOON else ()
    if hour == 0 or hour >= 24:  # noqa: PLR2004
        return ()
    return (Hour(hour % _NOON + _NOON, minute, fixed=True),)


def _to(found: re.Match[str], minutes: int) -> tuple[Part, ...]:
    """Minutes before an hour; the hour before the first is the twelfth."""
    half = found.groupdict().get("half")
    hour = int(found["hour"])
    if not 1 <= hour < 24 or not 0 < minutes < 60:  # noqa: PLR2004
        return ()
    before = _NOON if hour == 1 else hour - 1
    if hour == _NOON and half is not None:
        half = "am" if half.startswith("p") else "pm"
    return _clock(str(before), 60 - minutes, half)


def _past(found: re.Match[str], minutes: int) -> tuple[Part, ...]:
    return _clock(found["hour"], minutes, found.groupdict().get("half")) if 0 < minutes < 60 else ()  # noqa: PLR2004


def _later(hours: float = 0, minutes: float = 0) -> tuple[Part, ...]:
    span = timedelta(hours=hours, minutes=minutes)
    return (Later(span),) if span else ()


def _span(found: re.Match[str]) -> tuple[Part, ...]:
    groups = found.groupdict()
    hours = groups.get("hours") or "0"
    return _later(1 if hours in {"a", "an"} else float(hours), float(groups.get("minutes") or 0))


_HOURS: Final = r"(?P<hours>an?|\d{1,3}(?:\.\d)?) ?(?:hours?|hrs?|h)"
_MINUTES: Final = r"(?P<minutes>\d{1,4}) ?(?:minutes?|mins?|m)"
_NOW: Final = "(?: from now)"

SPAN_RULES: Final[tuple[Rule, ...]] = (
    (rf"in (?:{_HOURS}(?: time)?|{_MINUTES}(?: time)?)", _span),
    (rf"(?:{_HOURS}|{_MINUTES}){_NOW}", _span),
    (rf"in {_HOURS}(?: and| ,)? ?{_MINUTES}", _span),
    (rf"(?:in )?{_HOURS}(?: and| ,)? ?{_MINUTES}{_NOW}", _span),
    (r"in (?P<hours>\d{1,2})h(?P<minutes>\d{2})", _span),
    (rf"in (?:a )?half (?:an? )?hour|(?:a )?half (?:an? )?hour{_NOW}", lambda _: _later(minutes=30)),
    (r"in (?:a )?quarter of an hour", lambda _: _later(minutes=15)),
    (r"in (?:3|three) quarters of an hour", lambda _: _later(minutes=45)),
    (r"in an? (?:hour|1 hour) and a half", lambda _: _later(minutes=90)),
    (
        r"in (?P<hours>\d{1,2}) and a half hours|in (?P<whole>\d{1,2}) hours and a half",
        lambda m: _later(hours=int(m["hours"] or m["whole"]) + 0.5),
    ),
    (r"in (?:a )?couple (?:of )?hours", lambda _: _later(hours=2)),
)

HOUR_RULES: Final[tuple[Rule, ...]] = (
    (rf"{_H}[:.]{_M}(?::00)?(?:{_HALF})?(?: ?(?:h|hrs|hours|uhr))?(?:ish)?", _hour),
    (rf"{_H}h{_M}?", _hour),
    (rf"{_H}{_HALF}", _hour),
    (rf"{_H}{_M}{_HALF}", _hour),
    (rf"{_H}{_CLOCK}(?:{_HALF})?", _hour),
    (rf"{_AT}{_H}(?:ish)?", _hour),
    (rf"{_H}ish", _hour),
    (_H, lambda m: _hour(m, bare=True)),
    (rf"{_AT}(?P<hour>\d{{2}}){_M}", _hour),
    (rf"(?P<hour>\d{{2}}){_M} ?(?:h|hrs|hours)", _hour),
    (rf"half {_PAST} {_H}(?:{_HALF})?(?:{_CLOCK})?", lambda m: _past(m, 30)),
    (rf"(?:a )?quarter {_PAST} {_H}(?:{_HALF})?(?:{_CLOCK})?", lambda m: _past(m, 15)),
    (rf"(?:a )?quarter {_TO} {_H}(?:{_HALF})?(?:{_CLOCK})?", lambda m: _to(m, 15)),
    (rf"(?P<n>\d{{1,2}}) (?:minutes? |mins? )?{_PAST} {_H}(?:{_HALF})?", lambda m: _past(m, int(m["n"]))),
    (rf"(?P<n>\d{{1,2}}) (?:minutes? |mins? )?(?:to|till|til|before) {_H}(?:{_HALF})?", lambda m: _to(m, int(m["n"]))),
    ("(?:12 )?(?:noon|midday)|lunch ?time", lambda _: (Hour(12, fixed=True),)),
    ("(?:12 )?midnight", lambda _: (Hour(24, fixed=True),)),
    (
        "(?:the )?end of (?:the |my )?(?:work(?:ing)? ?)?day|eod|cob|close of business",
        lambda _: (Hour(END_OF_DAY, fixed=True, today=True),),
    ),
    ("(?:at )?(?:the )?same time|this time", lambda _: (Same(),)),
)

_DAYTIME: Final = "(?P<daytime>morning|afternoon|evening|night)"

DAYTIME_RULES: Final[tuple[Rule, ...]] = (
    (f"(?:(?:in|during) the )?{_DAYTIME}", lambda m: (Daytime(m["daytime"]),)),
    (f"(?:later )?this {_DAYTIME}", lambda m: (Day(0), Daytime(m["daytime"]))),
    ("at night", lambda _: (Daytime.NIGHT,)),
    ("tonight|tonite|2nite|2night|this nite", lambda _: (Day(0), Daytime.NIGHT)),
)

FILLER_RULES: Final[tuple[Rule, ...]] = (
    (
        "at|on|by|around|about|for|in|of|then|please|pls|maybe|perhaps|say|let's say|how about|what about|remind me|"
        "i'd say|i think|i guess|sharp|exactly|approximately|approx|roughly|my time|local time|"
        "(?:would be|is|works|sounds) (?:good|great|fine|ok|okay|best|perfect)|thanks|thank you|ok|okay|the",
        lambda _: (Filler(),),
    ),
)
