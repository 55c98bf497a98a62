"""Yes or no, in the words people use for it. A word that says neither, or both at once, is asked again."""

from __future__ import annotations

import re
from typing import Final

from bot.dialogue.readers.choice import found_choices
from bot.dialogue.readers.heard import Heard, Reading, unclear
from bot.dialogue.readers.typed import folded, words_of
from bot.dialogue.steps import Ask

_YES: Final = frozenset(
    "yes y yea yeah yeh yah ya yep yup yus aye sure surely certainly ok okay okey k kk alright fine gladly definitely "
    "definately absolutely totally indeed exactly correct right true affirmative please 1 yse yess yeas 👍 ✅ ✔ ☑ 👌 🆗"
    .split()
)
_NO: Final = frozenset(
    "no n nope nah nay na noo never not don't dont didn't doesn't isn't wasn't won't can't wrong incorrect false "
    "negative 2 👎 ❌ ✖ 🚫".split()
)
_NEUTRAL: Final = frozenset(
    "i do it is it's that that's would will want to like love thanks thank you so much very really just now today yet "
    "oh well hmm um this time go ahead".split()
)
"""Words that turn neither a yes nor a no around."""
_PHRASES: Final[dict[str, bool]] = {
    "of course": True,
    "of course not": False,
    "go ahead": True,
    "go for it": True,
    "go on": True,
    "let's do it": True,
    "lets do it": True,
    "let's go": True,
    "lets go": True,
    "why not": True,
    "sounds good": True,
    "sounds great": True,
    "i do": True,
    "i did": True,
    "i am": True,
    "i would": True,
    "i will": True,
    "it is": True,
    "it was": True,
    "it does": True,
    "it did": True,
    "that's it": True,
    "by all means": True,
    "for sure": True,
    "i think so": True,
    "i guess so": True,
    "i don't think so": False,
    "i dont think so": False,
    "i guess not": False,
    "i'd rather not": False,
    "id rather not": False,
    "rather not": False,
    "no way": False,
    "maybe later": False,
    "another time": False,
    "not at all": False,
    "no need": False,
    "i'm good": False,
    "im good": False,
}
_SIGN: Final = re.compile(r"[👍✅✔☑👌🆗👎❌✖🚫]")
_DRAWN_OUT: Final = re.compile(r"([a-z])\1{2,}")


def read_confirm(ask: Ask, typed: str) -> Reading:
    """Read a yes or a no; the question's own labels come first."""
    labelled = {choice.value: choice for choice in ask.choices}
    fold = folded(typed)
    said = yes_or_no(fold)
    if said is not None:
        return Heard(said)
    found = found_choices(typed, tuple(labelled.values()))
    return Heard(found[0].value == "yes") if len(found) == 1 else unclear("confirm")


def yes_or_no(fold: str) -> bool | None:
    """What a folded text says; None when it says neither or both."""
    words = [*words_of(_DRAWN_OUT.sub(r"\1", fold)), *_SIGN.findall(fold)]
    phrase = _PHRASES.get(" ".join(words))
    if phrase is not None or "?" in fold:
        return phrase
    yes, no = not _YES.isdisjoint(words), not _NO.isdisjoint(words)
    if no and words[-1] == "please" and not _NO.isdisjoint(words[:1]):
        words, yes = words[:-1], not _YES.isdisjoint(words[:-1])
    known = all(word in _YES or word in _NO or word in _NEUTRAL for word in words)
    return yes if known and yes != no else None
