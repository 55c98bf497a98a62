"""Whose interview it was, by the words around a name: "bombed the onsite at Stripe", "my siemens interview".

A name begins with a capital. In small letters only a word or two right behind "interview at" count, and only where
what follows ends them. Two different names are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.dialogue.readers.facts.words import DAY, FAILED, FIRST_NAMES, HELD, JOB, NO_NAMES, ROLES, TIMES, TO_COME
from bot.dialogue.words.late import Late

Span = tuple[int, int]

SHORT_FORMS: Final = frozenset(
    {"st", "dr", "mr", "mrs", "wm", "co", "inc", "ltd", "corp", "plc", "mt", "bros", "jr", "sr"}
)
"""Words whose stop stands within a name: "St. John Ambulance". So does that of a letter: "J. Smith"."""

SENTENCES: Final = frozenset(
    {"they", "it", "she", "he", "i", "we", "the", "my", "was", "went", "not", "no", "and", "but", "so", "then", "had"}
)
"""Words that begin a sentence, whatever stands before them."""

INSTITUTIONS: Final = frozenset({"university", "college", "bank", "hospital", "school", "first", "hotel", "team"})
"""Words that are no name alone, and begin many: "University College London"."""

LONGEST: Final = 40
"""Characters of the longest name taken out of a sentence."""

_BETWEEN: Final = (
    rf"(?:,? (?:{DAY}|at \d[\d:.]*(?: ?[ap]m)?"
    r"|(?!(?:and|but|so|then|because|after|when|where|i|we|they|at|in)\b)[a-z0-9'/-]+)){0,7}?"
)
_WHEN: Final = rf"(?:,? (?:{DAY}|{TO_COME}|it was|was|took place))*"
_BEFORE: Final = tuple(
    Late(pattern)
    for pattern in (
        rf"\b{HELD}{_BETWEEN},? at (?!\d+(?:[:.]\d+)?(?: ?[ap]\.?m\b|[ ,.]|$))",
        rf"\bmy dream {JOB} at ",
        rf"\b{HELD}{_BETWEEN},? with ",
        rf"\b{HELD}{_BETWEEN},? from ",
        rf"\b(?<!in my ){HELD}{_WHEN},? for (?=\S+(?:$|[.,!?]| (?:{DAY}|was|went|and|but)))",
        rf"\b{FAILED}(?: (?:it|badly|hard|again|today|yesterday|completely|totally)){{0,2}} at ",
        rf"\b(?:the|that|an?|this) (?:\w+ ){{0,4}}{JOB}(?: (?:was|is) (?:\w+ ){{1,4}}?)? ?(?:at|with) ",
        r"\b(?:rejected|turned down)(?: me)? (?:at|by) ",
        r"\b(?:company|start-?up|firm|agency|place) (?:called|named) ",
        r"\b(?:the|my) (?:company|employer|firm)(?:'s name)? (?:was|is) (?:called |named )?",
        rf"\b(?:was at|went to) (?=\S+(?: \S+)? (?:(?:{DAY}) )?(?:for|and had) .*\b{HELD})",
        r"^(?:so |well )?(?:i was )?at (?=.*\binterview)",
        r"\bit was (?:at|with) ",
    )
)
"""What stands before the name."""
_CLOSE: Final = Late(rf"\b(?:{HELD}){_WHEN},? (?:at|with) |\b{FAILED}(?: it)? at (?=\S+ {DAY})")
"""What stands right before a name in small letters."""
_MINE: Final = Late(rf"\b(?:my|the|that|this|an?) (?P<name>\S+(?: \S+)?) (?:{HELD})\b")
_THEIR_OWN: Final = Late(rf"\b(?:my|his|her|last|old|previous|current|former|left|quit|work)\b.*\b{JOB}\b")
_CAPITAL: Final = r"(?:\d{1,2}-?(?=[A-Z]))?[^\W\da-z_][\w'\u2019.&+-]*"
_NAME: Final = Late(rf"(?:the )?(?P<name>(?:The )?{_CAPITAL}(?:(?: of| of the| &| de)? (?:{_CAPITAL}|\d+\b))*)")
_BEYOND: Final = Late(rf" (?:and|or)(?: was it| maybe)? {_CAPITAL}|, (?:or|and) (?:was it |maybe )?{_CAPITAL}")
_PERSON: Final = Late(rf"(?:(?:Mr|Mrs|Ms|Dr)\.? )?{_CAPITAL}(?: {_CAPITAL})? (?:from|at|of) ")
_SMALL: Final = Late(
    r"(?P<name>[^\W_][\w.&'\u2019-]*[^\W_])(?P<more>(?: [^\W_][\w.&'\u2019-]+)??)"
    rf"(?=$|[,.!?;:]| -|(?: {DAY})\b| {TO_COME}\b| for an?\b| (?:and|but|was|went|is|bc|because|so)\b)"
)


def company_in(line: str, low: str) -> Span | None:
    """Where the name stands; None where there is none, or there are several."""
    found = dict.fromkeys(_candidates(line, low))
    names = {line[start:end].casefold() for start, end in found}
    return min(found) if len(names) == 1 else None


def _candidates(line: str, low: str) -> Iterator[Span]:
    shouts = line.upper() == line
    for before in () if shouts else (found for pattern in _BEFORE for found in pattern.finditer(low)):
        if "dream" in before[0] or not _THEIR_OWN.search(before[0]):
            yield from _named(line, before.end(), with_people=before[0].rstrip().endswith("with"))
    for before in _CLOSE.finditer(low):
        yield from _small(line, low, before.end())
    for mine in _MINE.finditer(low):
        yield from _owned(line, low, mine)


def _named(line: str, at: int, *, with_people: bool) -> Iterator[Span]:
    """The capitals from here on. Two of them joined may be two companies."""
    if with_people and (person := _PERSON.match(line, at)):
        at = person.end()
    found = _NAME.match(line, at)
    if found is None:
        return
    start, end = found.start("name"), _end(found["name"], found.start("name"))
    if start < end and not (with_people and line[start:end].split(maxsplit=1)[0].casefold() in FIRST_NAMES):
        yield start, end
        if joined := _BEYOND.match(line, end):
            yield joined.end() - 1, joined.end()


def _end(name: str, start: int) -> int:
    """Where it ends: before a word that is no part of a name, and without the stop behind it."""
    kept = start
    for word in re.finditer(r"\S+", name.removeprefix("The ")):
        behind = word.start() > 0 or " of " in name or (" " in name and word[0].casefold() in INSTITUTIONS)
        known = TIMES if behind else NO_NAMES
        if word[0].casefold().rstrip(".!,").removesuffix("'s") in known:
            break
        if _begins_sentence(name[: kept - start], word[0]):
            break
        kept = start + word.end() + len("The ") * name.startswith("The ")
    whole = name[: kept - start].rstrip(".")
    return start + len(re.sub(r" (?:of|&|de|of the)$", "", whole)) if len(whole) <= LONGEST else start


def _begins_sentence(before: str, word: str) -> bool:
    """Tell whether a word with a capital goes on with no name: "Vodafone. It was"."""
    if not before.endswith("."):
        return False
    last = before.rsplit(maxsplit=1)[-1].rstrip(".").casefold()
    return word.casefold().rstrip(".,!") in SENTENCES or (len(last) > 1 and last not in SHORT_FORMS)


def _small(line: str, low: str, at: int) -> Iterator[Span]:
    """A word or two in small letters. Behind "with" stand people and things as well: one word only."""
    found = _SMALL.match(low, at)
    if found is None or line[at].isupper() is not line.isupper() or line[at].isdigit():
        return
    words = f"{found['name']}{found['more']}".split()
    if any(word.rstrip("'s") in NO_NAMES or word in NO_NAMES or word in FIRST_NAMES for word in words):
        return
    if len(words) == 1 or not low[:at].endswith("with "):
        yield at, at + len(found[0])


def _owned(line: str, low: str, mine: re.Match[str]) -> Iterator[Span]:
    """The name in "my Siemens interview". In small letters it may be what it was for: "my nursing interview"."""
    start, end = mine.span("name")
    words = [word.removesuffix("'s").removesuffix("\u2019s") for word in low[start:end].split()]
    if any(word in NO_NAMES or not word[0].isalpha() for word in words) or words[-1] in ROLES:
        return
    if all(word[0].isupper() for word in line[start:end].split()) and not line.isupper():
        yield start, end - (line[start:end].endswith(("'s", "\u2019s")) and 2)
