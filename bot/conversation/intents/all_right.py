"""How people say that they are all right, besides the button: nobody we misread may be held among help lines.

Only a whole line counts, and only one that gives no reason for care itself; the gate of care looks at that first.
"""

from __future__ import annotations

from typing import Final

from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import folded, words_of

LONGEST: Final = 80
"""Characters of the longest line looked at."""

_BEFORE: Final = (
    r"(?:(?:no|nah|yes|yeah|oh|ok|okay|hey|wait|sorry|lol|haha|really|honestly|actually|but|well|thanks) )*"
)
_BEHIND: Final = r"(?: (?:now|again|really|honestly|though|thanks|thank you|please|today))*"
_VERY: Final = r"(?:(?:really|actually|honestly|totally|quite|perfectly|all|doing|just) )*"
_WELL: Final = r"(?:fine|ok|okay|good|all right|alright|right|safe|better|well)"
_IT_WAS: Final = r"(?:(?:it|that|this) (?:was|is) |it's |its |that's |thats )?"
_ASKED: Final = (
    r"(?:question|scenario|case(?: study)?|role play|example|topic)s?(?: (?:that )?(?:they|he|she) asked(?: me)?)?"
)
_THERE: Final = r"(?: (?:in|at|from|during) (?:the|my|that) (?:interview|role play|test))?"
_SAID: Final = (
    rf"(?:i'm|im|i am|it's|its|it is|everything's|everything is|we're) {_VERY}{_WELL}",
    rf"i feel {_VERY}{_WELL}|all (?:good|fine|right)",
    (
        r"(?:i was|i'm|it was|it's|its|that was|that's|this was)? ?(?:only |just )?"
        r"(?:joking|kidding|exaggerating|a joke|an expression|a saying|a figure of speech|a way of speaking)"
    ),
    rf"{_IT_WAS}(?:only |just )?(?:what|something|a thing|one thing) (?:they|he|she) asked(?: me)?{_THERE}",
    rf"{_IT_WAS}(?:only |just )?(?:a|an|the|their|one|his|her) (?:(?:interview|test|exam) )?{_ASKED}{_THERE}",
    rf"(?:they|he|she) asked (?:me |us )?(?:that|this|it){_THERE}",
    rf"{_IT_WAS}(?:only |just )?(?:about|in|part of|from) (?:the|my|that) (?:interview|job|work|role|role play|case)",
    r"i (?:only |just )?(?:meant|mean|was talking about) (?:in |at |about )?(?:the |my )?(?:interview|job|work)",
    rf"{_IT_WAS}not (?:about )?me|{_IT_WAS}about a (?:patient|client|pupil|caller|customer|colleague)",
    r"(?:that's|that is|that was) not what i (?:meant|mean|said)",
    r"i (?:didn't|did not) mean (?:it|that)(?: (?:like that|that way))?",
    r"you (?:misunderstood|misread|misheard)(?: (?:me|that|it))?|you got (?:me|that|it) wrong",
    r"(?:(?:it's|that's|this is) )?(?:a )?(?:false alarm|misunderstanding)",
    (
        r"(?:(?:let's|lets|can we|could we|i want to|i'd like to|please) )*(?:go on|continue|carry on|go back|move on)"
        r"(?: with (?:it|this|the questions))?"
    ),
    r"(?:(?:let's|lets|can we|please|go) )*back to (?:the|my|our) (?:debrief|talk|questions?|interview|pump ?up)",
)
_ANY: Final = "|".join(_SAID)
_PATTERN: Final = Late(rf"{_BEFORE}(?:{_ANY})(?:(?: (?:and|so|but|please))? (?:{_ANY}))?{_BEHIND}")

_NEED: Final = r"(?:don't|dont|do not|didn't|didnt|did not) (?:need|want|ask for)"
_LINES: Final = r"(?:help ?lines?|hotlines?|therapists?|numbers?|people|help)"
_ONLY: Final = r"(?:it's|its|that's|it was|that was|i was|i'm|just|only|this is) (?:just |only )?"
_WAVED: Final = (
    r"(?:no|nope|nah|ok|okay|k|fine|thanks|thank you|thx|what|huh|why|eh|lol|haha)",
    rf"(?:i )?{_NEED} (?:it|this|that|(?:any|all) (?:of )?(?:it|this|that))",
    rf"(?:i )?{_NEED} (?:a |the |your |these |those |any )?{_LINES}",
    rf"(?:i )?{_NEED} to (?:talk|speak|call|phone)\b.*",
    rf"{_ONLY}(?:venting|(?:being )?dramatic|how i (?:talk|speak))",
    r"(?:what|why) (?:is|are|was) (?:this|that|you (?:saying|telling|asking)|it)\b.*|why (?:are|did|do) you\b.*",
    r"(?:it|that|this)(?: was| is|'s) (?:just|only) (?:how|what|when|because|something)\b.*",
    r"i (?:just|only) (?:mean|meant)\b.*",
    r"leave me alone|go away|not (?:like|what) that|i don't (?:get|understand)(?: (?:it|this|that))?",
)
_WAVES_OFF: Final = Late(rf"{_BEFORE}(?:{'|'.join(_WAVED)}){_BEHIND}")

_YES: Final = (
    r"yes|yeah|yep|yup|y|sure|true|both|please|it is|it might be|it could be|you're right|i (?:think|guess) so"
)
_UNSURE: Final = (
    r"maybe|perhaps|probably|kind of|kinda|sort of|a (?:bit|little)|(?:i'm )?not sure|idk|dunno"
    r"|i (?:don't|dont|do not) know"
)
_MAYBE: Final = Late(
    rf"(?:(?:well|um+|hm+|honestly|i think|i guess) )*(?:{_YES}|{_UNSURE})"
    r"(?: (?:it is|it is that|please|maybe|i guess|i think|really))*"
)


def says_all_right(typed: str) -> bool:
    """Tell whether a line, no command, says that nothing is wrong, that we misread it, or that they want to go on."""
    return _is(_PATTERN, typed)


def waves_off(typed: str) -> bool:
    """Tell whether a line only answers that it was met with care: it is no answer to what was asked before."""
    return _is(_WAVES_OFF, typed)


def may_confirm(typed: str) -> bool:
    """Tell whether a line may say that it is about more than the interview: "yes", "maybe", "I don't know"."""
    return _is(_MAYBE, typed)


def _is(pattern: Late, typed: str) -> bool:
    if len(typed) > LONGEST or typed.lstrip().startswith("/"):
        return False
    return pattern.fullmatch(" ".join(words_of(folded(typed)))) is not None
