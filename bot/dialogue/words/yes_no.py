"""Yes and no in the words people use for them. A word that says neither, or both at once, says nothing."""

from __future__ import annotations

import re
from typing import Final

from bot.dialogue.words.typed import listed, words_of

_YES: Final = frozenset(
    listed(
        "yes y ye yea yeah yeh yah ya yip yas yess yep yup yus aye sure surely certainly ok okay okey k kk alright "
        "fine gladly definitely definately absolutely totally indeed exactly correct right true affirmative yse yeas "
        "yesh si sí oui ja opo sige haan bet aight righto ae 👍 ✅ ✔ ☑ 👌 🆗 🙆"
    )
)
_NO: Final = frozenset(
    listed(
        "no n nope nah nay na nae naw noo non nein nop never nahi nahin kao not don't dont didn't didnt doesn't "
        "doesnt isn't isnt "
        "wasn't wasnt won't wont can't cant wrong incorrect false negative 👎 ❌ ✖ 🚫 🙅"
    )
)
_NEUTRAL: Final = frozenset(
    listed(
        "have any i we it this that it's its that's thats is was am are were do did does have has would will "
        "want to like love thanks thank you so much very really just now today yet oh well hmm um time please "
        "pls plz dear mate love sir sigh next finish finished po ji yaar bhai lang lah madam maam ma'am mam bro bruh "
        "man buddy pal hun pet duck"
    )
)
"""Words that turn neither a yes nor a no around."""
_YES_PHRASES: Final = frozenset(
    listed(
        "1, please, please do, why not, of course, go ahead, go for it, go on, let's do it, lets do it, "
        "let's do that, lets do that, let's go, "
        "lets go, sounds good, sounds great, sounds fine, that works, works for me, i do, i did, i am, i have, "
        "i would, i will, it is, it was, it does, it did, they did, they do, by all means, for sure, i think so, "
        "i guess so, sure thing, you bet, "
        "i'd like that, id like that, i would like that, that would be great, that would be good, that would be nice, "
        "that'd be great, that'd be good, that'd be nice, i'd love that, i'd love to, i'd like to, sounds like a plan, "
        "i suppose so, might as well, do it, do that, yes do, if you like, if you want, why wouldn't i, "
        "go on then, if you insist, hell yes, hell yeah, "
        "spot on, that's the one, thats the one, "
        "there was, there is, there were, there are, have, i have one, "
        "nah yeah, "
        "ready, i'm ready, im ready, i am ready, ready when you are",
        ", ",
    )
)
_NO_PHRASES: Final = frozenset(
    listed(
        "2, of course not, i don't think so, i dont think so, i guess not, i'd rather not, id rather not, rather not, "
        "yeah nah, "
        "no way, maybe later, another time, not at all, no need, i'm good, im good, not right now, not this time, "
        "certainly not, absolutely not, definitely not, surely not, they didn't, "
        "there wasn't, there isn't, there weren't, there aren't, "
        "better not, rather no, i'd say no, please no, not necessary, that's not necessary, leave it, leave it out, "
        "i hope not, not for me, not really no, hell no, not more, you're good, youre good, ur good, you're ok, "
        "ur ok, we're good, were good, i'm ok, im ok, i'm all right, all good, none really, not likely",
        ", ",
    )
)
_SIGN: Final = re.compile(r"[👍✅✔☑👌🆗🙆👎❌✖🚫🙅]")
_DRAWN_OUT: Final = re.compile(r"([a-z])\1{2,}")


def yes_or_no(fold: str) -> bool | None:
    """What a folded text says; None when it says neither, both, or asks back."""
    words = (*words_of(_DRAWN_OUT.sub(r"\1", fold)), *_SIGN.findall(fold))
    if "?" in fold or not words:
        return None
    whole, rest = _phrase(words), _phrase(words[1:])
    if whole is None and rest is not None and len(words) > 2:  # noqa: PLR2004 "no please" is no
        return rest if words[0] in (_YES if rest else _NO) else None
    return _tally(words) if whole is None else whole


def _phrase(words: tuple[str, ...]) -> bool | None:
    said = " ".join(words)
    return True if said in _YES_PHRASES else False if said in _NO_PHRASES else None


def _tally(words: tuple[str, ...]) -> bool | None:
    """What the words say one by one: all must be known, and only one side may be heard."""
    yes, no = not _YES.isdisjoint(words), not _NO.isdisjoint(words)
    known = all(word in _YES or word in _NO or word in _NEUTRAL for word in words)
    return yes if known and yes != no else None
