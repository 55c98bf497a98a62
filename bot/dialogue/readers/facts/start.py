"""When an interview to come begins: one day and one hour of a line, put together for the reader of moments.

Two days or two hours in a line are none: which of them is meant is asked.
"""

from __future__ import annotations

from typing import Final

from bot.dialogue.words.days import MONTHS, TOMORROW, WEEKDAYS
from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import listed, words_of

_DAYS: Final = (
    rf"\b(?:(?:on |this |next |this coming )*{WEEKDAYS}|{TOMORROW}|today"
    rf"|(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTHS}|{MONTHS} (?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?![:.]?\d)"
    r"|the \d{1,2}(?:st|nd|rd|th))\b"
)
_ENDS: Final = (
    rf"(?=$|[,.!;)\n]| (?:on|with|at|in|for|and|or|but|next|this|the|please|sharp|then|over|via|by|is|so|i|not"
    rf"|{TOMORROW}"
    rf"|today|{WEEKDAYS})\b)"
)
"""What may stand behind an hour without its half of the day: "at 3 companies" tells none."""
_HOURS: Final = (
    r"(?:\b(?:at |@ ?)?(?:\d{1,2}(?:[:.]\d{2})? ?(?:am|pm|o'?clock)|\d{1,2}[:.]\d{2}|noon|midday)\b"
    rf"|\b(?:at |@ ?)\d{{1,2}}{_ENDS})"
)
_DAY: Final = Late(_DAYS)
_HOUR: Final = Late(_HOURS)
LONGEST: Final = 60
"""Characters of the longest line that puts another in place."""
_NUMBER: Final = Late(r"(?<![\w.:])(?:1?\d|2[0-3])(?![\w.:])")
_CORRECTS: Final = Late(
    r"^(?:no|nope|sorry|actually|wait|oops|oh|its|it's|it is|i meant?|correction|make|change|that"
    r"|the (?:time|day|date))\b"
    r"|\bnot\b|\b(?:wrong|incorrect)\b"
)
_DENIED: Final = Late(rf",? ?\b(?:and |but )?(?:not|isn'?t) (?:on |for )?(?:{_DAYS}|{_HOURS}|(?:at )?\d{{1,2}}\b),?")
_FILLING: Final = frozenset(
    listed(
        "no nope sorry actually wait oops oh its it's it is was that that's thats i meant mean the a on at but and"
        " for interview time day date hour wrong isn't isnt not should be make change to please lol my bad correction"
        " rather"
    )
)
"""Words that only say that another day or hour is meant."""
_WRONG: Final = Late(r"\b(?:wrong|incorrect)\b|\bisn'?t right\b|\bnot right\b")


def start_in(low: str) -> str:
    """The day and the hour that a line names, or nothing."""
    day, hour = _one(_DAY, low), _one(_HOUR, low)
    return f"{day} {hour}" if day and hour else ""


def start_instead(low: str) -> tuple[str, str] | None:
    """The day and the hour that a line puts in place of others, each empty where it stays: "no, friday", "3 not 2".

    Both are empty where it only says that they are wrong; None where it says anything else.
    """
    said = _DENIED.sub(" ", low.strip(" .!")) if len(low) <= LONGEST else ""
    day, hour = _one(_DAY, said), _one(_HOUR, said) or _bare_hour(said)
    rest = set(words_of(said)) - set(words_of(f"{day} {hour}")) - _FILLING
    if rest or not said:
        return None
    if day or hour:
        return (day, hour) if _CORRECTS.search(low) else None
    return ("", "") if _WRONG.search(low) else None


def _bare_hour(said: str) -> str:
    found = _NUMBER.findall(said)
    return f"at {found[0]}" if len(found) == 1 else ""


def _one(pattern: Late, low: str) -> str:
    found = {each[0] for each in pattern.finditer(low)}
    return found.pop() if len(found) == 1 else ""
