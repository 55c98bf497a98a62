"""How people say where a good thing is asked for that all of it was bad: "no. it was awful", "they were horrible".

It is no good thing, and nothing to argue about. With a "but" behind it there is one.
"""

from __future__ import annotations

from typing import Final

from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import folded, with_apostrophes, words_of

LONGEST: Final = 80
"""Characters of the longest line looked at: a longer one tells something."""

_HOW: Final = (
    r"(?:so|just|really|absolutely|completely|totally|all|only|pretty|proper|too|very|fucking|bloody|honestly|a bit)"
)
_BAD: Final = (
    r"(?:awful|terrible|horrible|horrendous|dreadful|shit|shite|crap|bad|rubbish|useless|rude|horrid|pants|dire|grim"
    r"|brutal|painful|pathetic|mean|nasty|cold|the worst|shocking|garbage|trash|a joke"
    r"|an? (?:\w+ )?(?:disaster|car crash|train ?wreck|nightmare|mess|shambles|joke|failure|fiasco|shit ?show))"
)
_ALL_BAD: Final = Late(
    r"(?:(?:no|nah|nope|none|nothing|honestly|tbh|well|sorry|lol|like|because|cos|and) )*(?:"
    rf"(?:it|they|he|she|i|everything|everyone|all of (?:it|them)|the (?:whole )?(?:thing|lot|interview))"
    rf"(?:'s|'re| was| were| is| are)(?: {_HOW})* {_BAD}(?: {_HOW})*"
    rf"|(?:i|it) (?:bombed|sucked|went (?:badly|terribly|awfully|wrong|to shit))"
    r"|(?:was|did|is|were) (?:any(?:thing)?(?: of it)?|there anything)(?: (?:go|went|good|well|ok|okay|right))+"
    r")(?: (?:lol|tbh|honestly|really|sorry|mate|from start to finish|start to finish|all of it))*"
)
_BADLY: Final = frozenset({"was", "were", "is", "are", "it's", "they're", "bombed", "sucked", "went", "did"})


def finds_it_all_bad(typed: str) -> bool:
    """Tell whether a line says that nothing of it was good."""
    if len(typed) > LONGEST:
        return False
    said = words_of(with_apostrophes(folded(typed)))
    return not _BADLY.isdisjoint(said) and _ALL_BAD.fullmatch(" ".join(said)) is not None
