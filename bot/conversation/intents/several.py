"""Several things told in one line where one is asked for: "they asked about my gap, why I left, and a SQL question".

Split only where it is plain: one question may hold commas, and so may the words around it.
"""

from __future__ import annotations

import re
from typing import Final

from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import listed

LONGEST: Final = 600
"""Characters looked at."""
MOST: Final = 8
"""Things of the longest list; what has more is a text."""
PAIR: Final = 2
WORDS: Final = 10
"""Words of the longest of them."""
FEWEST: Final = 4
"""Characters of the shortest between semicolons: ";-)" sets nothing apart."""
SHORT: Final = 3
"""Words of things that stand in a row with nothing before them: "weaknesses, salary and SQL"."""

STORY_FROM: Final = 100
"""Characters of the shortest story: what they asked is said in fewer."""

_SAYS_WHAT: Final = Late(
    r"(?:(?:so|well|ok|oh|yes|first|mainly|mostly|umm?|i think),? )*"
    r"(?:(?:they|he|she|we|the \w+|one of them) (?:also |then )?(?:asked|wanted)\b|[\"\u201c\u201e]"
    r"|(?:why|what|how|who|where|when|which|if|tell|describe|give|walk|explain|can|could|would|do|are|is|imagine"
    r"|suppose|given)\b)",
    re.IGNORECASE,
)
"""How a line begins that says what was asked."""
_OF_ONESELF: Final = Late(r"\b(?:i|i'm|im|i've|my|me|myself)\b", re.IGNORECASE)
_STOPS: Final = Late(r"[.!;,\n]")

_SIGNS: Final = Late(r"[,;]|\?(?!$)|\band\b|\bthen\b|\d[.)]")
_ASKED: Final = (
    r"(?:(?:so|well|ok|oh|yes|first|mainly|mostly),? )?(?:(?:they|he|she|we) (?:also |just |then )?"
    r"(?:asked|wanted to know|wanted to hear)|i (?:was|got) asked)(?: me)?"
)
_LEAD: Final = Late(
    rf"{_ASKED}(?: (?:two|three|four|five|some|a few|several) (?:things|questions))?(?P<about>:| about| on| to)? *",
    re.IGNORECASE,
)
_NUMBER: Final = Late(r"(?:^|(?<=\s))(?P<number>[1-9])[.)]\s+")
_ROW: Final = Late(r"(?:[-*\u2022\u2013]|\d[.)])\s+")
_QUOTED: Final = Late(r"[\"\u201c\u201e](?P<said>[^\"\u201c\u201d\u201e]{2,})[\"\u201d\u201c]")
_BETWEEN: Final = Late(r"(?:and|then|also|plus|[\s,.;&+/])*")
_QUESTIONS: Final = Late(r"[^?]+\?")
_JOINING: Final = Late(
    rf"^(?:(?:and|then|also|plus)[ :,]+)*(?:(?:{_ASKED})(?: about)?[ :]+)?(?:(?:also|about)\s+)?", re.IGNORECASE
)
_COMMA: Final = Late(r",? (?:and )?then (?=about|they|he|she)|,? and (?=(?:they|he|she) asked)|\s*,\s*")
_LAST: Final = Late(r"^(?P<one>.+) and (?P<other>.+)$")
_ASKS: Final = listed("why what what's whats how where who when which whether if tell do did can could are would will")
_BEGINS: Final = frozenset((*_ASKS, *listed("my a an the some about for one any your our")))
_TOLD_APART: Final = Late(r"(?:and |then |also )*(?:about|they|he|she) ", re.IGNORECASE)
_BACK: Final = Late(r"\b(?:it|that|them|this|there|then|so)\b")
_ADDS: Final = frozenset(
    listed("which who because since but although though like so i in at on as say or maybe mostly obviously not no")
)
"""Words that begin what is only said of the thing before."""


def is_story(typed: str) -> bool:
    """Tell whether a line tells how it went where one question of theirs is asked for: long, and mostly of oneself."""
    if len(typed) < STORY_FROM or "?" in typed or _SAYS_WHAT.match(typed):
        return False
    return len(_OF_ONESELF.findall(typed)) >= PAIR and len(_STOPS.findall(typed)) >= PAIR and not several(typed)


def several(typed: str) -> tuple[str, ...]:
    """The things that a line tells, in order; nothing where it is one, or may be."""
    line = " ".join(typed.split())
    if len(line) > LONGEST or not ("\n" in typed or _SIGNS.search(line)):
        return ()
    found = _rows(typed) or next((parts for way in (_numbered, _quoted, _asked, _stopped) if (parts := way(line))), ())
    parts = tuple(part for each in found if (part := _JOINING.sub("", each).strip(" .,:;!")))
    return parts if len(found) == len(parts) and 1 < len(parts) <= MOST else ()


def _rows(typed: str) -> tuple[str, ...]:
    """On lines of their own, where each is short and none goes on with the one before."""
    rows = [_ROW.sub("", row.strip()) for row in typed.splitlines() if row.strip()] if "\n" in typed else []
    short = all(len(row) > 1 and len(row.split()) <= WORDS for row in rows)
    return tuple(rows) if short and not any(_goes_on(row) or _first_word(row) in _ADDS for row in rows[1:]) else ()


def _numbered(line: str) -> tuple[str, ...]:
    """Behind numbers that count from 1."""
    marks = list(_NUMBER.finditer(line))
    if [mark["number"] for mark in marks] != [str(number) for number in range(1, len(marks) + 1)] or len(marks) == 1:
        return ()
    ends = [*(mark.start() for mark in marks[1:]), len(line)]
    return tuple(line[mark.end() : end] for mark, end in zip(marks, ends, strict=True)) if marks else ()


def _quoted(line: str) -> tuple[str, ...]:
    """Each in marks of its own, and nothing but joining words between them."""
    parts = tuple(found["said"] for found in _QUOTED.finditer(line))
    between = _LEAD.sub("", _QUOTED.sub(" ", line), count=1)
    return parts if len(parts) > 1 and _BETWEEN.fullmatch(between) else ()


def _stopped(line: str) -> tuple[str, ...]:
    """Set apart by question marks or semicolons, or in a row."""
    questions = [found[0].strip() for found in _QUESTIONS.finditer(line)]
    if len(questions) > 1:
        apart = "".join(questions).replace(" ", "") == line.replace(" ", "") and not any(map(_goes_on, questions[1:]))
        return tuple(questions) if apart else ()
    parts = tuple(part.strip() for part in line.split(";"))
    if len(parts) > 1 and "?" not in line:
        return parts if not any(map(_goes_on, parts[1:])) and all(len(part) >= FEWEST for part in parts) else ()
    return _in_a_row(line) if "?" not in line else ()


def _goes_on(part: str) -> bool:
    """Tell whether it only goes on with the question before: "and why now?"."""
    return _first_word(part).strip(",:") in {"and", "or", "but", "no", "yes", "really"} and ":" not in part


def _in_a_row(line: str) -> tuple[str, ...]:
    """Three and more: all begin like a question, or all are short and none goes on with the one before."""
    parts = _parts(line)
    if len(parts) <= PAIR:
        return ()
    first = [_first_word(part) for part in parts]
    if all(word in _ASKS for word in first):
        return parts
    short = all(len(part.split()) <= SHORT for part in parts) and not _ADDS.intersection(first)
    return parts if short and first[0] not in {*_ASKS, "something", "mostly"} else ()


def _asked(line: str) -> tuple[str, ...]:
    """Behind "they asked": each begins like a thing that is asked, or all are short. Behind a colon as it was said."""
    lead = _LEAD.match(line)
    if lead is None or "?" in line:
        return _stopped(line[lead.end() :]) if lead and lead["about"] == ":" else ()
    parts = _parts(line[lead.end() :])
    first = [_first_word(_JOINING.sub("", part)) for part in parts]
    if len(parts) < PAIR or not all(first) or _ADDS.intersection(first[1:]):
        return ()
    if any(len(part.split()) > WORDS for part in parts):
        return ()
    if len(parts) == PAIR:
        return parts if _are_two(parts[1], first[1]) else ()
    return parts if lead["about"] == " to" or _begin_alike(parts, first) else ()


def _begin_alike(parts: tuple[str, ...], first: list[str]) -> bool:
    """Tell whether each begins like a thing that is asked, or is short where the first is a word or two."""
    begins = [word in _BEGINS for word in first]
    if all(begins):
        return True
    fits = all(each or len(part.split()) <= SHORT for each, part in zip(begins, parts, strict=True))
    return fits and first[0] not in _ASKS and len(parts[0].split()) < SHORT


def _are_two(other: str, begins: str) -> bool:
    """Two are one where the second goes on with the first: "a conflict, and how I solved it"."""
    second = _JOINING.sub("", other).casefold()
    asked = begins in _ASKS and len(second.split()) >= PAIR
    return (asked or _TOLD_APART.match(other) is not None) and not _BACK.search(second)


def _first_word(part: str) -> str:
    return part.casefold().split(maxsplit=1)[0] if part.split() else ""


def _parts(line: str) -> tuple[str, ...]:
    """The things of a row; its last two may be joined by "and"."""
    parts = [part.strip() for part in _COMMA.split(line.rstrip(".! ")) if part and part.strip()]
    if not parts or parts[-1].casefold().startswith("and "):
        return tuple(parts)
    last = _LAST.match(parts[-1])
    return (*parts[:-1], last["one"], last["other"]) if last else tuple(parts)
