"""What to call a person: the name alone, out of the sentence they said it in. Never looked into, never corrected."""

from __future__ import annotations

import re
from typing import Final

from bot.dialogue.readers.heard import Heard, Reading, unclear
from bot.dialogue.readers.said import corrected
from bot.dialogue.steps import Ask
from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import cleaned, folded, listed, words_of
from bot.dialogue.words.yes_no import yes_or_no

LONGEST_NAME: Final = 40
"""Characters: longer than most full names, short enough to stand in a greeting."""

MANY: Final = 4
"""Words from which on a name is seldom written without capitals."""

_GREETING: Final = r"(?:(?:hi|hey|hello)\b(?: there)?[,!. ]+)?"
_WHO: Final = "(?:(?:you can|please|just|simply|people|everyone|everybody|friends|they|most people|my friends) )*"
_SAYS: Final = (
    "calls? me|says?(?= [A-Z])|i['’]?m called|i am called|i go by|(?:my (?:first )?|the )?name(?:['’]s| is)|name:|"
    "i(?:['’]m| am)|"
    "it(?:['’]s| is)|its|this is|that(?:['’]s| is)"
)
_LEAD_IN: Final = Late(rf"{_GREETING}{_WHO}(?:{_SAYS})(?: just| simply)? +", re.IGNORECASE)
_UNQUOTED_IM: Final = Late(rf"(?:{_GREETING})im +|(?:just|only|simply) (?=[A-Z])")
"""`im sam` is I'm Sam; `Im Yoon-ah` is a name, so the capital is left alone."""
_LEAD_OUT: Final = Late(
    r"(?:,? (?:please|thanks|thank you|pls|by the way|btw|for short|if you (?:like|want|must|don['’]t mind|prefer)))?"
    r"(?: (?:is|works|will do)(?: (?:fine|ok|okay|good|great))?)?[.! ]*$",
    re.IGNORECASE,
)
_ADDED: Final = Late(
    r"(?:[,;:(\u2013]| -|\.)\s*(?=\S+ \S)(?![A-Z]).*$|[,;]? and (?:everyone|everybody|people|my|[iI])\b.*$"
    r"|[,;]? (?:but|not)\b.*$"
)
"""What follows the name in the same breath: "Steph, everybody does". A capital or a lone word may be part of it."""
_INITIALS: Final = Late(r"\w(?:\.\w)+")
"""Their last dot is theirs: J.R."""
_CALLED: Final = Late(
    r"\bbut,? (?:(?:everyone|everybody|people|most people|my friends|friends|they|you can|please) (?:just )?calls? me"
    r"|please (?:just )?(?:say|use|call me)|(?:just )?call me) (?P<name>\S+)$",
    re.IGNORECASE,
)
"""The name somebody goes by, where they say it beside the one in their papers."""
_FACE: Final = Late(r"\s*(?:[:;]-?[)(DPp]+|<3|(?<!\u200d)[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?)$")
"""A picture behind the name; one of several joined into one (a woman at a computer) is not cut in two."""
_LAUGH: Final = Late(r"(?<=\w)[,. ]+(?:l+o+l+|lmao|rofl|(?:ha){2,}h?|(?:he){2,}|(?-i:x+)|xox+o?)[.! ]*$", re.IGNORECASE)
"""What people type behind anything: it is laughed, and no name."""
_QUOTES: Final = '"“”„«» '


def read_name(ask: Ask, typed: str) -> Reading:
    """Read a name of at most LONGEST_NAME characters, or as many as the question allows, on one line."""
    name = _named(typed)
    limit = min(LONGEST_NAME, ask.longest)
    if not cleaned(name):  # nothing, or nothing that can be seen
        return unclear("empty")
    if len(name) > limit:
        return unclear("too_long", limit=limit, length=len(name))
    return Heard(name)


def _named(typed: str) -> str:
    said = " ".join(typed.split())
    said = cleaned(_LAUGH.sub("", _FACE.sub("", said))) or said
    said = corrected(said) or said
    if called := _CALLED.search(said):
        said = called["name"]
    name = _LEAD_OUT.sub("", _ADDED.sub("", _lead_in_gone(said))).strip(_QUOTES)
    return f"{name}." if _INITIALS.fullmatch(name) and f"{name}." in said else name


def _lead_in_gone(said: str) -> str:
    found = _LEAD_IN.match(said) or _UNQUOTED_IM.match(said)
    return said[found.end() :] if found else said


_ANY: Final = Late(
    r"(?:whatever|anything|any name|what|however)(?: you)?(?: (?:like|want|prefer|wish))?"
    r"|(?:you|it'?s your) (?:choose|decide|pick|choice)|up to you|surprise me|i don'?t (?:care|mind)|no preference",
    re.IGNORECASE,
)


_SPOKEN: Final = frozenset(
    listed(
        "i i'm im my me is was am are the to it what what's whats yours don't dont not just so they you that this with"
        " for need want"
    )
)
"""Words of a sentence, and of no name."""


def never_a_name(typed: str) -> bool:
    """Tell whether this is a sentence, however often it is sent."""
    words = words_of(folded(_named(typed)))
    return len(words) >= MANY - 1 and not _SPOKEN.isdisjoint(words) and hardly_a_name(typed)


def hardly_a_name(typed: str) -> bool:
    """Tell whether this is a question, a yes with more to it, or a sentence of which few words begin like names."""
    if _ANY.fullmatch(typed.strip().rstrip(".!").replace("\u2019", "'")) or _ANY.fullmatch(_named(typed)):
        return True
    if " " in typed.strip() and yes_or_no(folded(typed)) is not None:
        return True
    words = _named(typed).split()
    if len(words) > 1 and yes_or_no(" ".join(words).casefold()) is not None:
        return True
    capitals = sum(word[0].isupper() for word in words)
    if len(words) == MANY - 1 and not capitals and not _SPOKEN.isdisjoint(words_of(folded(typed))):
        return True
    return typed.rstrip().endswith("?") or (len(words) >= MANY and capitals * 2 <= len(words))
