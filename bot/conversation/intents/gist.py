"""What a line tells of with no question open: an offer, a no, an interview ahead or one that is over.

Or only how they are. What leads to a talk of ours is heard, by a few plain words; it is answered with that talk and
nothing is kept.
"""

from __future__ import annotations

import re
from typing import Final

from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import folded

OVER: Final = "over"
NO: Final = "no"
AHEAD: Final = "ahead"

_AHEAD: Final = (
    r"tomorrow|tonight|next|upcoming|coming up|soon|later today|on (?:mon|tues|wednes|thurs|fri)day"
    r"|i(?:'ve| have)(?: got)? (?:an|the|my) interview|this (?:afternoon|evening)"
)
_PAST: Final = (
    r"had|was|went|just|today|yesterday|terrible|awful|bad|badly|horrible|disaster|bombed|blew|failed|flunked|botched"
    r"|tanked|ruined|messed|screwed|froze|choked|hell|awkward|destroyed|wrecked|roasted"
    r"|slaughtered|train wreck|fainted|cocked up|stuffed|stuffed up|trash|this arvo"
    r"|go (?:through|over)|talk (?:about|through)|look back|discuss"
    r"|over|finished|took place|happened|didn't go|didnt go|analy[sz]e|went to shit|crap|shit"
)
_NOT_GOT: Final = r"(?:didn't|did not|haven't) g[eo]t(?:ten)? (?:it|the|an)"
_GOT: Final = r"(?:got|have|received|made me) (?:the|a|an|that) (?:job|offer)|got it(?! wrong)|i(?:'m| am| got) hired"

LONGEST: Final = 300
"""How many characters are looked at: a whole story begins with what it is."""

_THEY: Final = r"(?:they(?:'ve| have)?|she|he|hr|the (?:company|recruiter))(?: just)?"
_REJECTED: Final = Late(
    rf"\breject|\bturned (?:me )?down\b|\b{_NOT_GOT}\b|\bgot a no\b|\b{_THEY} (?:said|told me|wrote) no\b"
    r"|\b(?:forward|ahead|proceed|going|go|went|gone) with (?:(?:an)?other|a different) (?:candidate|applicant)"
    r"|\bregret to inform\b|\bnot (?:to )?(?:proceed|move forward) with your\b"
    r"|\bunfortunately,? (?:we|you|your|on this occasion)\b"
    r"|\bit(?:'s| is| was) a no\b|\b(?:picked|chose|hired|went with|took) (?:someone|somebody|another|the other)\b"
)
_WONDERS: Final = Late(
    r"(?:(?:so|and|but|ok|hi|hey)[, ]+)*(?:will|would|what if|if|when will|how will|do you think|is it|could|should)\b"
)
"""What is asked and has not happened: "will they tell me why, if they said no?"."""
_OFFERED: Final = Late(rf"(?<!no way i )(?<!doubt i )(?<!not think i )(?<!don't think i )\b(?:{_GOT})\b")
_INTERVIEW: Final = Late(
    r"\binterview|\b(?:phone|video|recruiter) (?:screen|call)|\bscreening\b|\b(?:my|the) trial\b"
    r"|\btrial (?:shift|day)\b|\bassessment (?:day|cent)|\bhirevue\b|\b(?:first|second|third|final|last) round\b"
    r"|\b(?:another|one more|the next) one (?:on|tomorrow|next|in|coming|this)\b"
)
_SOON: Final = Late(
    r"\bin (?:about |like |only |just |less than )*(?:an?|half an|\d{1,2}|a few|a couple of|one|two|three|five|ten"
    r"|fifteen|twenty|thirty) (?:minutes?|mins?|hours?|hrs?|h)\b|\b(?:about|going) to (?:go|walk) in(?:to)?\b"
    r"|\binterview (?:is |starts |begins )?(?:at|@) \d{1,2}\b"
    r"(?!.*\b(?:tomorrow|yesterday|next|last|\w+day|week|days?|ago)\b)"
    r"|\bany (?:minute|moment)\b|\b(?:starts|begins) (?:now|soon)\b|\bright now\b"
)
_HELD: Final = Late(r"\b(?:had|was|went|took place|happened)\b")
_WENT_WRONG: Final = Late(
    r"^(?!.*\b(?:tomorrow|next|upcoming)\b).*\bi(?:'ve)? (?:just |totally |really )*(?:bombed|blew|flunked|failed"
    r"|tanked|botched|froze|blanked|choked|messed|screwed)\b",
    re.DOTALL,
)
"""What went wrong is over: "I bombed my interview on Monday" is none to come."""
_COMES: Final = Late(rf"\b(?:{_AHEAD})\b")
_IS_OVER: Final = Late(rf"\b(?:{_PAST})\b")

_VERY: Final = r"(?:(?:just|really|so|very|pretty|all|not|quite|absolutely|totally|completely|kind of|kinda) )*"
_WENT: Final = (
    r"bad(?:ly)?|awful(?:ly)?|terrib(?:le|ly)|horrib(?:le|ly)|(?:a )?disaster|wrong|well|poorly|great|good|downhill"
    r"|trash|shite?|crap|rubbish|garbage"
)
_I: Final = r"bombed|blew it|messed up|screwed up|froze|choked|panicked|blanked|went blank|flopped"
_WITHOUT_THE_WORD: Final = Late(
    rf"\b(?:it|that|this|everything) {_VERY}(?:was|went) {_VERY}(?:{_WENT})\b|\bi {_VERY}(?:{_I})\b"
    r"|\b(?:it|that|this)(?:'s| is| was) (?:just |really |so )*(?:the worst|unfair|a mess|a nightmare|hard)\b"
    r"|\b(?:he|she|they|chef|boss|manager) (?:\w+ )?(?:screamed|shouted|yelled|laughed) at me\b"
    r"|\b(?:recruiter|interviewers?|manager|they|he|she) (?:lied|(?:was|were) (?:so |really |very )*rude)\b"
    r"|\bi (?:was|came|got there) (?:so |too |\w+ minutes )?late\b"
    r"|\bwent (?:to shit|south)\b|\bnothing (?:went (?:well|right)|worked)\b|\bi(?:'ve| have)? (?:just )?failed\b"
    r"|^(?:(?:just|totally|completely|so|well|omg|ugh)[, ]+)*(?:bombed|blew|flunked|(?:messed|screwed) up)"
    r" (?:it|my|the|at)\b"
    r"|\b(?:i(?:'ve)? )?just (?:came out|got out|left|finished)\b"
    r"|\b(?:they|he|she)(?: also| even| then| just)* asked (?:me )?"
    r"(?:about|why|what|how|who|where|if|whether|questions)\b"
)

_HOW: Final = (
    r"(?:(?:so|very|really|pretty|quite|just|still|a bit|a little|kind of|kinda|like|such|a|an|total|complete) )*"
)
_LOW: Final = (
    r"ashamed|awful|terrible|horrible|worse|sad|low|down|bad|crushed|gutted|heartbroken|devastated|miserable|embarrassed"
    r"|humiliated|disappointed|discouraged|disheartened|frustrated|angry|upset|tired|exhausted|drained|lonely|lost"
    r"|rejected|hurt|stupid|useless|failure|idiot|crap|rubbish|shit|mess|not (?:good|great|well|okay|ok)"
)
_AFRAID: Final = r"nervous|anxious|scared|afraid|worried|stressed|terrified|tense|panicky|panicking|jittery|on edge"
_FEARED: Final = Late(rf"\b(?:{_AFRAID}|dread(?:ing)?)\b")
_SELF: Final = r"(?:(?:i|i'm|im|am|feel|feeling|felt|still|just|right now|today) )*"
_AND_MORE: Final = (
    r"(?: (?:and [a-z]+|today|now|right now|tonight|again|tbh|of this|about (?:it|that|this|everything|myself)))*"
)
_BADLY: Final = Late(
    rf"\b(?:bad(?:ly)?|awful(?:ly)?|terribl[ey]|horribl[ey]|disaster|worst|nightmare|mess|unfair|hard|wrong|poorly"
    r"|downhill|shite?|crap|trash|garbage|rubbish"
    r"|(?:a |fucking |bloody )+joke|car crash|shambles|farce|hell|awkward|traumatic|painful"
    r"|destroyed|wrecked|roasted|slaughtered"
    r"|not (?:very )?nice|lied|rude|was late|came late"
    r"|didn't go|didnt go|screamed|shouted|yelled|laughed at|nothing|failed|flunked|botched|tanked|ruined|messed"
    rf"|screwed|{_I})\b"
)
_WELL: Final = Late(
    r"\b(?:went|was|did|go) (?:so |really |very |pretty |quite |super |actually )*(?:well|great|good|amazing"
    r"|brilliant(?:ly)?|fantastic|awesome)\b|\b(?:nailed|smashed|aced|crushed) it\b"
)
_NOT: Final = Late(r"n't\b|\b(?:not|never|but|no|dont|didnt|wasnt|thought|hoped|if)\b")
_PAUSES: Final = Late(r"[.,!]+")
_SAID_OF_ONESELF: Final = Late(rf"{_SELF}{_HOW}(?:(?P<low>{_LOW})|(?P<afraid>{_AFRAID})){_AND_MORE}")
SHORT: Final = 80
"""Characters of the longest line that only says how somebody is."""

COMMANDS: Final[dict[str, str]] = {
    NO: "/outcome",
    "offer": "/outcome",
    AHEAD: "/interview",
    "soon": "/pumpup",
    OVER: "/debrief",
}
"""What each begins."""


def gist(typed: str) -> str:
    """The name of what these words tell of, or nothing."""
    words = folded(typed[:LONGEST])
    if tells_of_a_no(words):
        return NO
    if _OFFERED.search(words) and not words.endswith("?"):
        return "offer"
    if not _INTERVIEW.search(words):
        return OVER if _WITHOUT_THE_WORD.search(words) else ""
    if _SOON.search(words) and not _HELD.search(words) and not _BADLY.search(words):
        return "soon"
    if _COMES.search(words) and not _HELD.search(words) and not _WENT_WRONG.search(words):
        return AHEAD
    return OVER if _IS_OVER.search(words) else ""


def tells_of_a_no(typed: str) -> bool:
    """Tell whether these words say that somebody was turned down."""
    words = folded(typed[:LONGEST])
    return _REJECTED.search(words) is not None and not _WONDERS.match(words)


def met_as(told: str, typed: str) -> str:
    """The name of how it is met: a bad interview otherwise than one that was held, one they fear than one to come."""
    words = folded(typed[:LONGEST])
    if told == OVER and _BADLY.search(words):
        return f"{told}_badly"
    if told == OVER and _WELL.search(words) and not _NOT.search(words):
        return f"{told}_well"
    return f"{told}_afraid" if told == AHEAD and _FEARED.search(words) else told


def feeling(typed: str) -> str:
    """The name of how somebody says they are, and nothing else ("ashamed", "i feel so low"); empty if it says more."""
    words = " ".join(_PAUSES.sub(" ", folded(typed[: SHORT + 1])).split())
    found = _SAID_OF_ONESELF.fullmatch(words) if len(typed) <= SHORT else None
    return (found.lastgroup or "") if found else ""
