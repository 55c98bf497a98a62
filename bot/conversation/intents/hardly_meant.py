"""Words that could be an answer where free words are asked for, and are hardly meant as one: "ok", "8", "useless bot".

They are asked about once; said twice, they are meant.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from bot.coach.evidence.verdict import is_verdict
from bot.conversation.intents.remarks import said_to_us
from bot.conversation.intents.thanks import says_thanks
from bot.dialogue.readers.heard import Unclear, unclear
from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import folded, words_of

LONGEST: Final = 80
"""Characters of the longest line looked at."""

FEW_DIGITS: Final = 2
"""Digits of a number that says nothing by itself: "8" is hardly what went well, "2021" says when."""

_YES: Final = frozenset(
    {"yes", "y", "yeah", "yep", "yup", "sure", "yes please", "yes i did", "yes there was", "yes there is", "yes i do"}
    | {"ok", "okay", "k", "kk", "i see", "got it", "understood", "\U0001f44d", "\U0001f44c", "ok then", "of course"}
    | {"probably", "yeah probably", "yes probably", "i think so", "there was", "i did", "there were some"}
    | {"aye", "aye go on", "go on", "go on then", "go ahead"}
    | {"bet", "aight", "righto", "opo", "sige"}
    | {"continue", "continue please", "please continue", "ok continue", "let's continue", "lets continue", "proceed"}
)
_SOUNDS: Final = re.compile(
    r"(?:u+g+h+|me+h+|a+r+g+h*|sigh|pf+t*|h+m+|u+m+|u+h+|e+r+m*|lo+l|(?:ha)+h?|test(?:ing)?|bru+h|bro+|dude|oof|yikes|smh|ffs|lmf?ao+|maybe|perhaps|why|how|really)"
    r"|(?:bla+h?)(?: bla+h?)*"
    r"|(?:asd)+|(?:asdf|(?:asd){2}|qwer(?:t|$)|zxcv|sdfg|dfgh|fghj|hjkl|lkjh|fdsa|poiu)\w*"  # Asda is a company
    r"|sdf|dfg|fgh|ghj|hjk|jkl|fds|qwe|zxc|xcv"
    r"|(?:oh |holy |omg |wow )*(?:fuck|hell|damn|shit|crap)(?: (?:yes|yeah|no|it|me|this|that))*"
    r"|(?:(?:hm+|um+|er+|ok|okay|oh|please|just) )*"
    r"(?:wait|hold on|hang on|(?:just )?(?:one|a|1) (?:sec|second|moment|minute|min)"
    r"|i know(?: (?:that|it|this|right|already|i know))*|(?:that'?s )?(?:a )?(?:good|tough|hard|great|tricky) question"
    r"|give me (?:a|one) (?:sec|second|moment|minute|min)|let me (?:think|see)(?: about (?:it|that|this))?"
    r"|i(?:'m| am) thinking|thinking)(?: please)?"
)
"""What people say while they think, or nothing by itself."""
_LEAVES_OUT: Final = frozenset({"next", "pass", "next please", "pass please"})
_MAY_BE_MEANT: Final = frozenset({"asks_us", "fed_up"})
"""Remarks that may tell how it was: "I hate this"."""

_ODD: Final = Late(
    r"(?:(?:nah|no|lol|ugh|that's|thats|this is|its|it's|that is|it|this|i|im|i'm|just|all"
    r"|feels?|feeling|sounds?|seems?|a bit|a little|so|too|very|really) )*"
    r"(?:cringe|cringy|cringey|cheesy|corny|lame|embarrassing|stupid|silly|daft"
    r"|awkward|weird|odd|dumb|naff)(?: (?:lol|haha|tbh|doing|saying|this|that|it|to me))*"
    r"|i (?:really )?(?:don't|dont|do not) (?:really )?like (?:this|that|it)(?: one| question| bit)?"
    r"|(?:i (?:have|can think of|got) )?(?:nothing|no) (?:kind|nice|good)(?: \w+)?"
    r"(?: to (?:say|tell)(?: (?:to )?myself)?)?"
    r"|i (?:have no|don't have any|dont have any|don't have|dont have) friends?"
)
"""What people say when it feels odd to be kind to themselves."""


def finds_it_odd(typed: str) -> bool:
    """Tell whether a line says that a kind word to oneself is silly, or that there is none."""
    return len(typed) <= LONGEST and _ODD.fullmatch(" ".join(words_of(folded(typed)))) is not None


def doubtful(typed: str) -> Unclear | None:
    """How to ask about words that are hardly meant as an answer, if these are such."""
    if len(typed) > LONGEST:
        return None
    fold = folded(typed)
    words = " ".join(words_of(fold)) or fold
    if words in _YES:
        return unclear("yes_only")
    if says_thanks(typed):
        return unclear("thanks")
    if words in _LEAVES_OUT:
        return unclear("skip_word", word=words)
    if words.isdecimal() and len(words) <= FEW_DIGITS:
        return unclear("number_only")
    if is_verdict(typed):
        return unclear("verdict")
    if (remark := said_to_us(typed)) in _MAY_BE_MEANT:
        return unclear(remark)
    return unclear("hardly") if _SOUNDS.fullmatch(words) or _is_marks(fold) else None


def _is_marks(fold: str) -> bool:
    """Tell whether there is punctuation and nothing else: a picture says something."""
    return all(unicodedata.category(sign)[0] in "PZ" or sign in "^`~|+<>=$" for sign in fold)
