"""A time, told roughly: that a line is one, holds one, or may be one. Nothing else is looked at here."""

from __future__ import annotations

from typing import Final

from bot.dialogue.words.days import MONTHS, TOMORROW
from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import folded, words_of

LONGEST: Final = 80
"""Characters of the longest line that is a time and nothing else."""

_WHEN: Final = Late(
    r"\b(?:[12][0-9]{3}|ago|year|month|week|weekend|day|morning|evening|yesterday|today|recently|lately|always|often"
    r"|last(?! (?:boss|manager|team|employer|company|client|customer)\b)"
    r"|when|while|during|since|before|after|until|life|school|university|uni|college|christmas|easter|covid"
    rf"|pandemic|spring|summer|autumn|winter|(?!may){MONTHS})\b"
)
"""A word of a time. "May" is one only behind another."""
LASTED: Final = Late(
    r"\b(?:in|for|over|within|every) (?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|many|some|the) )?"
    r"(?:years?|months?|weeks?|weekends?|days?|hours?|mornings?|evenings?)\b(?! ago)"
)
"""How long something took says no more than that: "I learned Norwegian in a year" is another thing they did."""
_ROUGHLY: Final = Late(
    r"^(?:in|at|on|under|with|for|as|from|through|over|near|by|around|about|roughly|between|early|late|mid|some)\b"
    r"|\d|\b(?:\w+(?:day|night|year|month|week|winter|summer|spring|autumn|decade)s|decade|ages?|old|young(?:er)?"
    r"|kid|child(?:hood)?|teen\w*|\w+ties|job|career|first|now|still|back|long|lockdown|intern\w*|apprentic\w*"
    r"|stud(?:y|ies|ent|ying)|degree|masters?|phd|bachelors?|army|military|service|quarter|holidays?|afternoon|night"
    r"|hours?|years|yrs?|months|weeks|forever|once|time)\b"
)
"""What a rough time may hold besides: a place, a job, an age."""
_FEW: Final = 3
"""Words of the longest line that may be a time of which we know no word: "letztes Jahr", "the harvest"."""
_DATED: Final = Late(
    r"\b(?:(?:19|20)[0-9]{2}|(?:last|this|in the) (?:year|month|week|spring|summer|autumn|fall|winter)|yesterday"
    r"|(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|a (?:few|couple of)|some|many)"
    r" (?:years|year|months|month|weeks|week|days) ago"
    rf"|(?:in|last|since) {MONTHS}"
    r"|(?:during|through|in) (?:the )?(?:covid|pandemic|lockdown)|when i was (?:\d+|an?|in|at)"
    r"|(?:in|at) (?:school|college|uni|university)|as a (?:student|child|kid|teenager))\b"
)
"""A time within what is told: it need not be asked for."""
_WEEKDAY: Final = Late(
    r"(?:(?:on|this|next) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"(?: (?:first thing|morning|afternoon|evening|night|lunchtime))?"
)
_TO_COME: Final = Late(
    r"(?:in |on )?(?:next|the coming) \w+|(?:tomorrow|tonight|soon|later)(?: \w+)?"
    r"|in (?:an?|\d+|two|three|a few) (?:minutes?|hours?|days?|weeks?|months?|years?)(?: time)?"
)
"""A time that is still ahead: nothing was done then."""
_PERIOD: Final = rf"(?:year|month|week|weekend|spring|summer|autumn|fall|winter|christmas|xmas|easter|{MONTHS})"
_SOME: Final = (
    r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|(?:a )?few|(?:a )?couple(?: of)?|some|many)"
)
_A_TIME: Final = Late(
    r"(?:(?:like|in|at|around|about|since|from|during|maybe|probably|roughly|sometime|back|early|late|mid|i think"
    r"|it was|that was|the|or) )*"
    rf"(?:(?:19|20)[0-9]{{2}}(?: (?:or|and|to|till|until) (?:[0-9]{{2}}){{1,2}})?"
    rf"|(?:last|this) {_PERIOD}(?: of (?:19|20)[0-9]{{2}})?"
    rf"|{_SOME} (?:years?|yrs?|months?|weeks?|days?) (?:ago|back)|yesterday|covid|lockdown|xmas|christmas|year [0-9]+"
    rf"|{MONTHS}(?: (?:19|20)[0-9]{{2}})?|when i was [0-9]+)"
    r"(?: (?:i think|i guess|or so|ish|maybe|actually|sorry|time))*"
)
"""A time and nothing else: "like 2016", "last May"."""
_CLOCK: Final = Late(
    rf"(?:(?:today|{TOMORROW}|tonight|(?:on )?(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|this|in the|at|around|about"
    r"|morning|afternoon|evening|by) )*[0-9]{1,2}(?: [0-9]{2})? ?(?:am|pm|o'clock)"
    rf"|(?:(?:today|{TOMORROW}|tonight|(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|in the|morning|afternoon|evening"
    r") )*at [0-9]{1,2}(?: [0-9]{2})?"
)


def says_only_when(typed: str) -> bool:
    """Tell whether a line is a time, past or to come, and nothing else: "2moro 8am"."""
    said = " ".join(words_of(folded(typed)))
    return any(each.fullmatch(said) for each in (_TO_COME, _A_TIME, _CLOCK, _WEEKDAY))


def says_when(proof: str) -> bool:
    """Tell whether a proof says by itself when it was."""
    return _DATED.search(folded(proof)) is not None


def is_a_time(typed: str) -> bool:
    """Tell whether a line says when something was, and nothing else."""
    return len(typed) <= LONGEST and _A_TIME.fullmatch(" ".join(words_of(folded(typed)))) is not None


def is_to_come(said: str) -> bool:
    """Tell whether the words of a line are a time that is still ahead: nothing was done then."""
    return _TO_COME.fullmatch(said) is not None


def holds_time(said: str) -> bool:
    """Tell whether words hold a time at which something was."""
    return _WHEN.search(said) is not None


def may_be_time(typed: str, said: str) -> bool:
    """Tell whether a line may be a time. What says nothing of one and is longer than a name is none."""
    return holds_time(said) or _ROUGHLY.search(said) is not None or not typed.isascii() or len(said.split()) <= _FEW
