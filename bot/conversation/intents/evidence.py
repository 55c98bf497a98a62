"""What is typed where evidence is asked for and is none: a yes, how somebody feels, another thing in place of a time.

What is kept there is read back to them before an interview as a fact about themselves, so more is asked about here than
at other free words, and what says nothing at all is not kept however often it is sent.
"""

from __future__ import annotations

from typing import Final

from bot.coach.evidence.self_doubt import Doubt, doubt_of
from bot.coach.evidence.verdict import is_verdict
from bot.conversation.intents.asking_back import asks_anything
from bot.conversation.intents.gist import feeling, tells_of_a_no
from bot.conversation.intents.lists import finds_none, says_there_is_more
from bot.conversation.intents.nothing import does_not_know, says_nothing
from bot.conversation.intents.plans import RESPONSE, no_move, runs_away
from bot.conversation.intents.times import (
    LASTED,
    LONGEST,
    holds_time,
    is_a_time,
    is_to_come,
    may_be_time,
    says_only_when,
)
from bot.dialogue.readers.good_thing import small_thing
from bot.dialogue.readers.heard import Unclear, unclear
from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import folded, words_of

PROOF: Final = "proof"
"""The reader of a thing somebody did."""
GOOD_THING: Final = "good_thing"
"""The reader of what went well: as for a proof, but somebody who can think of none is not asked again."""
ROUGH_TIME: Final = "rough_time"
"""The reader of a time that is told roughly, to be read back behind the thing."""

PLAN: Final = "plan"
"""The reader of the one thing they will do."""
TODO: Final = "todo"
"""The reader of a thing left to do after an interview."""
READERS: Final = frozenset({PROOF, GOOD_THING, ROUGH_TIME, PLAN, TODO, RESPONSE})
SHOWS: Final = frozenset({PROOF, GOOD_THING})

LASTING: Final = frozenset(
    {"readers.yes_only", "readers.number_here", "readers.verdict_here", "readers.rough_time", "readers.feeling"}
    | {"readers.luck_here", "readers.loss_here", "readers.proof_when"}
)
"""Doubts that sending the same again does not take away: "2 (yes)" is no evidence, and no verdict is praised."""

HARDLY: Final = "readers.hardly"

NOTHING_YET: Final = "readers.nothing_yet"
"""The phrase that asks once more, with examples, when somebody can think of nothing."""

_SAID_AGAINST: Final[dict[Doubt, str]] = {
    Doubt.VERDICT: "talked_down",
    Doubt.LUCK: "luck_here",
    Doubt.LOSS: "loss_here",
}

FEWEST: Final = 2
"""Letters of the shortest proof: "SQL" is one, "I" is none."""

_NOW: Final = r"(?:(?:still|just|really|so|very|too|literally|about to|going to|feeling|right now) )*"
_STATE: Final = Late(
    rf"(?:i(?:'m| am)|im|i feel|i keep) {_NOW}"
    r"(?:cry(?:ing)?|in tears|shaking|trembling|sweating|panicking|freaking out|sick|ill|exhausted|a wreck|overwhelmed"
    r"|not ready|not sure(?: about (?:this|it))?"
    r"|dreading (?:this|it)|nervous|anxious|scared|afraid|terrified|tired|sad|ashamed|hopeless|lost)"
    r"(?: (?:right now|now|today|again|of it))*"
    rf"|(?:i'm|i am|im) {_NOW}(?:scared|afraid|terrified|worried|nervous|dreading)(?: (?!but\b|and\b)[\w']+)*"
    r"|(?:i )?(?:don'?t|do not) (?:know|think) (?:if |that )?i can (?:do|face|handle|manage) (?:this|it|that)"
)
_WORRY: Final = Late(
    r"(?:(?:but|and|ok|okay|so|yeah|idk|like|well|no) )*(?:what|wat) if (?:i|i'm|im|i'll|ill|they|they're|theyre|he|she"
    r"|it|it's|its|the|my|we|nobody|no one|nothing|this|that)\b.*"
)
"""What may go wrong: "what if I freeze again"."""
_OF_THE_INTERVIEW: Final = Late(
    r"(?:(?:it's|its|it is|this is|that's|thats|the interview is|interview is|interview) )?(?:for|at|with)"
    r" (?!(?:school|uni|university|college|work|home|church|the|my|our|years|months|once|least|first|\d+ \w+|two"
    r"|three)\b)"
    r"\S+(?: (?!i\b|we\b|my\b|me\b)\S+){0,2}"
)
"""Where and when the interview is, told where a proof is asked for: "for argos, warehouse"."""
_TELLS: Final = Late(
    r"(?:(?:and|also|then|oh|well) )*(?:i|we|they|he|she|my|someone|somebody|people)\b(?!'|$)"
    r"(?! (?:was|were|am|think|guess|believe|would say|had just|first|last|second|third|final|old|previous|current|time"
    r"|year|early|teens|twenties|thirties|childhood|studies|apprenticeship|internship|job at|days?)\b)(?: \S+){2,}"
)
"""Sentences that tell of something: "they promoted me twice". "I was still at school" and "my first job" say when."""
_DEED: Final = Late(
    r"(?:(?:and|also|then|oh|well|ok|okay|fine|alright|sure|yes|yeah|yh|yep|so|maybe|actually|but|once) )*"
    r"(?:(?:i|we)(?:'ve)? (?:\w+ )?)?"
    r"(?:\w{3,}(?<!e)ed|did|made|led|built|won|got|wrote|ran|sent|taught|brought|kept|held|sold|grew|drove|found|began"
    r"|paid|spoke|learnt|beat|set(?= up)) \S+"
)
"""Begins with what was done, with or without an "I" before it: "raised three kids"."""
_REMARKS: Final = Late(
    r"(?:(?:yes|yeah|well|and|ok|oh) )*(?:but (?!i\b)|(?:that|this|it)(?:'s| is| was) (?!me\b|us\b|i\b|my\b|when\b)"
    r"|(?:thats|its|nice|everyone laughed|it shows?|that shows?|it showed) "
    r"|(?:haha|lol|hehe|only|just) ?(?:kidding|joking)?$)"
    r"|(?:(?:haha|lol|no|i'm|im|i am|just|only) )*(?:kidding|joking)$"
)
"""What is said of a thing told before: "but she has to say that", "that was hard"."""
_REFUSES: Final = Late(r"i (?:don't|dont|do not|won't|wont|hate|can't|cant) (?:do |like |to )*(?:brag|boast|show)\w*\b")
"""Words of somebody who would rather not praise themselves: nothing in them can be read back."""
_DID: Final = Late(
    r"(?:well |so |yes |and )*i(?:'ve)? (?:(?:have|just|already|even|also|once) )*"
    r"(?:\w{2,}(?<!e)ed|did|made|led|built|won|got|wrote|ran|sent|told|asked|bought|found|read|written|done)\b"
    r"(?! (?:to|for) (?:do|be|know|talk|learn)\b)"
)
_AHEAD: Final = Late(
    r"(?:(?:so|and|btw|by the way|well|ok|also) )*(?:i have|i'?ve|i|we have|there's|have)(?: got)?"
    r" (?:an?|my|another|the next)"
    r" (?:\w+ ){0,3}(?:interview|screening|phone screen|call with)\b.*"
)
"""An interview to come, where the one thing they will do in it is asked for."""
_ALL_OF_THEM: Final = Late(
    r"(?:(?:do|i'll do|i will do|let's do|just|maybe) )*(?:all(?: (?:of (?:them|these|those|it|the above)|three))?"
    r"|everything|both(?: of (?:them|these))?|the lot|[1-3] and [1-3])"
)
_SORRY: Final = Late(r"(?:sorry|oops|whoops|no wait|wait|correction|i meant?)\b")
_NUMBER: Final = Late(r"[-+]?[\d.,]{1,6}")
_LENGTH: Final = Late(r"(?:just |only |the )*(?:one|three|1|3) min(?:ute)?s?(?: (?:one|please))?")


def no_evidence(reader: str, typed: str) -> Unclear | None:
    """How to ask about words that are none of what this reader is for, if they are none."""
    if reader not in READERS:
        return None
    if is_verdict(typed):
        return unclear("verdict_here")
    if reader == ROUGH_TIME:
        return _no_time(typed)
    if reader == RESPONSE:
        return no_move(typed)
    if _NUMBER.fullmatch(folded(typed)):
        return unclear("number_here")
    if reader in {GOOD_THING, PLAN} and not words_of(folded(typed)):
        return unclear("hardly")
    if reader == GOOD_THING and small_thing(typed):
        return None
    if reader in SHOWS:
        return _no_proof(typed, alone=reader == PROOF)
    return _done_already(reader, folded(typed))


def _done_already(reader: str, fold: str) -> Unclear | None:
    """Where a thing to do is asked for: one that is done, or the occasion to do it at."""
    if reader == PLAN and _AHEAD.fullmatch(fold):
        return unclear("plan_ahead")
    if says_only_when(fold):
        return unclear("plan_when")
    said = " ".join(words_of(fold))
    if reader == PLAN and _ALL_OF_THEM.fullmatch(said):
        return unclear("choose_one")
    if reader == PLAN and runs_away(said):
        return unclear("plan_away")
    if _DID.match(fold):
        return unclear(f"{reader}_past")
    return unclear("hardly") if reader == PLAN and asks_anything(fold) else None


def finds_no_proof(typed: str) -> bool:
    """Tell whether somebody can think of none. A bare "nothing" is a plain no, and no call for help."""
    if says_nothing(typed):
        return does_not_know(typed)
    return finds_none(typed) or doubt_of(typed) is Doubt.NOTHING


def lasts(doubt: Unclear | None, reader: str) -> bool:
    """Tell whether a doubt stands however often a line is sent: "ugh" is no proof, and no time is needed so much."""
    if doubt is None or reader == ROUGH_TIME:
        return doubt is not None
    return doubt.phrase in LASTING or (reader in SHOWS and doubt.phrase == HARDLY)


def _no_proof(typed: str, *, alone: bool) -> Unclear | None:
    """`alone`: a thing somebody did. What is said of one ("it was patience") may be an answer elsewhere."""
    if len(typed) > LONGEST:
        return None
    said = " ".join(words_of(folded(typed)))
    if len(said) < FEWEST and typed.isascii():
        return unclear("yes_only")
    if _is_hurt(typed):
        return unclear("feeling")
    if _WORRY.fullmatch(said):
        return unclear("worry")
    if says_there_is_more(typed):
        return unclear("yes_only")
    if asks_anything(typed) or _REFUSES.match(folded(typed)):
        return unclear("hardly")
    if is_a_time(typed):
        return unclear("proof_when" if alone else "hardly")
    against = doubt_of(typed)
    if against is Doubt.NOTHING or finds_none(typed) or (says_nothing(typed) and does_not_know(typed)):
        return Unclear(NOTHING_YET)
    if against is not None:
        return unclear(_SAID_AGAINST[against])
    return unclear("hardly") if alone and _tells_of_none(said) else None


def _tells_of_none(said: str) -> bool:
    """What is said of a thing told before, of the interview itself, or of what is still to come."""
    return bool(_REMARKS.match(said) or _OF_THE_INTERVIEW.fullmatch(said)) or is_to_come(said)


def says_how_they_are(typed: str) -> bool:
    """Tell whether a line says how somebody is and nothing else: "I'm scared I'll go blank"."""
    said = " ".join(words_of(folded(typed))) if len(typed) <= LONGEST else ""
    return bool(feeling(typed)) or _STATE.fullmatch(said) is not None


def _is_hurt(typed: str) -> bool:
    """Also who has just had a no: that comes before any proof."""
    return says_how_they_are(typed) or tells_of_a_no(typed)


def _no_time(typed: str) -> Unclear | None:
    said = " ".join(words_of(folded(typed)))
    doubt = None if said.startswith("when ") else doubt_of(typed)
    if len(typed) <= LONGEST and (_is_hurt(typed) or doubt in {Doubt.LOSS, Doubt.VERDICT}):
        return unclear("feeling")
    if _WORRY.fullmatch(said):
        return unclear("worry")
    empty = not said or (len(said) < FEWEST and typed.isascii()) or typed.strip().startswith("-")
    if empty or _LENGTH.fullmatch(said) or is_to_come(said) or asks_anything(typed):
        return unclear("rough_time")
    tells = typed.rstrip().endswith("?") or _TELLS.fullmatch(said)
    if tells or _DEED.match(said):
        return None if holds_time(LASTED.sub("", said)) else unclear("not_a_time")
    is_time = holds_time(said) if _SORRY.match(said) or _REMARKS.match(said) else may_be_time(typed, said)
    return None if is_time else unclear("rough_time")


def tells_a_deed(typed: str) -> bool:
    """Tell whether a line plainly tells what somebody did, wherever it is said."""
    said = " ".join(words_of(folded(typed)))
    return _DEED.match(said) is not None and no_evidence(PROOF, typed) is None
