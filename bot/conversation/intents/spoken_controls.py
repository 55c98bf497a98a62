"""The controls as people say them in a sentence: "can we go back one", "I'd rather not say", "why do you ask?".

Only a whole line counts, because "go back to my old team" is an answer. What could be one by itself, such as "take a
break" in a plan, counts only where it is asked of us: "can we take a break".
"""

from __future__ import annotations

from functools import cache
from typing import Final

from bot.dialogue.messages import Control
from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import folded

LONGEST: Final = 80
"""Characters of the longest line looked at: twice the longest of these sentences."""

_THIS: Final = r"(?:(?:this|that|it|the)(?: one| question)?)"
_LAST: Final = (
    r"(?:(?:that|this)(?: one| bit| last one)?|it|(?:the|that|my) last (?:one|answer|bit|part|thing|line|sentence)"
    r"|my (?:previous )?answer)"
)
_WHO: Final = r"(?:my (?:\w+ )?(?:name|city|country|location)|who i am|where i (?:am|live))"
_LATER: Final = r"(?:later|tomorrow|tonight|another (?:time|day)|some other time|in a (?:bit|while)|an other time)"

_BECAUSE_OF: Final = r"(?: (?:(?:my|the) )?(?:kids?|baby|dog|boss|phone|bus|dinner) .{1,30})?"

_WHY: Final = (
    r"(?:because|cos|cuz|coz|as|since|(?:it|that|this)(?:'s| is| makes| just)|its|thats|i(?:'m|'d| am| just)?|im)"
    r" .{1,50}"
)
"""A reason for leaving a question out, which nobody is asked for."""

_REASON: Final = (
    r"(?:(?:cos|coz|cuz|because|cause|as|since|but|and|sorry) )?(?:i|i'm|i've|my|the|someone|somebody|dinner|tea|lunch"
    r"|food|work|got|gotta|have to|need to|kids?|baby|boss|mum|mom|dad|bus|train) .{1,40}"
)
"""Why somebody has to go, behind the wish to go on later."""

_SOMEBODY_COMES: Final = (
    r"(?:(?:my|the) \w+|kids?|dinner|tea|lunch|food|work|someone|somebody)(?:'s| is| are|s|just)?(?: just)?"
    r" (?:here|calling|called|home|crying|ringing|waiting|back|awake|ready|coming)"
)

_STRAIGHT_TO: Final = (
    r"(?:(?:(?:can|could) (?:i|we|you)|let(?:'s| me)|please|i(?:'d| would) rather|i (?:just )?want to|just) )*"
    r"(?:do|answer|ask(?: me)?|(?:go|skip|move|get)(?: straight| on| ahead)? to)"
)
_TOO_LONG: Final = r"(?:way |much |far )?too (?:long|much) to (?:type|write|tell)"

_ASKING: Final = (
    r"(?:do you ask|are you asking|do you (?:want|need) to know|do you need|would you (?:ask|need)"
    r"|should i (?:say|tell you))"
)
_WHAT_IS_ASKED: Final = r"(?:the question|this question|question|this|that|it|you|what you mean|what you want)"

_FEEL_LIKE: Final = (
    r"(?:want to |wanna |like to |wish to |care to |feel like )?"
    r"(?:talk(?:ing)?|speak(?:ing)?|think(?:ing)?|go(?:ing)?|get(?:ting)?) "
)

_SAID: Final[dict[Control, tuple[str, ...]]] = {
    Control.BACK: (
        r"(?:go )?back(?: up)?(?: (?:again|one|a step|one step|a question|one question|once))?",
        r"(?:go )?(?:one|a) (?:step )?back",
        r"(?:go )?back (?:two|three|four|a few|some|\d)(?: (?:steps|questions|answers|times))?",
        rf"undo(?: {_LAST})?",
        r"(?:go )?back to (?:the )?(?:previous|last)(?: (?:question|one))?",
        r"(?:the )?(?:previous(?: (?:question|one))?|last question)",
        r"(?:change|correct|fix|edit|redo|reword|amend) (?:my|the|that) (?:last|previous) (?:answer|one|bit|line)",
        r"i mistyped(?: that)?|zur(?:\u00fc|ue)ck|atr[a\u00e1]s",
        r"(?:that was |it was )?(?:a typo|the wrong button)",
        r"i made a (?:mistake|typo) (?:in|with) (?:my|the) (?:last|previous) (?:answer|one)",
        r"(?:go )?back(?: one)? i meant .{1,30}",
    ),
    Control.SKIP: (
        rf"skip(?: {_THIS})?",
        rf"skip {_THIS} {_WHY}",
        rf"(?:pass on|leave out) {_THIS}",
        r"skip (?:this|that|the) (?:whole |entire )?(?:part|section|bit|lot)",
        rf"leave {_THIS} (?:out|blank|empty)",
        r"(?:the )?next question",
        rf"{_STRAIGHT_TO} (?:the|their|your) questions(?: (?:please|pls|now|first|instead))*",
        rf"(?:(?:it|that)(?:'?s| is) )?{_TOO_LONG}(?: it)?(?: (?:all|now|here|out))*",
        r"(?:i(?:'d| would) )?(?:rather|prefer) not(?: to)?(?: (?:say|answer|tell|tell you))?(?: (?:that|this|it))?",
        r"prefer not to (?:say|answer)",
        rf"(?:i(?:'d| would)? )?(?:rather|prefer) not(?: to)? (?:say|give|tell|share|use)(?: you)? {_WHO}",
        r"i (?:don't|dont|do not) (?:want to|wanna) do this (?:one|bit|part|question)",
        r"(?:i )?(?:don't|dont) wanna (?:say|answer|tell|tell you)(?: (?:that|this|it))?",
        r"(?:i )?(?:don't|dont|do not|won't) (?:want|wish|like) to (?:say|answer|tell|tell you)(?: (?:that|this|it))?",
        rf"(?:i(?:'m| am) )?not (?:saying|telling)(?: you)?(?: {_THIS})?",
        rf"(?:i(?:'d| would|'ll| will)? )?(?:rather|prefer to|just)? ?keep {_THIS} (?:to myself|private)",
        r"(?:i(?:'d| would)? )?(?:rather|prefer to) (?:stay|remain|be|keep) (?:anonymous|private)|anonymous",
        rf"(?:i )?(?:don't|dont|do not|won't|can't|cant|cannot) {_FEEL_LIKE}(?:about|into) {_THIS}",
        r"(?:(?:that|it)(?:'s| is) )?none of your (?:business|concern)",
        r"(?:that|it)(?:'s| is) (?:too )?(?:private|personal)",
        r"no comment|i said skip|weiter|siguiente|suivant",
    ),
    Control.PAUSE: (
        r"(?:not now|later|maybe later|another time|some other time|not today|maybe tomorrow)",
        r"(?:.{1,40} )?(?:brb|be right back)|brb .{1,40}",
        rf"(?:not now|later|not today) {_SOMEBODY_COMES}",
        rf"ask (?:me )?(?:this |again |this again )?{_LATER}",
        r"pause(?: (?:here|this|it))?",
        rf"(?:continue|carry on|go on|come back|finish this|do this|answer this)(?: (?:this|here))? {_LATER}",
        rf"i(?:'ll| will) (?:continue|carry on|go on|come back|finish this|do this)(?: to this)? {_LATER}",
        rf"i(?:'ll| will) be back(?: {_LATER}| soon)?",
        rf"i (?:need|want) a (?:break|pause|moment|minute){_BECAUSE_OF}",
        r"(?:i(?:'ve)? )?(?:gotta|got to|have to|need to|must) (?:go|run|leave)",
        r"good ?bye+|bye+|bye bye|bye for now|ciao|adios|farewell",
        r"do widzenia|tsch(?:\u00fc|u|ue)ss|au revoir|hasta luego|arrivederci",
        r"(?:good ?night|gn8?|nite|see (?:you|ya)(?: later| tomorrow| soon)?|ttyl|cya)",
    ),
    Control.STOP: (
        r"stopp?(?: (?:it|this|here))?|basta|throw (?:it|this|that|everything|it all|all of (?:it|this)) (?:away|out)",
        r"(?:quit|exit|abort|end|cancel)(?: (?:this|the talk|the chat|here))?",
        r"skip (?:the rest|all|everything)(?: of (?:it|this|that|them|the questions))?|skip everything else",
        r"enough|that(?:'s| is) enough|no more questions",
        r"stop asking(?: me)?(?: (?:things|stuff|this|that|(?:all |so many )?(?:these |the |your )?questions))?",
        r"(?:i (?:think|guess|suppose) )?i(?:'m| am) done(?: (?:here|with this|talking|answering))?",
        r"never ?mind|forget it|i(?:'ve| have)? changed my mind",
    ),
    Control.HELP: (
        r"(?:(?:i )?(?:dunno|idk|don't know|dont know) )?help(?: me)?(?: (?:out|with (?:this|that)))?",
        r"hilfe|ayuda|aide|aiuto|pomoc",
        rf"why {_ASKING}(?: me)?(?: (?:that|this|it))?",
        r"why do you (?:need|want|ask for)(?: to know)? (?:my \w+|where i (?:am|live))",
        r"what do you (?:need|want) my \w+ for",
        rf"(?:i(?:'m)? )?(?:don't|dont|do not|not) (?:understand(?:ing)?|get|follow)(?: {_WHAT_IS_ASKED})?",
        rf"i (?:didn't|didnt|did not) (?:understand|follow)(?: {_WHAT_IS_ASKED})?",
        r"(?:i(?:'m| am) |im )?not sure what (?:you (?:mean|want)|(?:this|that) means|you(?:'re| are) asking)(?: for)?",
        r"i (?:don't|dont|do not) know what (?:you mean|you want|that means|this means)",
        r"i (?:don't|dont|do not) know what to (?:say|write|answer|put)(?: here)?",
        r"what (?:do you mean|does (?:that|this|it) mean)(?: (?:by|with) (?:that|this|it))?",
        r"what(?:'s| is) (?:that|this) (?:for|supposed to mean)|what for|how do you mean",
        r"what(?:'s| is) the point of (?:this|that|it|asking|(?:this|that|the) question)",
        rf"explain(?: {_THIS})?",
        r"i(?:'m| am) (?:confused|lost)|huh|eh",
        r"what (?:should|shall|do|can) i (?:say|write|answer|type|put)(?: here)?",
        r"(?:for example|e ?g|such as|like what|(?:an )?example|like(?= ?$))",
        r"what(?:'s| is| does) (?:a |an )?(?:\d|one|two|three|four|five)(?: (?:mean|stand for))?",
        r"wd?[uy]m(?: by (?:that|this))?|what (?:do )?(?:u|ya) mean(?: by (?:that|this))?",
        r"what counts(?: (?:as|for) (?:one|that|this|it))?",
        r"how (?:long|short|detailed|exact) (?:should|must|does) (?:it|this|that|my answer)(?: (?:have|need) to)? be",
        r"how (?:much|long|many words) (?:should|shall|must|do) i (?:have to )?(?:write|say|type)",
        r"do i (?:have|need) to(?: (?:answer|say|tell you))?(?: (?:this|that|it))?",
    ),
    Control.REPEAT: (
        r"what|again|pardon|sorry what|once more|come again|continue|carry on|keep going|proceed",
        r"what was (?:the|that|your)(?: question)?|which question",
        r"(?:i'm )?(?:back (?:now |again )?)?(?:so )?where (?:were|are|was) (?:we|i)(?: at)?(?: again)?",
        r"what were we (?:doing|talking about)(?: again)?",
        r"(?:say|ask) (?:that |it |this )?again|repeat(?: (?:that|it|this|the question))?",
    ),
    Control.SUPPORT: (
        r"i need help|hotline|help ?line",
        r"i (?:need|want) to (?:talk|speak) (?:to|with) (?:someone|somebody|a human|a person|a real person)",
    ),
    Control.UNKEEP: (
        rf"(?:delete|scratch|scrap|erase|remove|bin|ditch|get rid of|take out|cross out) {_LAST}",
        rf"take {_LAST} (?:out|off)(?: again)?|forget (?:that|this|my last answer|the last one)(?: one)?",
        rf"(?:don't|dont|do not) (?:keep|save|store) {_LAST}",
    ),
}
"""What means a control by itself, at every question."""

_ASKED: Final[dict[Control, tuple[str, ...]]] = {
    Control.BACK: (
        r"return(?: to the (?:last|previous) (?:one|question))?",
        r"change (?:that|it)",
        r"redo (?:that|it)",
    ),
    Control.SKIP: (
        r"move on(?: to the next (?:one|question))?",
        r"(?:come|go|get) back to this(?: one| question)?(?: later)?",
        r"pass",
        r"not (?:say|answer|tell)(?: (?:that|this|it))?",
    ),
    Control.PAUSE: (
        r"(?:take|have) a (?:short |little )?break",
        r"(?:stop|leave it|leave it here) for (?:now|today)",
        rf"(?:do|finish|answer|continue) (?:it|that) {_LATER}",
        rf"(?:do|finish|answer|continue|carry on|come back)(?: to)?(?: (?:it|this|that|here))? {_LATER} {_REASON}",
        r"(?:go|leave|stop) now",
    ),
    Control.STOP: (
        r"(?:stop|finish|leave|end it) here",
        r"(?:talk about|do) something (?:else|different)|change the (?:subject|topic)",
    ),
    Control.REPEAT: (
        r"(?:hear|see|read) (?:that|it|the question)(?: again)?",
        r"(?:continue|carry on|keep going|go on|proceed)(?: (?:with (?:it|this|that|the (?:debrief|talk))|here))?",
    ),
}
"""What means one only where it is asked of us or wished for."""

_OPENER: Final = (
    r"(?:please|pls|sorry|oops|whoops|by mistake|my (?:mistake|bad)|right|alright|anyway|oh|omg|ugh|hm+|um+|uh"
    r"|er|ok|okay|wait|hold on"
    r"|actually|well(?! enough)"
    r"|hey|no|nah|nope|just(?! enough)|(?:thanks|thank you|thx|cheers)(?: so much| a lot| very much)?)"
)
_WISH: Final = (
    r"(?:can|could|may|might|shall|should|would) (?:we|i|you|u)|let's|lets|let us|let me|(?:we|i) (?:can|could|should)"
    r"|i(?:'d| would)? (?:want|wanna|like|love|need|prefer|rather|have)(?: to)?|i wanna|how (?:do|can) (?:we|i)"
    r"|is it (?:ok|okay|possible|fine|all right|alright) (?:to|if (?:we|i))|do you mind if (?:we|i)"
)
_CLOSER: Final = (
    r"(?:please|pls|now|then|(?:and )?(?:thanks|thank you)|bye|ok|okay|x+|love|mate|all|guys"
    r"|first|for now|for today|a (?:bit|moment|minute))"
)


def _whole(*meant: Control) -> Late:
    said = "|".join(each for one in meant for each in _SAID[one])
    asked = "|".join(each for one in meant for each in _ASKED.get(one, ())) or r"(?!)"
    wish = rf"(?:{_WISH})(?: please)?(?: just)? "
    return Late(rf"(?:{_OPENER} )*(?:(?:{wish})?(?:{said})|{wish}(?:{asked}))(?: {_CLOSER})*")


_ORDER: Final = (
    *(Control.UNKEEP, Control.SUPPORT, Control.BACK, Control.PAUSE),
    *(Control.SKIP, Control.STOP, Control.HELP, Control.REPEAT),
)
"""The first that fits counts: "stop for now" is a pause before it is an end."""

_pattern: Final = cache(_whole)
"""The sentences of one control, compiled when a line asks for any: at the start it would take as long as content."""

_ANY: Final = _whole(*_ORDER)
"""One look for the lines that ask for none: nearly all do."""

_MARKS: Final = Late(r"[,;:.!?\u2026]+")

_BARE: Final = {
    "im": "i'm",
    "ive": "i've",
    "ill": "i'll",
    "thats": "that's",
    "whats": "what's",
    "cant": "can't",
    "id": "i'd",
}
"""Words in which people leave out the apostrophe, and which are no other word at the head of these sentences."""


def spoken_control(typed: str) -> Control | None:
    """The control that a whole line asks for, if any."""
    if len(typed) > LONGEST:
        return None
    said = _MARKS.sub(" ", folded(typed).removeprefix("/")).split()
    if not said:
        return Control.HELP if "?" in typed else None
    words = " ".join(_BARE.get(word, word) for word in said)
    if not _ANY.fullmatch(words):
        return None
    return next(meant for meant in _ORDER if _pattern(meant).fullmatch(words))
