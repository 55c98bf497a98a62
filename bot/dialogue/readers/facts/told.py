"""What somebody tells of an interview in one line: whose it was, what for, when, and how it was held.

Better not to hear than to hear wrong: a line tells something only by the words that stand around it ("interview at",
"blew it at", "for a … job"). What is told of others, or of what is to come, is nothing.
"""

from __future__ import annotations

import re
from typing import Final

from bot.dialogue.readers.facts.company import company_in
from bot.dialogue.readers.facts.role import role_in
from bot.dialogue.readers.facts.when import day_in, stage_in
from bot.dialogue.readers.facts.words import AHEAD, OTHERWISE
from bot.dialogue.told import Told
from bot.dialogue.words.typed import listed, words_of

LONGEST: Final = 600
"""How many characters are looked at: somebody who tells a page has said it at its beginning."""

_DAYS: Final = r"today|yesterday|morning|afternoon|evening|last|ago|on|just|now|other day"
_OF_DAYS: Final = re.compile(rf"\b(?:{_DAYS})\b")
_OF_OTHERS: Final = re.compile(
    rf",|\b(?:at|for|as|with|{_DAYS}|interview|round|screen(?:ing)?|call|panel|on-?site|phone|zoom|video|person|test"
    r"|role|job|position)\b"
)
"""What an answer to one of these questions holds that may tell of others; how it was held, at most of a day."""

_SIGNS: Final = re.compile(
    r"interview|round|hirevue|loop|screen|on-?site|assessment|trial|test|case study|bombed|blew|failed|flunked|froze"
    r"|choked|blanked|tanked|screwed|messed|fucked|botched|rejected|turned down|role|job|position|it was (?:at|with)"
    r"|(?:call|chat|meeting) with|(?:company|employer|firm)(?:'s name)? (?:was|is)\b"
)
"""One look for lines that hold nothing of it."""


FILLING: Final = frozenset(
    listed(
        "interview interviewed at with for a an the it was is role job position post i had have did my and of in on "
        "as to yes well so um uh oh just there that this by from called company name they me we were its it's i'd "
        "want go through over talk about let's look debrief discuss like would please can could help"
    )
)
"""Words that only join what was heard."""


class Facts(Told, frozen=True, kw_only=True):
    """What was heard, in their own words; empty where nothing was. `rest` counts the words that say something else."""

    company: str = ""
    role: str = ""
    day: str = ""
    stage: str = ""
    rest: int = 0

    def words(self) -> dict[str, str]:
        """What was heard by its name, in the order in which it is said back."""
        told = {"company": self.company, "role": self.role, "stage": self.stage, "day": self.day}
        return {name: words for name, words in told.items() if words}


NOTHING: Final = Facts()


def facts_told(typed: str, *, ahead: bool = False) -> Facts:
    """What a line tells of an interview that was held; or of one `ahead`, whose day is no day gone by."""
    line = " ".join(typed[:LONGEST].replace("\u2019", "'").split())
    low = line.lower()
    if not _SIGNS.search(low) or len(low) != len(line) or OTHERWISE.search(low):
        return NOTHING
    if not ahead and AHEAD.search(low):
        return NOTHING
    day = None if ahead else day_in(low)
    spans = {"company": company_in(line, low), "role": role_in(line, low), "day": day, "stage": stage_in(low)}
    found = {name: line[slice(*span)] for name, span in spans.items() if span}
    return Facts(**found, rest=_rest(line, [span for span in spans.values() if span])) if found else NOTHING


def may_tell(typed: str) -> bool:
    """Tell by one look whether a line may tell of an interview."""
    return _SIGNS.search(typed.lower()) is not None


def names_interview(typed: str) -> bool:
    """Tell whether a line names an interview that was held: by whose it was, or what for."""
    return may_tell(typed) and not {"company", "role"}.isdisjoint(facts_told(typed).words())


def may_tell_more(typed: str, about: str) -> bool:
    """Tell by one look whether an answer to one of these questions may tell of others."""
    return (_OF_DAYS if about == "stage" else _OF_OTHERS).search(typed.lower()) is not None


def _rest(line: str, spans: list[tuple[int, int]]) -> int:
    for start, end in sorted(spans, reverse=True):
        line = f"{line[:start]} {line[end:]}"
    return sum(word not in FILLING for word in words_of(line.lower()))
