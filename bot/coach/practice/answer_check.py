"""The answer check (curriculum P3): what a typed practice answer has and what it lacks, explained, always the same.

No model and no opinion: each finding is a plain sign in the words, and a sign can be wrong. So the check tells which
words it went by, praises before it asks, and names one thing to work on first. Stories (`tell me about a time`) are
held against situation, task, action and result; every other answer only against length, hedging and, about a former
employer, sharp words.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import msgspec

from bot.dialogue.told import Told
from bot.dialogue.words.late import Late

WORDS_A_MINUTE: Final = 150
"""How fast people speak in an interview (curriculum P3)."""

SHORTEST: Final = 25
"""Words of an answer that can be told anything about: ten seconds."""

LONGEST_SECONDS: Final = 150
"""Two and a half minutes: from here on most listeners have stopped taking it in."""

FEW_HEDGES: Final = 1
"""One "I think" is how people talk; from the second on it weakens."""

_I: Final = Late(r"\b(?:i|i'm|i'd|i've|i'll|my|me|myself)\b")
_WE: Final = Late(r"\b(?:we|we're|we'd|we've|we'll|our|us)\b")
_NUMBER: Final = Late(
    r"\d|\b(?:half|twice|double|doubled|third|quarter|dozen|hundred|thousand|million|percent|two|three|four|five|six|"
    r"seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty)\b"
)
_HEDGE: Final = Late(
    r"\b(?:i think|i guess|i suppose|sort of|kind of|maybe|probably|basically|hopefully|i feel like|a little bit|"
    r"i'm not sure|more or less|i would say|to be honest|i believe)\b"
)
_SHARP: Final = Late(
    r"\b(?:toxic|idiots?|incompetent|stupid|useless|hated?|terrible|awful|horrible|nightmare|liars?|lied|bull\w*|"
    r"unfair|disgusting|crazy|micromanag\w+|bull(?:y|ied|ying))\b"
)

_PARTS: Final[dict[str, Late]] = {
    "situation": Late(
        r"\b(?:when|while|during|last (?:year|month|week|summer|winter|spring|autumn|fall)|in (?:19|20)\d\d|"
        r"(?:at|in) my (?:last|previous|first|old|current|former)|(?:years?|months?) ago|"
        r"one (?:day|time|morning|evening)|there was|there were|we had|i was working|i worked|at the time|once)\b"
    ),
    "task": Late(
        r"\b(?:had to|needed to|was asked|were asked|my (?:job|task|role|part|goal) (?:was|were)|responsible for|"
        r"in charge of|the (?:goal|aim|problem|task|challenge|deadline|issue)|supposed to|it was up to me|the plan was|"
        r"wanted to|was expected)\b"
    ),
    "action": Late(
        r"\bi (?:\w+ly )?(?:then |also |first |just |even )?(?:(?!needed|wanted|worked|asked to|used to)\w+ed|built|"
        r"made|wrote|took|went|spoke|told|brought|began|chose|found|gave|held|kept|led|met|put|ran|sat|sent|set|showed|"
        r"taught|got|drew|cut|broke|sold|won|rang|called|did|decided|split|read|rode|drove)\b"
    ),
    "result": Late(
        r"\b(?:as a result|in the end|ended up|finally|after that|since then|so that|which meant|it worked|"
        r"(?:was|were|got) (?:done|finished|delivered|fixed|solved|approved|signed|happy|pleased)|saved|cut|increased|"
        r"reduced|improved|doubled|went (?:up|down)|grew|dropped|fell by|rose|on time|still (?:use|using|uses)|thanked|"
        r"we (?:delivered|finished|shipped|won|launched|kept)|i learn(?:ed|t)|afterwards|now they|the outcome|"
        r"came back)\b"
    ),
}
"""What shows each part of a story. Signs, not proofs: the person is told which words were taken for it."""


class Heard(Told, frozen=True):
    """A part of the story, and the words taken for it; empty words: it was not heard."""

    part: str
    words: str


class AnswerCheck(Told, frozen=True, kw_only=True):
    """What was found. `first` names the one thing to work on: a phrase `check.first_*`."""

    words: int
    story: tuple[Heard, ...]
    alone: int
    together: int
    number: bool
    hedges: tuple[str, ...]
    sharp: tuple[str, ...]
    first: str

    @property
    def seconds(self) -> int:
        """How long it takes to say, to the nearest five seconds."""
        return max(5, round(self.words * 60 / WORDS_A_MINUTE / 5) * 5)


def check_answer(text: str, *, story: bool, leaving: bool = False) -> AnswerCheck:
    """Check an answer. `story`: the question asks for one; `leaving`: it is about a former employer."""
    told = text.casefold().replace("\u2019", "'")
    found = AnswerCheck(
        words=len(told.split()),
        story=tuple(_heard(told)) if story else (),
        alone=len(_I.findall(told)),
        together=len(_WE.findall(told)),
        number=_NUMBER.search(told) is not None,
        hedges=tuple(dict.fromkeys(_HEDGE.findall(told))),
        sharp=tuple(dict.fromkeys(_SHARP.findall(told))) if leaving else (),
        first="",
    )
    return msgspec.structs.replace(found, first=_first(found))


def _heard(told: str) -> Iterator[Heard]:
    for part, signs in _PARTS.items():
        sign = signs.search(told)
        yield Heard(part, sign[0] if sign else "")


def _first(found: AnswerCheck) -> str:
    """The one thing to work on first: what helps a listener most stands first."""
    missing = {heard.part for heard in found.story if not heard.words}
    reasons = (
        (found.words < SHORTEST, "short"),
        (bool(found.sharp), "sharp"),
        ("action" in missing and found.together > found.alone, "we"),
        ("action" in missing, "action"),
        ("result" in missing, "result"),
        (bool(found.story) and found.together > found.alone, "we"),
        ("situation" in missing, "situation"),
        (found.seconds > LONGEST_SECONDS, "long"),
        ("task" in missing, "task"),
        (len(found.hedges) > FEW_HEDGES, "hedges"),
        (bool(found.story) and not found.number, "number"),
    )
    return next((name for holds, name in reasons if holds), "none")
