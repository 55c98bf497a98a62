"""What is said where a plan is asked for and is none: that they want no plan, that they would sooner run, or ask us."""

from __future__ import annotations

from typing import Final

from bot.conversation.intents.asking_back import asks_anything
from bot.dialogue.readers.heard import Unclear, unclear
from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import folded, with_apostrophes, words_of

LONGEST: Final = 80
"""Characters of the longest line looked at."""

RESPONSE: Final = "response"
"""The reader of the second half of a plan: what they do when the moment comes."""
HALVES: Final = frozenset({"condition", RESPONSE})
"""The readers of both halves."""

_NO_PLAN: Final = Late(
    r"(?:(?:no|nah|nope|honestly|sorry|tbh|please|just|thanks) )*(?:"
    r"(?:i |im )?(?:(?:do not|don't) (?:want|need|have|like|do|make)|can't (?:make|think of|do)"
    r"|(?:am |im )?not (?:making|doing)|hate)"
    r"(?: (?:to|make|any|a|another|these|this|one|do))*(?: small)? (?:plans?|planning)"
    r"|no (?:more )?plans?|plans? (?:never|don't) (?:work|help)(?: for me)?|(?:no|not a) planner"
    r"|i (?:have|'ve got|got) no (?:plan|plans|idea what to plan)"
    r")(?: (?:right now|now|today|thanks|please|sorry|for me|yet|tbh|really))*"
)

_AWAY: Final = Late(
    r"(?:(?:i'?ll|i will|i'd|i|i want to|i wanna|gonna|i'm gonna|just|probably|maybe|honestly|try to|to|rather|idk) )*"
    r"(?:run(?: away| off| for it)|hide|leave|escape|flee|not (?:go|show up|turn up)|(?:stay|go) home|call in sick"
    r"|cancel(?: it)?|bail(?: out)?|give up|cry|panic|faint|throw up|puke|scream|shout|walk out|hang up|quit"
    r"|freeze(?: up)?)"
    r"(?: (?:in (?:a|the) (?:corner|toilet|loo|bathroom)|probably|lol|haha|tbh|honestly|maybe))*"
)
"""What somebody would sooner do than go in."""
_ASKS_THEM: Final = ("can i ", "could i ", "may i ", "can we ", "could we ", "can you ", "could you ", "would you ")
"""What somebody may plan to say in there: "could I come back to that?"."""


def declines_a_plan(typed: str) -> bool:
    """Tell whether a line declines it: "dont want a plan"."""
    if len(typed) > LONGEST or "plan" not in typed.casefold():
        return False
    said = words_of(with_apostrophes(folded(typed)).replace("i'm not", "not"))
    return _NO_PLAN.fullmatch(" ".join(said)) is not None


def runs_away(said: str) -> bool:
    """Tell whether bare words say that somebody would sooner not be there: "cry probably"."""
    return _AWAY.fullmatch(said) is not None


def no_move(typed: str) -> Unclear | None:
    """How to ask about words that are nothing to do in that moment: running away, and asking us what to do."""
    said = " ".join(words_of(folded(typed)))
    if runs_away(said):
        return unclear("move_away")
    asks = asks_anything(typed) and not said.startswith(_ASKS_THEM)
    return unclear("hardly") if not said or asks else None
