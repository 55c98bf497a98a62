"""What people say to "keep it, or throw it away?" besides the words on the buttons.

Who does not care or cannot say keeps it: what is kept can be thrown away later. A lone "no" could mean either.
"""

from __future__ import annotations

from typing import Final

from bot.conversation.intents.put_aside import OfIt, said_of_it
from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import folded, with_apostrophes, words_of

LONGEST: Final = 80
"""Characters of the longest line looked at."""

_FIRST: Final = r"(?:(?:yes|yeah|yep|no|nah|oh|ok|okay|please|sorry|well|just|wait|hm+|um+|actually|then|i think) )*"
_LAST: Final = r"(?: (?:please|pls|then|thanks|thank you|for now|sorry|now|lol))*"
_IT: Final = (
    r"(?:it(?: all)?|that|this|them|all|everything|what i (?:said|have|wrote|told you)|all of (?:it|that|this|them))"
)
_WANT: Final = r"(?:i(?:'d like| would like| want) (?:to |you to )?|you can |let's |can you |please )?"
_SAYS: Final[dict[str, Late]] = {
    "carry_on": Late(
        rf"{_FIRST}(?:never ?mind|no wait|wait|(?:do not|don't) stop|not stop"
        r"|(?:i )?(?:did not|didn't|don't) (?:mean|want) (?:to )?(?:stop|that|it|this|end it)"
        r"|(?:(?:it|that) was )?(?:an? |my |by )?(?:mistake|accident|misclick|typo)"
        rf"|(?:(?:that|it) was )?(?:the )?wrong (?:button|one|key|word)){_LAST}"
    ),
    "discard": Late(
        rf"{_FIRST}{_WANT}(?:delete|discard|bin|trash|remove|erase|throw)(?: away)?(?: {_IT})?(?: (?:away|out))?{_LAST}"
    ),
    "keep": Late(
        rf"{_FIRST}(?:{_WANT}(?:keep|save)(?: {_IT})?|yes|yeah|yep|ok|okay|sure|whatever(?: you want)?|either(?: one)?"
        r"|(?:i )?don't (?:care|mind|know)|idk|dunno|not sure|no idea|up to you|you (?:decide|choose)"
        rf"|(?:it )?(?:doesn't|does not) matter|never throw (?:it|anything) away){_LAST}"
    ),
}


def at_stop(typed: str) -> str | None:
    """The way out of "keep it, or throw it away?" that these words mean, if any."""
    if len(typed) > LONGEST:
        return None
    words = " ".join(words_of(with_apostrophes(folded(typed))))
    found = next((way for way, said in _SAYS.items() if said.fullmatch(words)), None)
    return found or ("carry_on" if said_of_it(typed)[0] is OfIt.GO_ON else None)
