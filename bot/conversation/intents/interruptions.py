"""What comes between in the middle of a question: the door bell, tears, "is this going to help?", "it's too long".

Whole lines only: where free words are asked for, part of one may be the answer.
"""

from __future__ import annotations

from typing import Final

from bot.dialogue.messages import Control
from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import folded, listed, with_apostrophes, words_of

LONGEST: Final = 80
"""Characters of the longest line looked at."""

_BEFORE: Final = r"(?:(?:sorry|wait|hold on|oh|ok|and|but|so|hey|please|umm?|well|one sec|omg|honestly) )*"
_AFTER: Final = r"(?: (?:please|pls|plz|now|right now|tbh|though|lol|sorry|again|anyway|ok|really|at all|here))*"
_CAN: Final = r"(?:can|could|may) (?:we|i|you)"
_LANGUAGE: Final = r"(?:english|german|spanish|french|italian|portuguese|polish|turkish|arabic|russian|dutch|hindi)"
_OWN_NAME: Final = (
    r"(?:deutsch|espa\u00f1ol|espanol|castellano|fran\u00e7ais|francais|italiano|portugu\u00eas|portugues|polsku|nederlands"
    r"|polski|english|inglese|ingl\u00e9s|anglais)"
)
"""Languages by the names that their speakers give them."""
_MY: Final = (
    r"(?:my|the) (?:mum|mom|mother|dad|father|wife|husband|partner|boss|kids?|son|daughter|baby|roommate|phone|battery"
    r"|laptop|bus|train|stop|dog|cat|food|pizza|dinner|lunch|taxi|uber|delivery|door ?bell)"
)
_COMES: Final = (
    r"(?:die|dying|dead|low|ringing|rang|called|calling|here|coming|crying|barking|the door|come|came|arrived|ready)"
)
_WHERE: Final = r"(?: (?:so )?(?:where|what) (?:were|was|are) (?:we|i|you)(?: \w+)?)?"
_ABOUT_IT: Final = r"(?: (?:talking|thinking|writing) about (?:it|this|that))?"

GOING: Final = "going"
"""The interview begins: the talk waits."""

_FOR_ME: Final = r"(?:(?: for)? (?:me|anyone))?"
_THAT: Final = r"(?:that|this|it)"

_SAID: Final[dict[str, tuple[str, ...]]] = {
    "left": (
        r"(?:this|it)(?:'s| is| takes| has)? (?:(?:so|way|far|getting|a bit|much|just) )*(?:too )?long",
        rf"{_CAN} (?:do|have|get|take) (?:the |a )?(?:short|quick)(?:er)?(?: version| one| way)?",
        r"how much (?:longer|more)(?: is (?:there|this|it|left))?|(?:there are )?(?:so|too) many questions",
    ),
    "private": (
        r"(?:are you|is (?:this|it)) (?:being )?record(?:ing|ed)(?: this| me| it)?",
        r"is (?:any|some)(?:one|body) (?:else )?(?:reading|watching|listening)(?: this)?",
    ),
    "point": (
        rf"(?:is|will|does|how (?:does|will|is)) {_THAT}(?: even| really)*(?: going to| gonna)? (?:help|work){_FOR_ME}",
        r"what(?:'s| is) the point|whats the point|why (?:am i|are we) (?:even )?doing this",
        r"what good (?:is|does) this(?: do)?",
    ),
    "rushed": (
        r"hurry(?: up)?|be quick|(?:come on )?get on with it|(?:a bit )?(?:faster|quicker)",
        rf"i (?:don't|dont|do not|have) (?:have |got )?(?:the |no |any )?time(?: for (?:all )?{_THAT})?",
        r"(?:i'm|im|i am) in a (?:hurry|rush)|(?:the )?time(?:'s| is) running out",
    ),
    GOING: (
        r"(?:(?:i'm|im|i am) )?(?:about to (?:go|walk)|going|heading|walking|off) in",
        r"wish me luck|it's my turn|(?:they're|theyre|they are) calling me(?: in)?|(?:they )?called me in",
    ),
    "nice": (
        rf"(?:just |{_CAN} )*(?:say|tell me) something (?:nice|kind|positive|encouraging|good)(?: (?:to|about) me)?",
        rf"(?:just |{_CAN} )*(?:(?:cheer|hype) me up|motivate me|give me a (?:compliment|pep talk))",
    ),
    "counts": (
        rf"(?:is|was|does|would|will) {_THAT} (?:be |really |even )*(?:count|any good)(?: (?:as|for) (?:one|that))?",
        rf"(?:is|was|does|would|will) {_THAT} (?:be |really |even )*(?:good enough|(?:an? )?(?:real )?proof)",
        rf"(?:is|was) {_THAT} too (?:small|silly)",
    ),
    "cares": (r"(?:do|did) you (?:even |really |actually )*care(?: about me)?", r"you don't (?:even |really )?care"),
    "person": (rf"{_CAN} (?:get|have|speak to|talk to) (?:an? )?(?:real |actual )?(?:human|person|someone real)",),
    "talk": (rf"{_CAN} just (?:talk|vent|rant|write|tell you)",),
    "language": (
        rf"(?:speak |talk |write |in )?{_LANGUAGE}(?= please| pls| plz)",
        rf"(?:speak|talk) (?:in )?{_LANGUAGE}",
        rf"(?:auf|in|en) {_OWN_NAME}(?: bitte| por favor| s'il (?:te|vous) pla(?:\u00ee|i)t)?",
        rf"(?:\w+ )?(?:habla(?:s|n)?|parle[sz]?|parli|sprich(?:s?t)|sprechen|m\u00f3wisz|fala)(?: \w+)? {_OWN_NAME}",
        r"(?:sorry )?(?:i (?:don't|dont) speak (?:good |much )?english)",
        r"(?:sorry )?my english is (?:bad|not (?:so |very )?good|poor)",
    ),
    "outside": (
        rf"{_MY}(?:'s| is| was| just| has| are)?(?: just| about to| almost| at)? {_COMES}{_WHERE}",
        rf"(?:phone|door ?bell) (?:just )?rang{_WHERE}|{_MY} (?:woke up|walked in){_WHERE}",
        rf"sorry (?:i )?(?:was on the phone|had to (?:go|leave))(?: \w+)?{_WHERE}",
        rf"(?:i )?(?:just )?had to (?:get|answer) the (?:door|phone){_WHERE}",
        r"(?:i )?(?:need to|gotta|have to|got to|must) (?:pee|eat|get the door|take this(?: call)?)",
        r"(?:any|some)(?:one|body)(?:'s| is) (?:at the door|here|calling(?: me)?)",
        r"no wait|omg|lol what|wtf|what the (?:hell|fuck)|damn|jesus",
    ),
    "mistake": (
        r"(?:i )?(?:made|have made) a (?:mistake|typo)|(?:that was )?(?:a |my )?typo",
        r"oops|my mistake|i typed that wrong",
    ),
    "upset": (
        r"(?:i'm|im|i am) (?:\w+ )?(?:crying|in tears|tearing up|shaking|getting upset|upset|welling up)",
        rf"i (?:feel sick|want to cry|could cry|feel like crying){_ABOUT_IT}",
        r"this (?:hurts|makes me (?:cry|sad|sick|angry)|is making me (?:cry|sad|sick|angry))",
    ),
}
"""By the name of the phrase that answers each."""

UPSET: Final = "upset"
"""Where one of several answers is asked for, tears may be one of them."""

CHOICES: Final = frozenset({GOING, "rushed"})
"""Where one of several answers is asked for, a word of these may be one: "I'm going in now" is one minute."""

_CONTROLS: Final[dict[Control, tuple[str, ...]]] = {
    Control.SKIP: (
        r"i (?:don't|do not) (?:really )?(?:like|want) this (?:one|question)",
        rf"(?:{_CAN} )?ask me (?:something|anything) else",
        r"(?:a )?(?:different|another) question|next question|move on|can we move on",
    ),
    Control.STOP: (
        rf"(?:{_CAN} )?(?:just )?(?:skip|jump|go|get|cut)(?: straight| right)? to the (?:end|summary|point)",
        rf"(?:{_CAN} )?(?:just )?(?:(?:give|show) me|see) (?:the|a|my) summary(?: already)?",
    ),
}


def _lines(said: dict[str, tuple[str, ...]]) -> Late:
    each = "|".join(f"(?P<{name}>{'|'.join(lines)})" for name, lines in said.items())
    return Late(rf"{_BEFORE}(?:{each}){_AFTER}")


_BETWEEN: Final = _lines(_SAID)
_STEERING: Final = _lines({control.value: lines for control, lines in _CONTROLS.items()})

_SIGNS: Final = frozenset(
    listed(
        "long longer short shorter quick quicker more many recording recorded reading watching listening help "
        "point work doing good care human person real talk vent rant write tell english german spanish french italian "
        "portuguese polish turkish arabic russian dutch hindi die dying dead low ringing rang called calling here "
        "coming crying barking door come came arrived ready pee eat call wait omg lol wtf hell fuck damn jesus "
        "mistake typo oops wrong hurry rush faster quicker time going heading walking off luck turn nice kind "
        "positive encouraging motivate cheer hype compliment pep count good enough proof small silly "
        "deutsch espa\u00f1ol espanol castellano fran\u00e7ais francais italiano portugu\u00eas portugues "
        "polski polsku nederlands anglais phone bell doorbell woke walked had "
        "tears tearing shaking upset welling sick cry hurts sad angry"
    )
)
_WANTED: Final = frozenset(listed("question else on summary end point one"))
"""One look for lines that hold nothing of it: nearly all do."""


def interruption(typed: str) -> str:
    """The name of what comes between, or nothing."""
    words = _words(typed, _SIGNS)
    found = _BETWEEN.fullmatch(words) if words else None
    return (found.lastgroup or "") if found else ""


def interrupting_control(typed: str) -> Control | None:
    """The control that somebody means who wants another question, or the end."""
    words = _words(typed, _WANTED)
    found = _STEERING.fullmatch(words) if words else None
    return Control(found.lastgroup) if found else None


def _words(typed: str, signs: frozenset[str]) -> str:
    """The words of a line that may be one; nothing where none of these signs is among them."""
    if len(typed) > LONGEST:
        return ""
    said = typed.casefold().replace("?", " ").replace(".", " ").replace(",", " ").replace("!", " ").split()
    if signs.isdisjoint(said):
        return ""
    return with_apostrophes(" ".join(words_of(folded(typed))))
