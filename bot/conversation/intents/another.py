"""Another interview is meant, not the one in view: "no, a new one", "another, at Lidl", "quick", "it was with Tesco".

Only where that is the question, or behind a command: a whole line counts, and a story is heard elsewhere.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import folded, listed, words_of

LONGEST: Final = 80
"""Characters of the longest line looked at."""

WHOLE: Final = frozenset({"full", "long", "whole"})
"""What the longer way is called."""

A_NAME: Final = 3
"""Words of the longest bare name in small letters: "bank of ireland"."""

A_LONG_NAME: Final = 6
"""Words of the longest one with capitals: "NHS Trust in Leeds"."""

_FILL: Final = (
    r"(?:(?:no|nah|nope|not (?:that|this|the old|the same)(?: one)?|actually|oh|ok(?:ay)?|well|yes|yeah|sorry|hi|hey|so"
    r"|please|yo|i wanna|i (?:want|need|meant?|had|did)(?: to)?|i(?:'d| would) like(?: to)?|just|had|(?:can"
    r"|could) (?:we|i)|let'?s"
    r"|do|start|begin|add|look at|it'?s|this is|this was|it was|that'?s|there was|about|for|a|an|the|my|totally"
    r"|completely)[, ]+)*"
)
_LEADS: Final = r"(?:(?:no|nah|nope|actually|oh|sorry|well)[, ]+)*(?:(?:(?:it|this|that)(?:'?s| is| was)|i meant?) )?"
_SPEEDS: Final = ("quick", "short", "full", "long", "whole")
_SPEED: Final = "|".join(_SPEEDS)
_ONE: Final = (
    rf"(?:another|different|other|new|second|2nd|separate)(?: (?:{_SPEED}))?"
    r"(?: (?:one|debrief|interview|job interview|company|place|firm|employer|shop)|(?<=different) job)?"
)
_COMPANY: Final = r"(?:the )?(?!(?:an?|me|it|them|him|her|us|this|that)\b)[^,.;:!?]{2,40}?"
_WHEN: Final = (
    r"(?:earlier )?(?:today|yesterday|this (?:morning|afternoon|evening|time|week)|last (?:night|week)|just now|now"
    r"|please|pls|instead|then|too)"
)
_AT: Final = rf"(?:at|with|for|from|about|in) (?P<company>{_COMPANY})"
_MEANS: Final = Late(
    rf"{_FILL}(?:(?P<way>{_SPEED})(?: (?:one|version|debrief|look|thing))?|(?P<one>{_ONE}))"
    rf"(?:[,. ]+(?:{_WHEN}|{_AT}))*[.! ]*"
)
_NAMES: Final = Late(
    rf"{_LEADS}(?:(?:about|for|with|at|from) (?P<company>{_COMPANY})(?: (?:one|interview))?"
    rf"|(?:the|my) (?P<the_one>{_COMPANY}) (?:one|interview))(?: {_WHEN})*[.! ]*"
)
_ASKS: Final = Late(rf"{_FILL}(?:go over|talk (?:about|through)|debrief) (?P<rest>.+)")
_CAPITALS: Final = Late(r"[A-Z]\S*(?: \S+){0,2}? [A-Z]")
"""Two words of a name with capitals, at its head."""
_NO_NAME: Final = frozenset(
    listed(
        "both neither either none all any one this that it them you me i we yes yeah no nope not sure idk dunno don't"
        " dont know ok okay please pls now today later help what which who why how hm hmm um uh er lol haha well so the"
        " a an my interview debrief job company thing stuff whatever maybe go on start begin begins new old first last"
        " same want to do can could let's lets for of about at with again more other another quick short full long idea"
        " clue"
    )
)
"""Words of which no company's name is made."""


class Meant(NamedTuple):
    """What was said: that it is another one, how long it may take, and whose it was; empty where nothing was."""

    another: bool = False
    way: str = ""
    company: str = ""


def other_one(typed: str) -> Meant:
    """What a line says of another interview."""
    line = " ".join(typed.replace("\u2019", "'").split())
    if len(line) > LONGEST or line.endswith("?") or len(line.lower()) != len(line):
        return Meant()
    if found := _MEANS.fullmatch(line.lower()):
        company = line[slice(*found.span("company"))] if found["company"] else ""
        return Meant(another=bool(found["one"]), way=found["way"] or "", company=company)
    found = _NAMES.fullmatch(line.lower())
    name = "company" if found is not None and found["company"] else "the_one"
    company = line[slice(*found.span(name))] if found is not None and found[name] else ""
    return Meant(company=company if _is_name(company) else "")


def asked_for(typed: str) -> str:
    """What stands behind the word in a line that asks for a debrief of something: "can we debrief tesco"."""
    found = _ASKS.fullmatch(folded(typed)) if len(typed) <= LONGEST else None
    rest = typed.strip()[-len(found["rest"]) :] if found else ""
    return rest if (other_one(rest) if " " in rest else named(rest)) != Meant() else ""


def named(typed: str) -> Meant:
    """What a few bare words say, which may be the name of a company: "tesco", "quick tesco"."""
    way, _, rest = typed.strip().partition(" ")
    if rest and way.casefold() in _SPEEDS:
        return Meant(way=way.casefold(), company=rest.strip() if _is_name(rest) else "")
    return Meant(company=typed.strip() if _is_name(typed) else "")


def _is_name(typed: str) -> bool:
    words = words_of(folded(typed))
    most = A_LONG_NAME if _CAPITALS.match(typed.strip()) else A_NAME
    return 0 < len(words) <= most and not typed.rstrip().endswith("?") and not _NO_NAME.issuperset(words)
