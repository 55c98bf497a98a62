"""What people say of a talk that was put aside: on with it, not yet, when we come back, away with it, from the start.

Only a whole line counts; what it tells of the interview is heard elsewhere.
"""

from __future__ import annotations

from enum import Enum
from typing import Final

from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import folded, with_apostrophes, words_of

LONGEST: Final = 100
"""Characters of the longest line looked at."""


class OfIt(Enum):
    """What is wanted of the talk that waits."""

    GO_ON = "go on"
    NOT_YET = "not yet"
    WHEN = "when"
    THROW_AWAY = "throw away"
    ANEW = "anew"


_FIRST: Final = (
    r"(?:(?:actually|ok|okay|no|nah|yes|yeah|well|so|and|but|hey|hi|right|alright|please|oh|hm+|um+|fine|sorry|just"
    r"|now|maybe|i(?:'ve| have)? changed my mind|never ?mind|on second thoughts?|i think|i guess) )*"
)
_LAST: Final = r"(?: (?:now|then|please|pls|anyway|today|together|right away|after all|thanks|already|instead|too))*"
_MAY: Final = (
    r"(?:(?:let's|lets|let us|can (?:we|i|you)|could (?:we|i|you)|shall we|we can|we could|i can|i could|i want to"
    r"|i wanna|i'd like to|i would like to|i'd rather|(?:i'm |im )?ready to|time to|want to|you can) )?(?:just )?"
)
_NAME: Final = (
    r"(?:the|my|our)(?:(?! (?:quick|short|full|long|other|next|new)) \w+){0,2}"
    r" (?:debrief|pump ?up|talk|chat|questions?|interview|one|thing|rest)"
)
_IT: Final = rf"(?:it|this|that|there|here|the rest|where we (?:were|stopped|left off)|{_NAME})"
_ON: Final = (
    r"(?:go on|keep going|continue|carry on|move on|proceed|resume|go ahead|talk|go)"
    rf"(?: (?:with|at|from|on))?(?: {_IT})?"
    rf"|(?:do|finish|end|complete) {_IT}|finish(?: up)?"
    rf"|(?:go|get) back to {_IT}|pick (?:it|this) up|pick up {_IT}"
    rf"|get {_IT} (?:done|over with|finished|over and done with)"
)
_REST: Final = r"(?:hour|evening|night|break|pause|rest|wait|more time|time)(?: off| to myself| to feel bad)?"
_GOES_ON: Final = (
    rf"(?:{_MAY}(?:{_ON})|where (?:were|are) we|where did we (?:stop|leave off|get to)|back again|(?<=. )back(?: now)?"
    r"|(?:i'm|im|i am) (?:back(?: again)?|ready(?: to \w+)?)|i(?:'ve| have)? changed my mind|right now|now"
    rf"|(?:i )?(?:don't|do not|didn't) (?:really )?(?:need|want) (?:(?:an?|the|that|this|any) )?{_REST}"
    rf"|no need (?:to wait|for (?:an?|the|that) {_REST})|(?:let's|lets) (?:talk|go|do it|start|begin))"
)
_TIME: Final = r"(?P<time>(?:\d|a |an |one|two|three|half|tomorrow|tonight|later|next|on |at |in |this ).*)"
_SAID: Final[dict[OfIt, Late]] = {
    OfIt.GO_ON: Late(rf"{_FIRST}{_GOES_ON}{_LAST}(?:(?: and| so| then)? {_GOES_ON}{_LAST})?"),
    OfIt.NOT_YET: Late(
        rf"{_FIRST}(?:not (?:yet|now|ready)(?: yet| for (?:it|this|that))?|(?:i'm|im|i am) not ready(?: yet)?"
        r"|(?:still )?(?:i )?(?:need|want)(?: (?:a|some|bit|little))* (?:more|longer|another)"
        r" (?:time|break|rest|day|hour|minutes?|moment|while)"
        rf"|(?:give me|i need|make it|make that|wait|ask (?:me )?again|come back|remind me|write (?:to )?me|better"
        rf"|(?:can|could) (?:you|we|i) (?:make it|make that|wait|come back|do (?:it|this)|have|get)) {_TIME}){_LAST}"
    ),
    OfIt.WHEN: Late(
        rf"{_FIRST}(?:when (?:do|will|are|is|does) (?:you|we|the (?:hour|evening|break)) \w+.*"
        r"|(?:for )?how (?:long|much time)(?: more)? (?:until|till|before|left|is left|do (?:i|we) have)"
        r"(?:(?! they| he| she| hr).)*)"
    ),
    OfIt.THROW_AWAY: Late(
        rf"{_FIRST}(?:(?:i want to|i'd like to|i would like to|can (?:you|we|i)|could (?:you|we)|let's|lets|you can) )?"
        rf"(?:just )?(?:delete|cancel|discard|drop|throw|scrap|bin|trash|remove|abandon|quit)(?: (?:out|away))? {_IT}"
        rf"(?: (?:away|out))?{_LAST}"
        rf"|{_FIRST}i (?:don't|do not) (?:want|need) to (?:finish|continue|do|(?:go|carry) on(?: with)?)(?: {_IT})?"
        r"(?: (?:anymore|any more|at all|ever))?"
    ),
    OfIt.ANEW: Late(
        rf"{_FIRST}{_MAY}(?:(?:start|begin|do)(?: {_IT})? (?:over|again|anew|afresh|fresh|from (?:the )?"
        rf"(?:start|beginning|scratch|top))|restart(?: {_IT})?|from (?:the )?(?:start|beginning|scratch)){_LAST}"
    ),
}


def said_of_it(typed: str) -> tuple[OfIt | None, str]:
    """What is wanted of the talk that waits, with the time that stands there, if any: "give me two hours"."""
    if len(typed) > LONGEST:
        return None, ""
    words = with_apostrophes(folded(typed))
    line = words if any(sign.isdecimal() for sign in words) else " ".join(words_of(words))
    for said, pattern in _SAID.items():
        if found := pattern.fullmatch(line.rstrip(".!? ")):
            return said, found.groupdict().get("time") or ""
    return None, ""
