"""What it was for: the name of the job in "for a data analyst job", "as a nurse", "the role was data engineer"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.dialogue.readers.facts.words import DAY, FAILED, HELD, JOB, PLAIN, ROLES
from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import folded

Span = tuple[int, int]

_NOT: Final = (
    r"(?!(?:an?|the|at|with|in|on|and|but|as|for|of|i|we|they|that|this|which|was|is|my|had|interview|today|yesterday"
    r"|morning|role|job|position|from|to|by|it)\b)"
)
_WORD: Final = rf"{_NOT}[a-z](?:[\w/&+#'\u2019-]|\.(?=\w))*"
_WORDS: Final = rf"(?P<name>(?:{_WORD} ){{1,5}}?)"
_KNOWN: Final = "|".join(sorted(ROLES))
_ARTICLE: Final = r"(?:an?|the|their|this|that|some|one of their|my)"
_FOR: Final = Late(rf"\b(?:for|about) (?:{_ARTICLE} )?{_WORDS}{JOB}\b")
"""Before one of our words for a job, any name of one will do."""
_ENDS: Final = re.compile(
    rf"\b(?:(?:for|as)(?: {_ARTICLE})?|{_ARTICLE}|{JOB}(?: title)?(?: (?:was|is|of|called|as))+(?: an?| the)?) "
    rf"(?P<name>(?:{_WORD} ){{0,4}}?(?:{_KNOWN}))(?P<job>(?: {JOB}| interview)?)\b(?! of\b)"
)
"""Anywhere else it has to end in a word that we know as one."""
_LISTED: Final = Late(rf", (?:an? )?(?P<name>(?:{_WORD} ){{0,4}}?(?:{_KNOWN}))(?=$|[,.!;]| at\b)")
"""One of several things in a row: "Telenor, data analyst, yesterday"."""
_ABOUT: Final = Late(rf"\b(?:{HELD}|{FAILED}|applied|(?:got|get) the|{JOB} (?:was|is) )\b")
"""Whether the line tells of an interview at all."""


_NO_ROLE: Final = Late(
    r"(?:(?:so|um+|well|oh|and|but) )*(?:i(?:'m| am| was)? (?:feel|felt|so|very|really|asked|nervous|late|froze|blanked"
    r"|cried|said|told|hate|can't|couldn't|messed|blew|bombed)|(?:they|he|she|we) (?:asked|said|told|made|were|was"
    rf"|laughed|never|just|all|both|had))\b.*|(?:it was )?{DAY}"
    r"|(?:what|how|why|when|which|where) (?:would|do|did|is|are|was|were|does|will|could|should) .*|[\W_]+"
    r"|(?:the )?same(?: (?:one|job|role|position|thing|as|the|last|time|before|other|always))+"
)
"""What is told of the interview, or asked, and is no job."""


def hardly_a_role(typed: str) -> bool:
    """Tell whether these words tell something and name no job: they are asked about."""
    return _NO_ROLE.fullmatch(folded(typed).rstrip("?.!")) is not None


def role_in(line: str, low: str) -> Span | None:
    """Where the job's name stands; None where there is none, or there are several."""
    if not _ABOUT.search(low):
        return None
    found = _widest(tuple(dict.fromkeys(_candidates(low))))
    names = {line[start:end].casefold() for start, end in found}
    return found[0] if len(names) == 1 else None


def _widest(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The names that are no part of another: "nurse" of "nurse manager"."""
    return tuple(
        one for one in spans if not any(each != one and each[0] <= one[0] and one[1] <= each[1] for each in spans)
    )


def _candidates(low: str) -> Iterator[Span]:
    for found in (*_FOR.finditer(low), *_ENDS.finditer(low), *_LISTED.finditer(low)):
        before = found[0].split(" ", 1)[0]
        if found.re is _ENDS and before not in {"for", "as"} and not (found["job"] or before in _JOBS):
            continue
        if span := _without_plain(low, *found.span("name")):
            yield span


_JOBS: Final = frozenset({"role", "job", "position", "post"})


def _without_plain(low: str, start: int, end: int) -> Span | None:
    """The name without what only says how it is; None where nothing is left."""
    words = list(re.finditer(r"\S+", low[start:end]))
    while words and words[0][0] in PLAIN:
        words.pop(0)
    if not words or words[-1][0] in PLAIN:
        return None
    return start + words[0].start(), start + words[-1].end()
