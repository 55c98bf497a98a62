"""A verdict on oneself ("I'm useless"): no proof of anything, and nothing to have read back on a worse day."""

from __future__ import annotations

from typing import Final

from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import folded, with_apostrophes, words_of

LONGEST: Final = 80
"""Characters of the longest line looked at: a longer one says more than a verdict."""

_NO_GOOD: Final = (
    r"(?:useless|worthless|stupid|dumb|pathetic|hopeless|rubbish|crap|shit|no good|not good enough|good for nothing"
    r"|bad at everything"
    r"|(?:an? )?(?:complete |total |big )?(?:idiot|failure|loser|disaster|disappointment|fraud))"
)
_TALKING: Final = r"(?:this|that|it|these|them|interviews?|interviewing|job interviews|talking|everything|any of it)"
_VERDICT: Final = Late(
    rf"(?:(?:honestly|because|nothing|no|that|probably|i guess|maybe) )*(?:(?:i'm|im|i am) "
    rf"(?:(?:so|just|really|such|completely|totally|simply) )*(?:{_NO_GOOD}"
    rf"|(?:bad|terrible|awful|hopeless|useless|rubbish|no good|not good|the worst) at (?:{_TALKING}|anything)"
    r"|(?:really |just )?(?:good at nothing|not (?:any )?good at anything)"
    rf"|not (?:cut out|made|good enough|smart enough|clever enough) for {_TALKING})"
    rf"|i (?:just |really )?suck(?: at {_TALKING})?"
    r"|i (?:don'?t|do not) deserve (?:this|that|it|any of (?:this|it)|(?:this|that|a|the|any) (?:job|chance|offer))"
    r"|(?:nobody|no one|noone) (?:ever )?(?:likes|loves|believes in|cares about|respects) me"
    r"|i should (?:just |simply )*give up|i(?:'ll| will) never (?:get|find|land) (?:a|any|this|another) job"
    r"|(?:nobody|no one|noone) (?:wants|will (?:ever )?(?:want|hire|take)|would (?:ever )?(?:want|hire|take)) me)"
    r"|i(?:'ve| have)? (?:never|not) (?:ever )?(?:did|done|do|achieved|solved|managed) anything"
    r"(?: (?:good|right|well|useful|big))*"
    r"|i (?:can't|cannot|don't) (?:do|get) anything(?: right)?|i (?:have|got) no (?:strengths|skills|talents?)"
    r"|nothing (?:i (?:ever )?do |ever )(?:ever )?works(?: out)?(?: for me)?"
    r"|(?:(?:i'm|im|i am|i was|i) )?(?:just |simply )*(?:wasn't |wasnt |not |isn't )(?:any )?good enough"
    r"(?: for (?:them|it|this))?"
    r"|(?:i'm|im|i am|i was) (?:just |simply )*not what (?:they|anyone|anybody) (?:want|wants|wanted|need|needs|needed)"
    r"|(?:i'm|im|i am|i was) (?:just |simply )*the (?:problem|reason)|(?:(?:it's|it is|it was|its) )?(?:all|only) me"
    r"|(?:it(?:'s| is| was)|its)? ?(?:all )?my (?:own )?fault|myself"
)
_FAILS: Final = (
    r"(?:fail|blow it|choke|freeze|lose|embarrass yourself|(?:mess|screw|fuck|cock|balls) (?:it|this) (?:all )?up)"
)
_YOU: Final = r"(?:you(?:'re| are)|youre|ur)"
_WILL: Final = rf"(?:{_YOU} (?:just |only )?(?:going to|gonna|about to)|you(?:'ll| will)(?: just| only)?)"
_TO_ONESELF: Final = Late(
    rf"(?:(?:but|and|honestly|no|well|\w+) )?(?:i (?:can'?t|cannot|can never)(?: do (?:this|it|that))?"
    rf"|(?:everyone|everybody|(?:all )?(?:the )?others?|they)(?:'re|'s| are| is)? (?:all |so |much )*better than me"
    rf"|(?:{_YOU}|you|stop being) (?:(?:so|such|just|really|a|an) )*{_NO_GOOD}"
    rf"|{_WILL} {_FAILS}(?: again| anyway| like always)*"
    rf"|(?:don't|dont|do not|try not to) {_FAILS}(?: again| this time)*"
    r"|(?:you|nobody|no one) (?:won't|will never|never|can't|will) (?:get|do|make|want|hire) (?:it|this|you|anything))"
)


def is_verdict(typed: str) -> bool:
    """Tell whether a whole line is nothing but that."""
    return _is(_VERDICT, typed)


def is_unkind(typed: str) -> bool:
    """Tell whether a line to oneself is nothing but that, in the first person or the second: "Ada, you idiot"."""
    return _is(_VERDICT, typed) or _is(_TO_ONESELF, typed)


def _is(pattern: Late, typed: str) -> bool:
    return len(typed) <= LONGEST and pattern.fullmatch(" ".join(words_of(with_apostrophes(folded(typed))))) is not None
