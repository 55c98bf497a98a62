"""A time for a reminder in loose words: "when I get home", "first thing", "whenever", "half 7 tomorrow", "9".

Of a reminder any hour near that will do, because it is said back before it is kept. Of an interview none of these is a
time, and nothing here is asked.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Final

from bot.dialogue.words.days import TOMORROW
from bot.dialogue.words.late import Late

_FILLING: Final = Late(
    r"^(?:(?:maybe|perhaps|probably|prob|like|um+|idk|dunno|just|ok|okay|yeah|yes|say|i guess|i think|remind me|please)"
    r"[, ]+)+|[, ]+(?:i guess|i think|maybe|please|pls|thanks|ta|lol|tbh|then|if that's ok|or something)[.! ]*$"
)
_BARE: Final = Late(
    rf"(?:(?P<before>{TOMORROW}|today|tonight) )?(?:at |about |around |by )*(?P<half>half (?:past )?)?"
    r"(?P<hour>1[0-2]|[1-9])"
    rf"(?:ish)?(?: (?P<behind>{TOMORROW}|today|tonight|in the (?:morning|evening)))?"
)
_ANY: Final = Late(
    r"whenever(?: (?:you (?:like|want)|suits|is fine|works))?|any ?time(?: (?:is fine|works|tomorrow))?|surprise me"
    r"|(?:you|u) (?:choose|pick|decide)|up to you|don'?t mind|no preference|doesn'?t matter|you say"
)
_SOON: Final = Late(
    r"asap|as soon as (?:possible|you can)|now|right now|soon|in a (?:bit|while|min|minute|sec|moment)|later on"
)
_WEEKEND: Final = Late(r"(?:at |on |over |sometime )*(?:the |this )?weekend")
_WEEKS_END: Final = Late(r"(?:at |by |the )*end of (?:the |this )?week")
_PARTS: Final[tuple[tuple[Late, time], ...]] = (
    (
        Late(
            rf"(?:when|once|as soon as|after) i(?:'m| am)? (?:wake(?: up)?|get up|up|awake)"
            rf"|first thing(?: in the morning)?"
            rf"|(?:in the )?morning first thing|before (?:work|school)|b4 work|(?:first thing|early) {TOMORROW}"
            rf"|{TOMORROW} (?:first thing|early)"
        ),
        time(8),
    ),
    (
        Late(
            r"(?:when|once|as soon as|after) i(?:'m| am)? (?:get (?:home|back|in)|home|back|finish(?: work)?"
            r"|done(?: work)?)"
            r"|after (?:work|tea|dinner|supper|school|college|uni|my shift|the school run)|this evening"
        ),
        time(18),
    ),
    (
        Late(
            r"(?:before|b4|at) bed(?: ?time)?|(?:when|once|after) (?:the |my )?(?:kids?|baby|little ones?)"
            r"(?: (?:are|is|r|go))* (?:in bed|asleep|to bed|down|sleeping)"
        ),
        time(21),
    ),
)
"""Parts of a day by what people do in them."""
_FIRST: Final = time(10)
_LAST: Final = time(22)
_SATURDAY: Final = 5
_FRIDAY: Final = 4
_NOON: Final = 12
_AFTERNOON: Final = 6
"""The last hour that is one of the afternoon where no half of the day is told."""


def loosely(fold: str, now: datetime) -> datetime | None:
    """The wall time that loose words come to, or nothing. `now` is wall time, naive; what is past is tomorrow."""
    said = _FILLING.sub("", fold.strip(" .!?")).strip(" .!?")
    if _ANY.fullmatch(said):
        return datetime.combine(now.date() + timedelta(days=1), _FIRST)
    if _SOON.fullmatch(said):
        return _soon(now)
    if _WEEKEND.fullmatch(said):
        return _next(now, _SATURDAY, _FIRST)
    if _WEEKS_END.fullmatch(said):
        return _next(now, _FRIDAY, time(17))
    part = next((at for each, at in _PARTS if each.fullmatch(said)), None)
    return _to_come(now, part) if part is not None else _bare(said, now)


def _bare(said: str, now: datetime) -> datetime | None:
    """An hour without its half of the day: of the day that is named, else the next one somebody is up at."""
    found = _BARE.fullmatch(said)
    if found is None:
        return None
    hour, minute = int(found["hour"]) % _NOON, 30 if found["half"] else 0
    day = found["before"] or found["behind"] or ""
    evening = time(hour + _NOON, minute)
    if day in {"tonight", "in the evening"}:
        return _to_come(now, evening)
    morning = time(hour, minute) if hour > _AFTERNOON else evening
    if day and day != "today":
        return datetime.combine(now.date() + timedelta(days=1), morning)
    both = (_to_come(now, each) for each in (morning, evening) if each <= _LAST)
    return min(both)


def _soon(now: datetime) -> datetime:
    hence = (now + timedelta(hours=1)).replace(second=0, microsecond=0)
    hence -= timedelta(minutes=hence.minute % 5)
    late = hence.time() > _LAST or hence.date() != now.date()
    return datetime.combine(now.date() + timedelta(days=1), _FIRST) if late else hence


def _to_come(now: datetime, at: time) -> datetime:
    today = datetime.combine(now.date(), at)
    return today if today > now else today + timedelta(days=1)


def _next(now: datetime, weekday: int, at: time) -> datetime:
    day = datetime.combine(now.date() + timedelta(days=(weekday - now.weekday()) % 7), at)
    return day if day > now else day + timedelta(days=7)
