"""How people say that they have nothing to say, want nothing of what is offered, or deny what was said before.

At a question that may be left out this leaves it out; as free words it would be kept as an answer.
"""

from __future__ import annotations

import re
from typing import Final

from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import folded, listed, with_apostrophes

NOTHING: Final = frozenset(
    listed(
        "no, n, none, nothing, nope, nah, n/a, na, -, no idea, no clue, idk, dunno, not sure, don't know, can't "
        "remember, don't remember, don't think so, no thanks, no thank you, not that i remember, not that i can "
        "think of, can't think of any, can't think of anything, nothing i can think of, there wasn't, there was "
        "none, nothing at all, none at all, there isn't, there was nothing, nothing comes to mind, nothing "
        "really, not really, can't say, couldn't say, hard to say, forgot, forget, i've forgotten, can't recall, "
        "don't recall, have no idea, i've no idea, not a clue, have no clue, nothing to say, nothing much, "
        "nothing special, nothing thanks, no name, whichever, either, either one, idk whichever, you choose, you "
        "decide, up to you, don't care, nae, nowt, do not mind, how should i know, how would i know, nahh, noo, "
        "naw, nay, nil, nada, zilch, beats me, search me, who knows, your guess is as good as mine, don't mind, "
        "idm, not fussed, not bothered, i'm easy, no preference, no preferences, no strong preference, dealer's "
        "choice, dealers choice, you pick, whatever you think, whatever you like, whatever you prefer, as you "
        "like, you tell me, you say, u choose, u pick, u decide, non, nein, rien, nichts, 👎, "
        "either is fine, either works, "
        "both are fine, any, any of them, didn't dare, fuck all, sod all, bugger all, naff all, "
        "diddly squat, jack shit, who cares, whatever, doesn't matter, it doesn't matter, "
        "idc, not important, 🤷, 🙅, ❌, same, the same, same thing, same again, same answer, the same thing, the "
        "same answer, no change, would say the same, would say the same again, i'd say the same, i'd say the same "
        "again",
        ", ",
    )
)
"""What people type at an optional question when there is nothing to say: read as a skip, not kept as an answer."""

_DOES_NOT_KNOW: Final = Late(r"\b(?:idk|dunno|knows?|idea|clue|sure)\b|\U0001f937")

_STILL: Final = (
    r"(?: (?:yet|really|exactly|precisely|sorry|honestly|right now|now|at the moment|any ?more|off hand|tbh|i guess"
    r"|i suppose|love|dear))*"
)
_WHAT: Final = (
    r"(?: (?:the (?:others?|rest|next|second|third|last)(?: ones?| questions?)?"
    r"|it|that|this|them|any(?: of (?:it|them|those|these))?|anything|anyone|one|a single one|much"
    r"|(?:the|their|its|her|his) (?:exact )?(?:name|title|names)|who it was|what it was called"
    r"|when (?:it|that) is|what (?:else )?(?:i'?d|i would|i should|i could|to)(?: (?:ever|even|really|actually))?"
    r" (?:say|answer|put|change|tell them)(?: (?:instead|differently|now|there|to that|here|better))*))?"
)
_NOTHING_TO_SAY: Final = Late(
    rf"(?:i )?(?:honestly |really |just |simply )*"
    rf"(?:can't|cannot|can not|couldn't|don't|do not) (?:really |quite |even )?"
    rf"(?:remember|recall|know|tell|think of){_WHAT}{_STILL}"
    rf"|(?:(?:you|u) can |just |please )*call me (?:whatever|anything|what)(?: (?:you|u) (?:like|want|prefer|wish))?"
    rf"|(?:i )?(?:don't|do not) have (?:any(?:thing)?|one){_STILL}"
    rf"|(?:i(?:'m| am) )?not (?:really |quite |so )?sure(?: of| about)?{_WHAT}{_STILL}"
    rf"|(?:(?:(?:ha)+h?|lol|hm+|um+|ugh|er) )?(?:i have |i've )?no (?:idea|clue){_STILL}"
    rf"|(?:idk|dunno)(?: the (?:name|title))?{_WHAT}{_STILL}|(?:no|not a|there (?:is|was) no) lessons?{_STILL}"
    rf"|(?:none|nothing){_STILL} (?:just|only|it was(?: just)?) (?:bad luck|unlucky)"
    rf"|nothing(?: (?:else|better|more|special|new|big|in particular))? (?:comes|came|springs) to mind{_STILL}"
    rf"|(?:nothing|none|no|not)(?: (?:one|any))? that i"
    rf" (?:know of|(?:can )?(?:think of|remember|recall)|am aware of){_STILL}"
    rf"|(?:god|fuck|christ|heaven|goodness|lord|who the (?:hell|fuck)) knows"
    rf"|they (?:haven't|have not|didn't|did not) (?:tell|told|say|said)(?: me)?{_STILL}"
)
"""The same in more words. What they cannot remember is a name or nothing: "I can't remember the question" is told."""

_HESITATING: Final = frozenset(
    listed(
        "ok, okay, idc, idk, dunno, hm, hmm, um, umm, uh, er, oh, well, no, nope, sorry, honestly, god, gosh, jeez, "
        "ugh, lol",
        ", ",
    )
)

_MARKS: Final = Late(r"[,;.!\u2640\u2642]+")
"""The last two are what a picture wears: a woman's shrug is a shrug."""
_DRAWN_OUT: Final = Late(r"([a-z])\1{2,}")

_ADDED: Final = frozenset(
    listed(
        "thankfully, luckily, lol, lmao, haha, mate, m8, bro, man, tbh, innit, sorry, next, dear, pls, thanks, ta, thx",
        ", ",
    )
)

FEW_WORDS: Final = 60
"""Characters of the longest line that says so."""


DECLINES: Final = frozenset(
    listed(
        "never, no way, no thanks, no thank you, no need, not needed, no reminder, no date, no deadline, "
        "don't, please don't, no reminders, don't need one, don't bother, nope thanks, i'm good",
        ", ",
    )
)
"""What people say to an offer that they do not want, such as a reminder. As free words each could be an answer."""

_NO_REMINDER: Final = Late(
    r"(?:please )?(?:no|(?:i )?(?:don't|do not) (?:need|want|send)(?: me)?(?: a| any| one)?)"
    r" (?:reminders?|nudges?|pings?|messages?)(?: (?:please|needed|for this|for that|thanks|thank you))*"
    r"|(?:please )?(?:don't|do not|you (?:needn't|don't have to|don't need to)) (?:remind|nudge|ping) me"
    r"(?: (?:please|of (?:it|this|that)|about (?:it|this|that)))*"
    r"|(?:i'll|i will|i can) remember(?: (?:it|this|that))?(?: (?:myself|by myself|on my own))?"
)

_NOT_THIS_TIME: Final = Late(
    r"(?:no|nope|nah)[, .!-]+(?:thanks[, ]+)?(?:not (?:today|now|really|this time|yet|right now|at the moment)"
    r"|i'?m good|i'?m fine|all good|it'?s (?:fine|ok|okay|all right)|(?:maybe )?(?:later|another time))"
    r"(?:[, ]+(?:thanks|thank you))?"
)
"""A no with something behind it, which alone would be a pause."""

_DENIED: Final = Late(
    r"\s*(?:no|nope|nah|wrong|sorry)[,.!:;]*\s+(?:(?:it's|it is|that's|i meant?|make it|make that|rather)\s+)?",
    re.IGNORECASE,
)


_OFFER_DECLINED: Final = Late(
    r"(?:no|nope|nah|naw|nae)[, ]+(?:(?:you'?re|ur|i'?m|it'?s|we'?re|all|thanks|ta) ?)+"
    r"(?:good|fine|ok|okay|alright|all right)?(?:[, ]+(?:thanks|thank you|mate|ta))?"
)
"""No, you're good."""


def plain(typed: str) -> str:
    """A line to be compared: small letters, plain apostrophes, no mark behind it and no brackets around it."""
    return folded(typed.strip("()")).rstrip(".!")


def declines(typed: str) -> bool:
    """Tell whether these words decline what is offered."""
    words = with_apostrophes(plain(typed))
    return words.removeprefix("i ") in DECLINES or any(
        each.fullmatch(words) for each in (_NO_REMINDER, _OFFER_DECLINED)
    )


_LEAVES_IT: Final = Late(
    r"(?:no,? )?(?:please )?(?:leave|keep) (?:it|that)"
    r"(?: (?:be|alone|as it (?:is|was)|like that|the way it (?:is|was)))?"
    r"|(?:don't|dont|do not) change (?:it|that|anything)|never ?mind|forget it|no change|nothing to change"
    r"|it's (?:fine|ok|okay) as it is"
)


def leaves_it(typed: str) -> bool:
    """Tell whether these words leave an answer as it is that was about to be changed."""
    return _LEAVES_IT.fullmatch(plain(typed)) is not None


def says_not_this_time(typed: str) -> bool:
    """Tell whether a no is said with its time: "no, not today" leaves out what was asked, and is no pause."""
    return _NOT_THIS_TIME.fullmatch(plain(typed)) is not None


def begins_with_no(typed: str) -> bool:
    """Tell whether a sentence denies what was said before it: "no, the day after"."""
    words = typed[:FEW_WORDS].casefold().replace(",", " ").split()
    return bool(words) and words[0] in {"no", "nope", "nah", "not", "wrong"}


def without_no(typed: str) -> str:
    """What stands behind a denial: "no, Friday at 11" means Friday at 11."""
    return _DENIED.sub("", typed) or typed


def says_nothing(typed: str) -> bool:
    """Tell whether these words only say that there is nothing to say."""
    if len(typed) > FEW_WORDS:
        return False
    said = _MARKS.sub(" ", with_apostrophes(folded(typed)))
    words = (_DRAWN_OUT.sub(r"\1", said) if _DRAWN_OUT.search(said) else said).split()
    while words[1:] and words[-1] in _ADDED:
        del words[-1]
    while not _is_nothing(" ".join(words)) and words[1:] and words[0] in _HESITATING:
        del words[0]
    return _is_nothing(" ".join(words))


def does_not_know(typed: str) -> bool:
    """Tell whether words that say nothing say so because somebody does not know."""
    return _DOES_NOT_KNOW.search(typed.casefold()) is not None


def _is_nothing(words: str) -> bool:
    return words.removeprefix("i ") in NOTHING or _NOTHING_TO_SAY.fullmatch(words) is not None
