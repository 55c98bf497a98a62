"""The day it was, and how it was held. A day belongs to the interview only where it stands beside it.

"Today" may stand in any sentence: somebody who feels awful today may have been there last week.
"""

from __future__ import annotations

import re
from typing import Final

from bot.dialogue.readers.facts.words import DAY, FAILED, HELD
from bot.dialogue.words.late import Late

Span = tuple[int, int]

_ANCHOR: Final = rf"(?:{HELD}|{FAILED})"
_NEAR: Final = (
    r"(?:,? (?!(?:and|but|now|again|because|about(?! an? )|after|feel|feeling|felt|cry|cried|crying|still|sleep|sad"
    r"|call|hear|then|so|who|which|since|replay|replaying|i|i'm|they|she|he|we)\b)[^\s,!?;]+){0,12}?,?"
)
_ASIDE: Final = r"(?! i\b| i'm\b| im\b| i've\b| (?:they|she|he|it) (?:call|feel|still|hurt)| again)"
_AFTER: Final = Late(rf"\b{HELD}{_NEAR} (?P<day>{DAY})\b{_ASIDE}")
_FAILED_THERE: Final = Late(
    rf"\b{FAILED}(?: (?:it|badly|hard|completely|big time|so hard|at \S+(?: \S+)??))*,? (?P<day>{DAY})\b{_ASIDE}"
)
"""Whoever failed an exam or dinner tells of no interview."""
_HAD: Final = (
    r"(?:,? (?:i|we|so|was|were|had|have|did|went|to|just|bombed|blew|for|at|my|the|an|a|that|this|in|with|absolutely"
    r"|of|out|really|totally|job|big|it|they|asked|me|final|phone|video|trial|they|failed|messed|screwed"
    r"|(?!(?:and|but|about|after|because|from|feel|i'm)\b)[a-z0-9&.'-]+(?= (?:interview|loop|on-?site))))*?"
)
_BEFORE: Final = Late(rf"\b(?P<day>{DAY})(?:'s)?{_HAD} (?:{HELD}|{FAILED}(?= it\b| at\b|$|[,.!]))\b")
_THERE: Final = Late(rf"^(?:so |well )?(?:i was )?at \S+(?: \S+)? (?P<day>{DAY})\b(?=.*\b{_ANCHOR}\b)")
_ANOTHER: Final = Late(
    r"\b(?:will|'ll|call me|get back|hear (?:back|on)|going to|no interview|wants? me"
    r"|invited? me)\b"
)
"""What is still to come has days of its own."""
_STOPS: Final = Late(r"[.!?;\n\u2026]+(?:\s|$)")

_WAYS: Final = (
    r"(?:phone|telephone) (?:screen(?:ing)?|interview|call)|(?:recruiter|screening) call|(?:over|on|by) the phone",
    r"(?:video|zoom|teams|skype|online|remote) (?:interview|call)|(?:on|over|via) (?:zoom|teams|skype|video)",
    r"panel (?:interview|round)",
    r"(?:coding|practical) (?:test|challenge)|assessment (?:cent(?:re|er)|day)|trial (?:shift|day)|whiteboard test",
    r"on-?site|on site(?= interview|[,.]|$)|in[- ]person|face[- ]to[- ]face",
)
"""How it was held: each is another way."""
_ROUND: Final = r"final (?:round|interview|stage)|last round"
STAGE: Final = f"(?:{'|'.join((_ROUND, *_WAYS))})"
_STAGES: Final = Late(
    rf"\b(?:{_ROUND}|{'|'.join(f'(?P<way{number}>{way})' for number, way in enumerate(_WAYS))})\b"
    r"(?! work| job| role)"
)
_NOT: Final = Late(r"\b(?:not|no|never|isn't|wasn't|next|before the|after the)(?: \w+)? $")


def day_in(low: str) -> Span | None:
    """Where the day stands; None where none stands beside the interview, or there are several."""
    found = dict.fromkeys(_days(low))
    named = {low[start:end] for start, end in found}
    return min(found) if len(named) == 1 else None


def _days(low: str) -> list[Span]:
    days: list[Span] = []
    for start, end in _sentences(low):
        if _ANOTHER.search(low, start, end):
            continue
        for pattern in (_AFTER, _FAILED_THERE, _BEFORE, _THERE):
            days += [found.span("day") for found in pattern.finditer(low, start, end)]
    return days


def _sentences(low: str) -> list[Span]:
    ends = [found.end() for found in _STOPS.finditer(low)]
    return list(zip([0, *ends], [*ends, len(low)], strict=True))


def stage_in(low: str) -> Span | None:
    """Where it is said how it was held: the round, before the way."""
    found = [each for each in _STAGES.finditer(low) if not _NOT.search(low, 0, each.start())]
    rounds = [each for each in found if not each.lastgroup]
    several = len({each.lastgroup for each in found}) > 1
    if not found or (several and not rounds) or not re.search(rf"\b{_ANCHOR}\b", low):
        return None
    return (rounds or found)[0].span()
