"""Which kind of the bank a question they were asked belongs to: by plain words, else by likeness to the bank's own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from rapidfuzz import fuzz, process

from bot.coach.written.questions import QuestionKind

_WORDS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("salary", (r"salary|salaries|pay|paid|earn\w*|wages?|compensation|money|rate|notice period",)),
    ("leaving", (r"why\b.*\b(?:leave|leaving|left|quit)", r"(?:leave|leaving|left|quit) (?:your|the|that|this)",
                 r"fired|let go|redundan\w+|laid off")),
    ("weaknesses", (r"weakness\w*|weak|gaps?|improve|shortcomings?|over-?qualified|lack\w*",)),
    ("behavioural", (r"tell (?:me|us) about a|describe a|give (?:me|us) an example|example of a|a time (?:when|you)",
                     r"have you ever|conflict|deadline|challenge|failure|achievement|accomplishment")),
    ("remote", (r"remote\w*|work(?:ing)? from home|home office|time ?zones?|hybrid",)),
    ("career_change", (r"(?:chang\w+|switch\w*|new|different) (?:career|field|industry|sector|profession)s?",)),
    ("ask_them", (r"(?:any|have|got|your) questions? (?:for|to) (?:me|us)",)),
    ("motivation", (r"about yourself|strengths?|five years|motivat\w+|know about (?:us|the company|our)",
                    r"why (?:us|here|this|do you want|are you interested|should we)|walk (?:me|us) through your")),
)  # fmt: skip
"""Kind → words that give it away, the most telling first."""

_SIGNS: Final = tuple((kind, re.compile(rf"\b(?:{'|'.join(words)})\b")) for kind, words in _WORDS)

ALIKE: Final = 72
"""Of 100: from here on a question counts as one of the bank's in other words."""


def kind_of(question: str, bank: Mapping[str, QuestionKind]) -> str:
    """The name of its kind; empty where it could be anything."""
    told = question.casefold().replace("\u2019", "'")
    for kind, signs in _SIGNS:
        if signs.search(told):
            return kind
    asked = {(kind.name, each.ask): each.ask.casefold() for kind in bank.values() for each in kind.questions}
    found = process.extractOne(told, asked, scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE)
    return found[2][0] if found else ""
