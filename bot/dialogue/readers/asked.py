"""A question of theirs within the sentence that says it was asked: "oh wait, they also asked me why I left"."""

from __future__ import annotations

from typing import Final

from bot.dialogue.words.late import Late

LONGEST: Final = 300
"""Characters of the longest line looked at."""

_BEFORE: Final = (
    r"(?:(?:well|so|oh|um+|er+|ok|okay|yes|yeah|first|then|and|also|but|plus|next|wait|sorry|actually|btw|ps|hang on"
    r"|after that|(?:one|another|the other) (?:more |other )?thing"
    r"|(?:i )?(?:(?:just|also|totally|completely|only) )*(?:remembered|reali[sz]ed|forgot)"
    r"(?: to (?:say|mention|tell you|tell u|add|write|put))?)(?: that)?[,:.]* )*"
)
_THEY_ASKED: Final = (
    r"(?:they|he|she|one of them|someone|somebody|the (?:other )?\w+) (?:(?:also|just|first|then|even|kept) )*"
    r"(?:asked|asking|asks|wanted to know|wants to know)(?: me)?"
)
_WHAT: Final = (
    r"(?:(?:something |one )?about|what|why|how|where|when|which|who|whether|if|to|can|could|would|do|did|is|are|tell"
    r"|[\"\u201c])"
)
_TOLD: Final = Late(rf"{_BEFORE}{_THEY_ASKED}(?:[:,] *| +)(?={_WHAT}(?:\b|(?<=[\"\u201c])))")
_ANOTHER: Final = Late(
    rf"{_BEFORE}(?:another(?: one)?|(?:the )?(?:second|third|next|last|other)(?: one| question)?) (?:is|was)"
    rf" (?={_WHAT}\b)"
)


def asked_in(typed: str) -> str:
    """The question, as it stands in the line; nothing where the line does not say that something was asked."""
    return _behind(_TOLD, typed)


def asked_next(typed: str) -> str:
    """The same, also behind words that number it: "the second one was about money"."""
    return _behind(_TOLD, typed) or _behind(_ANOTHER, typed)


def _behind(before: Late, typed: str) -> str:
    line = " ".join(typed.replace("\u2019", "'").split())
    low = line.lower()
    found = before.match(low) if len(line) <= LONGEST and len(low) == len(line) else None
    return line[found.end() :].strip() if found is not None else ""
