"""Whole lines that want something of ours, or bring news, and are hardly an answer even where free words are asked for.

"delete everything", "pump me up", "i got rejected". Before an interview also that it is over: "it was terrible".
"""

from __future__ import annotations

from typing import Final

from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import folded, listed, words_of

LONGEST: Final = 80
"""Characters of the longest line looked at."""

BEFORE_IT: Final = frozenset({"plan", "to_oneself", "proof"})
"""Readers of what is asked before an interview."""

_FIRST: Final = (
    r"(?:(?:please|pls|ok|okay|so|well|just|now|actually|sorry|wait|oh|omg|ugh|bruh|hey|hi|right|yeah|and|but|um+) )*"
)
_LAST: Final = (
    r"(?: (?:please|pls|now|today|yesterday|tonight|just now|this morning|already|btw|lol|tbh|though|again|bro))*"
)

_WANTED: Final[dict[str, str]] = {
    "forget": (
        r"(?:(?:can|could) (?:you|u|i) |i want (?:you )?to |how (?:do|can) i )?(?:delete|erase|wipe|remove)"
        r" (?:everything(?: (?:about me|i(?:'ve)? (?:told|wrote|written|said)|you (?:have|know|saved|kept)).*)?"
        r"|(?:all )?(?:of )?(?:my (?:data|account|profile)|all my (?:notes|answers|stuff))|me)"
    ),
    "pumpup": r"(?:(?:can|could) (?:you|u) )?(?:(?:pump|hype|psych) me up|pump ?up)(?: .*)?",
    "outcome": (
        r"(?:i(?:'ve| have| was| am|'m| got)*(?: just)? (?:been |got )?|got )(?:rejected|turned down)(?: by them)?"
        r"|(?:i(?:'ve)? )?(?:just )?(?:got|had) (?:the|a|my|their) rejection(?: (?:e?mail|letter|call))?"
        r"|(?:i(?:'ve)? )?(?:just )?got (?:the|an) (?:job|offer)|they (?:offered|gave) me the job"
    ),
}
"""By the command that does it."""

_OVER: Final = (
    r"(?:(?:its|(?:it|that|this|(?:the|my) interview|interview)(?:'s| is| was| went)?)"
    r" (?:(?:all|just|so|really|pretty) )*"
    r"(?:over|done|finished|terrible|awful|bad(?:ly)?|horrible|trash|shit|crap|rubbish|(?:a )?disaster|ok(?:ay)?|fine"
    r"|well|great|good|amazing)|all (?:over|done|finished))(?: i (?:blew it|bombed(?: it)?|messed up|failed))?"
    r"|i (?:blew it|bombed(?: it)?|failed it)|went (?:ok|okay|badly|well|terribly)"
    r"|(?:i(?:'m| am|ve|'ve)? )?just (?:came|got|walked) out(?: of (?:it|there))?"
    r"|(?:i(?:'ve)? )?just (?:finished|had)(?: it| my interview| the interview)?"
)


def _lines(said: dict[str, str]) -> Late:
    return Late(_FIRST + "(?:" + "|".join(f"(?P<{name}>{lines})" for name, lines in said.items()) + ")" + _LAST)


_ANY: Final = _lines(_WANTED)
_IT_IS_OVER: Final = _lines({"debrief": _OVER})

_SIGNS: Final = frozenset(
    listed(
        "delete erase wipe remove pump pumpup hype psych rejected rejection turned job offer over done finished "
        "terrible awful"
        " bad badly horrible trash shit crap rubbish disaster ok okay fine well great good amazing blew bombed failed"
        " out had terribly"
    )
)
"""One look for the lines that hold nothing of it: nearly all do."""


def wanted_elsewhere(typed: str, reader: str) -> str:
    """The command that these words lead to, at a question of this reader; nothing where they may be its answer."""
    if len(typed) > LONGEST:
        return ""
    said = words_of(folded(typed))
    if _SIGNS.isdisjoint(said):
        return ""
    line = " ".join(said)
    found = _ANY.fullmatch(line) or (_IT_IS_OVER.fullmatch(line) if reader in BEFORE_IT else None)
    return (found.lastgroup or "") if found else ""
