"""How people name a time of day, or a span from now: patterns and the parts they make. Numbers are digits by now."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from bot.dialogue.readers.moments.days import Parts, Rule
from bot.dialogue.readers.moments.parts import Day, Daytime, Filler, Hour, Later, Same

NOON: Final = 12
MIDNIGHT: Final = 24
END_OF_DAY: Final = 17
"""The hour of "end of the day": when offices close."""

_HALF: Final = r"(?: ?(?P<half>a\.?m\.?|p\.?m\.?|(?<=\d)[ap]))"
_H: Final = r"(?P<hour>\d{1,2})"
_M: Final = r"(?P<minute>[0-5]\d)"
_N: Final = r"(?P<minute>[1-9]|[1-5]\d)"
_AT: Final = "(?:at|by|around|round|about) "
_TO: Final = "(?:to|till|til|before)"
_PAST: Final = "(?:past|after)"
_CLOCK: Final = " ?o'? ?clock"
_MINUTES_WORD: Final = "(?:minutes?|mins?)"
_HOURS_WORD: Final = "(?:hours?|hrs?)"


def _hour(found: re.Match[str]) -> Parts:
    said = found.groupdict()
    exact = bool(said.get("minute"))
    return _clock(found["hour"], int(said.get("minute") or 0), said.get("half") or "", exact=exact)


def _bare_hour(found: re.Match[str]) -> Parts:
    hour = int(found["hour"])
    return (Hour(hour, fixed=_is_plain(found["hour"]), bare=True),) if hour < MIDNIGHT else ()


def _clock(figure: str, minute: int, half: str, *, exact: bool = False) -> Parts:
    """An Hour from its figures; none when no clock shows them."""
    hour = int(figure)
    if hour >= MIDNIGHT or (half.startswith("a") and hour > NOON) or (half.startswith("p") and hour == 0):
        return ()
    if half:
        return (Hour(hour % NOON + (NOON if half.startswith("p") else 0), minute, fixed=True),)
    return (Hour(hour, minute, fixed=_is_plain(figure), exact=exact),)


def _is_plain(figure: str) -> bool:
    """Tell whether the figures alone say morning or afternoon: 13 to 23, 12, 0 and 07 do."""
    return int(figure) >= NOON or figure.startswith("0")


def _to(found: re.Match[str]) -> Parts:
    """Minutes before an hour. Counted down from it, so that its half of the day decides: quarter to 7 is before 7."""
    half = found.groupdict().get("half") or ""
    hour = int(found["hour"])
    if hour == 0 or (hour == NOON and half.startswith("a")):
        return ()
    return _clock(found["hour"], -int(found.groupdict().get("minute") or 15), half)


def _past(found: re.Match[str]) -> Parts:
    said = found.groupdict()
    return _clock(found["hour"], int(said.get("minute") or 15), said.get("half") or "")


def _half_past(found: re.Match[str]) -> Parts:
    return _clock(found["hour"], 30, found.groupdict().get("half") or "")


def _half_to(found: re.Match[str]) -> Parts:
    """Half two as it is meant in many languages: half an hour before it."""
    hour = int(found["hour"])
    return _clock(found["hour"], -30, found.groupdict().get("half") or "") if hour else ()


def _ago(found: re.Match[str]) -> Parts:
    return tuple(Later(-part.span) for part in _span(found) if isinstance(part, Later))


def _later(hours: float = 0, minutes: float = 0) -> Parts:
    span = timedelta(hours=hours, minutes=minutes)
    return (Later(span),) if span else ()


def _span(found: re.Match[str]) -> Parts:
    said = found.groupdict()
    hours = said.get("hours") or "0"
    return _later(1 if hours in {"a", "an"} else float(hours), float(said.get("minutes") or 0))


_HOURS: Final = rf"(?P<hours>an?|\d{{1,3}}(?:\.\d)?) ?{_HOURS_WORD}"
_MINUTES: Final = rf"(?P<minutes>\d{{1,4}}) ?(?:{_MINUTES_WORD}|m)"
_ON_TOP: Final = "(?: and|,)? ?"

_SPANS: Final[tuple[Rule, ...]] = (
    (_HOURS, _span),
    (_MINUTES, _span),
    (_HOURS + _ON_TOP + _MINUTES, _span),
    (r"(?P<hours>[1-9]|1[0-2]) ?h", _span),
    (rf"(?P<hours>\d{{1,2}}) ?h{_ON_TOP}{_MINUTES}", _span),
    ("(?:a )?half (?:an? )?hour", lambda _: _later(minutes=30)),
    ("(?:a )?quarter of an hour", lambda _: _later(minutes=15)),
    ("3 quarters of an hour", lambda _: _later(minutes=45)),
    ("(?:an|1) hour and a half", lambda _: _later(minutes=90)),
    (r"(?P<n>\d{1,2}) (?:and a half hours|hours and a half)", lambda found: _later(hours=int(found["n"]) + 0.5)),
    ("(?:a )?couple (?:of )?hours", lambda _: _later(hours=2)),
)
_IN: Final = "(?:in (?:about |around |like |maybe |roughly |exactly )?)?"
_TIME: Final = "(?:'s? time| time| from now)?"

SPAN_RULES: Final[tuple[Rule, ...]] = (
    *((f"{_IN}{span}{_TIME}", make) for span, make in _SPANS),
    (r"in (?P<hours>\d{1,2}) ?h(?P<minutes>\d{2})?", _span),
    (f"(?:{_HOURS}|{_MINUTES}) ago", _ago),
)
"""Spans from now, in hours and minutes, with or without "in". "9h" is nine o'clock as well, and so it is unclear alone.
Spans of days make a day: see `days`."""

HOUR_RULES: Final[tuple[Rule, ...]] = (
    (rf"{_H}[:.]{_M}(?::00)?{_HALF}?(?: ?(?:h|hrs|hours))?(?:[ -]?ish)?", _hour),
    (rf"{_H}h{_M}?", _hour),
    (rf"{_H}{_HALF}(?:[ -]?ish)?", _hour),
    (rf"{_H}{_M}{_HALF}", _hour),
    (rf"(?:{_AT})?{_H} (?P<minute>15|20|30|40|45|50){_HALF}?", _hour),  # "ten thirty", as it is spoken
    (rf"(?P<hour>0\d|1\d|2[1-3]){_M}", _hour),  # "1000"; not 2026, which is a year
    (rf"{_H}{_CLOCK}{_HALF}?", _hour),
    (rf"{_AT}{_H}(?:[ -]?ish| hours| ?h)?", _hour),
    (rf"{_H}[ -]?ish", _hour),
    (_H, _bare_hour),
    (rf"{_AT}(?P<hour>[01]\d|2[0-3]){_M}", _hour),
    (rf"(?P<hour>[01]\d|2[0-3]){_M} ?(?:h|hrs|hours)", _hour),
    (rf"half {_PAST} {_H}{_HALF}?(?:{_CLOCK})?", _half_past),
    (rf"half {_H}{_HALF}?(?:{_CLOCK})?", _half_past),  # to some it is this, to others that: so it is asked
    (rf"half {_H}{_HALF}?(?:{_CLOCK})?", _half_to),
    (rf"(?:a )?quarter {_PAST} {_H}{_HALF}?(?:{_CLOCK})?", _past),
    (rf"(?:a )?quarter (?:{_TO}|of) {_H}{_HALF}?(?:{_CLOCK})?", _to),
    (rf"{_N} (?:{_MINUTES_WORD} )?{_PAST} {_H}{_HALF}?(?:{_CLOCK})?", _past),
    (rf"{_N} {_MINUTES_WORD} {_TO} {_H}{_HALF}?(?:{_CLOCK})?", _to),
    ("(?:12 )?(?:noon|midday)|lunch(?: ?time)?", lambda _: (Hour(NOON, fixed=True),)),
    ("(?:12 )?midnight", lambda _: (Hour(MIDNIGHT, fixed=True),)),
    (
        "(?:the )?end of (?:the |my )?(?:work(?:ing)? ?)?day|eod|cob|close of business",
        lambda _: (Hour(END_OF_DAY, fixed=True, today=True),),
    ),
    ("(?:at )?(?:the )?same time|this time", lambda _: (Same(),)),
    ("(?:(?:the )?same|this) time next week", lambda _: (Day(7), Same())),
)
""" "10 to 12" in figures is a stretch of time as well, so only "10 minutes to 12" and "ten to twelve" are a time."""

_DAYTIME: Final = "(?P<daytime>morning|afternoon|evening|night)"

DAYTIME_RULES: Final[tuple[Rule, ...]] = (
    (f"(?:(?:in|during) the )?{_DAYTIME}", lambda found: (Daytime(found["daytime"]),)),
    (f"(?:later )?this {_DAYTIME}", lambda found: (Day(0), Daytime(found["daytime"]))),
    ("at night", lambda _: (Daytime.NIGHT,)),
    ("(?:later )?(?:tonight|tonite|2nite|2night|tonigt|tongiht)", lambda _: (Day(0), Daytime.NIGHT)),
    ("am|morn|breakfast(?: ?time)?", lambda _: (Daytime.MORNING,)),
    ("pm|arvo", lambda _: (Daytime.AFTERNOON,)),
    ("eve|(?:tea|supper) ?time", lambda _: (Daytime.EVENING,)),
)

_FILLER: Final = (
    r"at|on|by|around|round(?= \S)|about|for(?! (?:an?|\d|half))|then|please|pls|maybe|perhaps|say|let's say|how about|"
    "what about|"
    "(?:(?:could|can|would|will) you )?(?:please )?remind me|can (?:you|we) do|could (?:you|we) do|"
    "i'd say|i'd like|i want|let's do|"
    "(?:(?:my|the|an?|it's an?) )?(?:interview|call|meeting)(?:'s| is| starts| begins)?|or so|thx|thnx|ta|cheers|"
    "i think|i guess|sharp|exactly|approximately|approx|roughly|my time|local time|thanks|thank you|ok|okay|works|"
    "it'?s|it is|it starts|it begins|they said|i have it|i've got it|it'll be|it will be|"
    "(?:would be|is|works|sounds) (?:good|great|fine|ok|okay|best|perfect)|would work|works for me"
)
FILLER_RULES: Final[tuple[Rule, ...]] = ((_FILLER, lambda _: (Filler(),)),)
