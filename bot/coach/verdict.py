"""A verdict on oneself ("I'm useless"): no proof of anything, and nothing to have read back on a worse day."""

from __future__ import annotations

import re
from typing import Final

from bot.dialogue.readers.typed import folded, words_of

LONGEST: Final = 80
"""Characters of the longest line looked at: a longer one says more than a verdict."""

_NO_GOOD: Final = (
    r"(?:useless|worthless|stupid|dumb|pathetic|hopeless|rubbish|crap|shit|no good|not good enough|good for nothing"
    r"|bad at everything"
    r"|(?:an? )?(?:complete |total |big )?(?:idiot|failure|loser|disaster|disappointment|fraud))"
)
_VERDICT: Final = re.compile(
    rf"(?:(?:honestly|because|nothing|no) )?(?:i'm|im|i am) (?:(?:so|just|really|such|completely|totally) )*{_NO_GOOD}"
    r"|i(?:'ve| have)? (?:never|not) (?:ever )?(?:did|done|do|achieved) anything(?: (?:good|right|well|useful))*"
    r"|i (?:can't|cannot|don't) (?:do|get) anything(?: right)?|i (?:have|got) no (?:strengths|skills|talents?)"
)


def is_verdict(typed: str) -> bool:
    """Tell whether a whole line is nothing but that."""
    return len(typed) <= LONGEST and _VERDICT.fullmatch(" ".join(words_of(folded(typed)))) is not None
