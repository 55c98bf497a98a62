"""What people say to us besides an answer: a greeting, that they told us before, a question about what we are.

Most of it is answered whatever is being asked; the rest could be an answer where free words are asked for.
"""

from __future__ import annotations

from typing import Final

from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import folded, words_of

LONGEST: Final = 80
"""Characters of the longest line looked at."""

_YOU: Final = (
    r"(?:a )?(?:ro)?bot|(?:a )?human(?: being)?|(?:a )?(?:real )?person|real|(?:an )?ai|(?:a )?(?:program|machine)"
    r"|chatgpt"
)
_THIS: Final = r"(?:this|that|it|what i (?:say|write|type)|my (?:data|answers|notes))"
_DEAR: Final = (
    r"(?: (?:sirs?|madam|ma'?a?m|mam|or|po|ji|all|everyone|mate|bro|bruh|love|hun|pet|duck|pal|buddy|friend))*"
)
"""How people address somebody behind a greeting."""
_SOMEBODY: Final = r"(?:anyone|anybody|someone|somebody|others|other people|my boss)"

_SAVE: Final = r"(?:just |already |actually )*(?:saved?|keep|kept|stored?|noted?|recorded)"
_MINE: Final = (
    r"(?:me|who i am|where i (?:am|live)|what i(?:'m)? (?:typ\w+|do\w*|delet\w+)|my (?:name|screen|face|email|location"
    r"|ip|address|phone|camera|number|account|browser|other \w+))"
)

_POOR: Final = (
    r"(?:stupid|dumb|silly|useless|pointless|annoying|boring|rubbish|shit|crap|no help|no use|not helpful|unhelpful"
    r"|a waste of (?:my )?time)"
)
_NAMES: Final = r"(?:idiot|moron|fool|tool|twat|prick|dick|bot|clown|piece of (?:shit|crap|junk)|useless (?:bot|thing))"
_ABOVE: Final = r"(?:you|me|that|this|it|all|already|above|before|twice|again|a minute ago)"
_FAVOURS: Final = r"help|advise|coach|teach|write|check|review|fix|improve|correct|look at"
_FOR_ME: Final = r"(?: (?:for me|to talk about|to think about|to write|right now|now|today|at the moment))*"

_ONE: Final = r"(?: me)?(?: (?:something|anything|one|an answer|a better one|what to say))?(?: (?:pls|plz))?"

_LET_ME: Final = r"(?:(?:(?:can|could|may) i|i(?:'d like| want| need| have) to|let me|i want|please) )*"

_FORGOTTEN: Final = (
    r"(?:(?:i )?(?:forgot|remembered)|(?:oh )?wait|(?:one|another) (?:more )?thing|oh and|also|and)"
    r"(?: to (?:say|mention|add|tell you))?"
)

_FACT: Final = r"(?:company|employer|firm|role|job title|date)(?: name)?"

_TO_US: Final[dict[str, tuple[str, ...]]] = {
    "hello": (
        rf"(?:hi|hello|hey|hiya|yo|g'?day){_DEAR}|(?:good )?(?:mornin'?g?|evenin'?g?|afternoon){_DEAR}",
        r"(?:(?:hi|hello|hey) )?(?:is )?(?:there )?(?:any|some)(?:one|body)(?: (?:there|here|home|in))+",
        r"(?:hi|hello|hey) (?:there|comeback|again)",
        r"guten (?:tag|morgen|abend)|servus|moin|salut|buen(?:os|as) (?:dias|d\u00edas|tardes|noches)",
        r"(?:as?s?alaa?mu? ?(?:u |o )?(?:alaikum|aleikum|3alaikum|alaykum)|salaa?m)|namaskar(?:am)?|sat sri akal",
        r"good day|hola|hallo|bonjour|namaste|kia ora|sup|hi+(?:ya?)?|he+y+|hello+",
        r"(?:i(?:'m| am)|im) back(?: again| now)?|(?:are )?(?:you|u) (?:still )?there",
    ),
    "who": (
        r"(?:who|what) are you",
        r"who(?:'s| is) (?:this|there)",
        rf"(?:are you|is this|am i talking to) (?:even |really |actually |just )?(?:{_YOU})",
        r"what(?:'s| is) comeback",
        r"who (?:made|built|created|wrote|programmed|runs|owns) (?:you|this)(?: thing| bot| app)?",
        r"who(?:'s| is) (?:behind (?:this|it|you)|(?:the|your) (?:operator|owner|developer|company))",
    ),
    "private": (
        r"(?:is (?:this|it)|are you) gdpr(?:[ -]compliant)?",
        rf"(?:is|are) {_THIS} (?:private|confidential|safe|secure|anonymous|stored|saved|encrypted)",
        rf"(?:who|(?:can|does|will) {_SOMEBODY}(?: else)?) (?:can |else can )?(?:sees?|reads?) {_THIS}",
        rf"(?:do|will) you (?:keep|store|save|share|sell) {_THIS}",
        rf"what (?:happens|will happen|do you do) (?:to|with) {_THIS}",
        rf"where (?:does|do|will) {_THIS} go|where (?:is|are) {_THIS} (?:kept|stored|saved)",
        rf"what (?:have|did|do|will) you {_SAVE}(?: (?:now|so far|of me|about me|down|there|for me))*",
        r"what have you (?:just )?(?:written|put|got) down(?: so far)?",
    ),
    "price": (
        r"(?:is|are) (?:this|it|you) (?:for )?(?:free|paid)(?: of charge| to use)?|what(?:'?s| is) the (?:price|catch)",
        r"(?:how much|what) (?:does (?:this|it)|do you) (?:cost|charge)(?: me)?|do i (?:have|need) to pay",
    ),
    "sees": (
        rf"(?:can|do|will|could) (?:you|{_SOMEBODY}) (?:even |really )?(?:see|read|know|hear|track|have) {_MINE}",
        r"how do you know (?:my name|who i am|where i (?:am|live))",
    ),
    "works": (
        r"what can you do(?: for me)?|what can i do here",
        r"(?:how|where) (?:do|can|should) (?:i|we) (?:start|begin)|what do i do (?:now|here)",
        r"(?:and )?what (?:now|next)",
        r"(?:now|and) what|what(?:'s| is| comes) next|what else(?: is there| can (?:we|i|you) do)?",
        r"what do you want(?: from me)?|what is it you want",
        r"how(?:'?s| does| do) (?:this|it) work|what(?:'s| is) (?:all )?this(?: about)?",
        r"(?:wtf|what the (?:hell|heck|fuck)) is (?:all )?this(?: about| for)?",
    ),
    "left": (
        r"how (?:much longer|long (?:is this|does this take|will this take|to go))",
        r"how long(?:'s| is| will| does| do)? (?:this|it|that)(?: (?:gonna|going to))?(?: (?:take|last|be|go on))*",
        r"how many (?:more|(?:more )?questions)(?: (?:are there|are left|left|more|to go|of (?:these|them|those)))?",
        r"are we (?:nearly |almost )?(?:done|over|there)(?: yet)?",
    ),
    "over": (
        r"(?:(?:can|could) (?:we|i) |let's |i want to |i'd like to )?(?:start|begin) (?:over|again|afresh|anew)",
        r"restart|(?:start )?from the (?:beginning|start|top)",
    ),
    "remembered": (
        r"i just (?:remembered|realised|realized|thought of)\b.*|i also forgot\b.*",
        r"i forgot (?:about )?(?:one|another|a|an) (?:\w+ )?(?:question|thing|answer|detail)\b.*",
        r"i(?: have)? (?:remembered|realised|realized)\b.*|i forgot to (?:say|tell|mention|add|write)\b.*",
        rf"{_FORGOTTEN},? (?:they|he|she) (?:also )?asked (?:me )?(?:about|why|what|how|if)\b.*",
        r"(?:they|he|she) also asked\b.*|there(?:'s| is| was) (?:one more|another|also a) question\b.*",
    ),
    "change": (
        r"(?:can|could|may) i (?:change|edit|correct|fix) (?:(?:my|an|the|one)\b.*\banswers?\b.*|something(?: .*)?)",
        r"i(?:'d like| want| need) to (?:change|edit|correct|fix) (?:(?:my|an|the|one)\b.*\banswers?\b.*|something)",
        r"i (?:got|wrote|typed|said) something wrong(?: .*)?",
        r"(?:actually|sorry|oops|wait|no) the (?:first|second|third|last|other) (?:one|answer) (?:was|is|should)\b.*",
    ),
    "part": (
        rf"{_LET_ME}(?:change|edit|correct|fix) (?:my|the|an?|what)\b.*|{_LET_ME}add .*",
        rf"(?:pls )?{_LET_ME}(?:delete|remove|wipe|take out) (?:my|the|their) {_FACT}(?: i \w+\b.*)?",
    ),
    "told": (
        rf"i(?:'ve| have)? (?:already|just) (?:told|said|answered|wrote|written|mentioned|explained)(?: {_ABOVE})*",
        rf"i(?:'ve| have)? told you(?: {_ABOVE})*",
        rf"you(?:'ve| have)? (?:already |just )?asked(?: me)?(?: (?:this|that|it))(?: {_ABOVE})*",
        r"(?:see|read|look) (?:above|what i (?:wrote|said|told you))(?: above| before)?|asked and answered",
        r"(?:the )?same as (?:before|above)|(?:as|like) i (?:already )?(?:said|wrote|told you)(?: (?:before|above))?",
    ),
    "heavy": (
        rf"this is (?:just |really |so |very |too |a bit |quite )*(?:hard|much|painful|difficult|heavy|a lot){_FOR_ME}",
        r"i can(?:'?t|not| not) do this(?: right now| now| today| any ?more)?",
    ),
    "misheard": (
        r"(?:are )?you(?:'re| are)?(?: not|n't| even)* listening(?: to me)?",
        r"that(?:'s| is)(?: not|n't) what i (?:said|meant|mean|wrote)",
        r"i (?:didn't|did not|never) (?:said|say|mean|meant) that",
        r"you(?:'ve| have)? (?:misunderstood|misheard|(?:got|heard|read) (?:me|that|it) wrong)(?: me)?",
        r"you (?:don't|do not|didn't|did not) (?:get|understand) (?:me|it|that|this)",
    ),
    "asks_us": (
        rf"(?:can|could|will|would) you (?:please )?(?:{_FAVOURS}) (?:me|my)\b(?!.*\byour\b).*",
        r"(?:please )?help me (?:with|to|write|find|get|fix|improve)\b.*|i need help with (?:my|a|the|an)\b.*",
        rf"(?:(?:i )?(?:have )?no idea )?(?:(?:please|pls|plz|kindly|can you|could you) )+(?:suggest|advise){_ONE}",
    ),
    "fed_up": (
        r"i (?:hate|can't stand) (?:this|you)|i (?:don't|dont|do not) care(?: any ?more)?|this is(?:n't| not) helping",
        rf"(?:this|it|that)(?:'s| is| was) (?:so |just |really |a bit )*{_POOR}|thats? {_POOR}",
        rf"(?:you(?:'re| are)|are you|ur|u r) (?:so |just |really |such )*{_POOR}|(?:this|it) sucks|(?:you|u) suck",
        rf"(?:\w+ )?(?:you|u) (?:\w+ )?{_NAMES}|{_POOR} (?:bot|robot|machine|program|thing)",
        r"(?:this bot|bots?) (?:is|are|sucks?)(?: \w+)?",
        r"(?:fuck|screw) (?:you|off|this)|shut up|go away|leave me alone",
    ),
}
"""Greetings, and questions about us, by the name of the phrase that answers each.

"over" begins the talk again, "change" and "remembered" open its answers.
"""

_BEFORE: Final = (
    r"(?:(?:before (?:that|i (?:say|answer)(?: (?:yes|that|this))?)"
    r"|first|quick question|and|but|oh|omg|wait|hang on|actually|hey|hi|hello|sorry|ok|so"
    r"|by the way) )*"
)


_LINES: Final = "|".join(f"(?P<{name}>{'|'.join(said)})" for name, said in _TO_US.items())
_REMARK: Final = Late(rf"{_BEFORE}(?:{_LINES})(?: please)?")
"""All of them in one look: nearly all lines are none of them."""


def said_to_us(typed: str) -> str:
    """The name of what they say to us or want to know of us, or nothing."""
    words = " ".join(words_of(folded(typed))) if len(typed) <= LONGEST else ""
    found = _REMARK.fullmatch(words) if words else None
    return (found.lastgroup or "") if found else ""


PART: Final = "part"
"""They want to change a part they name: "change the company". Where no such part is, the words mean something else."""

CHANGES: Final = frozenset({"change", "remembered"})
"""They remembered something, or want another answer: the answers are put on the table."""

EVERYWHERE: Final = frozenset(_TO_US) - {"fed_up", "remembered", "asks_us", PART}
"""Those that are hardly ever meant as an answer. "I hate this" may be, where somebody tells how it was."""
