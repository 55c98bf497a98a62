"""How long something takes, in a person's own words → minutes: "an hour and a half", "1h30", "45 min"."""

from __future__ import annotations

import re
from typing import Final

from bot.dialogue.words.numerals import CARDINALS

HOUR: Final = 60

_H: Final = r"(?:hours?|hrs?|h)\b"
_M: Final = r"(?:minutes?|mins?|m|')(?![a-z])"
_N: Final = r"\d{1,3}(?:[.,]\d{1,2})?"

_SPELLED: Final = re.compile(r"[a-z]+(?:-[a-z]+)?")
_ONE: Final = re.compile(rf"\ban? (?={_H}|{_M})")
_HALF_HOUR: Final = re.compile(rf"\b(?:half (?:an? |1 )?|1/2 (?:an? )?|0[.,]5 ){_H}")
_QUARTERS: Final = re.compile(rf"\b(?:(?P<three>3|three) quarters|(?:an? |1 )?quarter) (?:of )?(?:an? |1 )?{_H}")
_AND_A_HALF: Final = re.compile(rf"\b(\d{{1,2}})(?: and a half {_H}|(?: )?{_H} and a half)")
_LENGTH: Final = re.compile(
    rf"(?:(?P<hours>{_N}) ?{_H},?(?: ?and)? ?(?:(?P<more>\d{{1,2}})(?: ?{_M})?)?|(?P<minutes>{_N}) ?-?{_M}"
    r"|(?P<clock>\d):(?P<past>[0-5]\d)(?: ?h)?)"
    r"(?: (?:long|away|each way|(?:a |of )?(?:walk|walking|drive|driving|ride|bike ride|train ride|bus ride)|on foot"
    r"|by (?:car|bus|train|bike|tram|tube|metro|taxi|plane|ferry|public transport)|on the (?:bus|train|tube|metro)))?"
)
_GLUED: Final = re.compile(r"\b(\d{1,2})h(?=\d{1,2}\b)")


def minutes_in(fold: str) -> float | None:
    """The minutes of a length of time that names its unit; None for anything else."""
    found = _LENGTH.fullmatch(_in_figures(fold))
    if found is None:
        return None
    if found["clock"]:
        return HOUR * int(found["clock"]) + int(found["past"])
    if found["minutes"]:
        return _amount(found["minutes"])
    return HOUR * _amount(found["hours"]) + int(found["more"] or 0)


def _in_figures(fold: str) -> str:
    """The same with figures for words: "an hour and a half" is 90 min."""
    words = _QUARTERS.sub(lambda found: "45 min" if found["three"] else "15 min", fold)
    words = _ONE.sub("1 ", _GLUED.sub(r"\1 h ", words))
    words = _SPELLED.sub(lambda found: str(CARDINALS.get(found[0], found[0])), words)
    words = _AND_A_HALF.sub(lambda found: f"{HOUR * int(found[1]) + HOUR // 2} min", words)
    return _HALF_HOUR.sub("30 min", words)


def _amount(figure: str) -> float:
    return float(figure.replace(",", "."))
