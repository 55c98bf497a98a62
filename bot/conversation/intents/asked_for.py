"""What people ask for in their own words with nothing open: to be cheered on, to practise, a reminder, what repeats.

Each is met with a sentence that says what there is, and with the commands that do it: nobody has to know their names.
"""

from __future__ import annotations

from typing import Final

from bot.conversation.intents.needs import Need
from bot.dialogue.words.late import Late

LONGEST: Final = 160
"""Characters looked at."""


def _wish(said: str, *ways: str) -> Need:
    return Need(Late(rf"\b(?:{said})\b"), ways)


_ME: Final = r"(?:me|myself)"
_THEY: Final = r"(?:they|he|she|hr|the (?:company|recruiter|manager))"
_TIME: Final = r"(?:\d+|a|one|two|three|four|a few) (?:days?|weeks?|months?)"


REMOVE: Final = "remove"
WISHES: Final[dict[str, Need]] = {
    "no_more": _wish(
        r"stop (?:messaging|writing|texting|pinging|reminding)(?: to)? me|unsubscribe|mute(?: you| this)?$"
        r"|(?:no more|stop|turn off|switch off)(?: \w+)? (?:reminders?|messages?|notifications?|pings?)",
        "/reminders",
    ),
    "remind": _wish(rf"(?:remind|ping|nudge) {_ME}|set (?:me )?a reminder|an? reminder", "/interview", "/debrief"),
    "cheer": _wish(
        rf"(?:hype|pump|psych|fire|cheer) {_ME}(?: up)?|(?:motivate|encourage|inspire) {_ME}|motivation"
        r"|(?:say|tell me) something (?:nice|kind|good|positive)|make me feel (?:better|good)"
        r"|i need (?:a boost|courage)",
        "/pumpup",
        "/kindword",
    ),
    "rehearse": _wish(
        r"(?:want to|wanna|let'?s|can (?:we|i)|i'd like to|how (?:do|can) i) (?:practi[sc]e|rehearse|train)"
        r"|mock interview"
        r"|(?:ask|quiz|test|interview) me(?: (?:some |a few )?questions?| on .*)?$|^(?:practi[sc]e|rehearse)"
        r"|(?:what|which) questions (?:do|will|would|might) they",
        "/practice",
        "/pumpup",
    ),
    "waiting": _wish(
        rf"when (?:will|do|are) {_THEY} (?:\w+ )?(?:answer|reply|call|tell|decide|write|get back|let me know)\w*"
        rf"|how long (?:until|till|before|does|do|will|should)\b.*(?:answer|reply|hear|call|wait|takes?|decide)"
        rf"|{_THEY}(?: said {_THEY})?(?:'ll| will| would)? (?:let me know|get back to me|be in touch|call me back)"
        rf"|(?:it'?s|it has|been|already) (?:been )?{_TIME}(?: and|,| since| now)",
        "/followup",
        "/outcome",
    ),
    "unfair": _wish(
        r"illegal|discriminat\w+"
        r"|(?:asked|wanted to know) (?:me )?(?:if|whether|when|about) (?:i'?m |i am |i want |my )?"
        r"(?:pregnan\w+|married|kids|children|religio\w+|age|how old|family plans)|(?:are they|can they|is it) allowed"
        r"|can they (?:do|ask|say) (?:that|this)|is (?:that|this|it) (?:even )?legal",
        "/debrief",
    ),
    "pay": _wish(
        r"(?:negotiate|negotiation)|(?:low|lower|bad|more) (?:salary|pay|offer|money)|lowball\w*|salary"
        r"|should i (?:take|accept) (?:it|the)",
        "/values",
        "/outcome",
    ),
    "news": _wish(
        rf"(?:got|have|had|there'?s) (?:an? |another )?(?:e-?mail|mail|letter|call|message|answer|reply) (?:back )?from"
        rf"|{_THEY} (?:just )?(?:wrote|answered|replied|called|e-?mailed)(?: me| back)?",
        "/outcome",
        "/feedback",
    ),
    "record": _wish(
        r"(?:do you|you) remember me|(?:what|how) (?:was|did) my last (?:debrief|interview)|my last debrief"
        r"|what did i (?:tell|say|write)|how many (?:interviews|debriefs|times)|^(?:my )?stats$|statistics"
        r"|what can i learn from (?:my|the|these)|how am i doing|am i getting better|my progress",
        "/casebook",
        "/patterns",
    ),
    "judged": _wish(
        r"how did i do|(?:was|were) (?:my|that|the) answers? (?:\w+ )?(?:ok|okay|good|bad|wrong|right|fine|stupid)"
        r"|what (?:should|could) i have (?:said|answered|done)|what would you have (?:said|answered)"
        r"|what(?:'s| is| was) the (?:right|best|correct|perfect) answer",
        "/practice",
        "/debrief",
    ),
    REMOVE: _wish(
        r"^(?:(?:please|can (?:you|i|we)|i want to|how (?:do|can) i) )*(?:delete|remove|erase|throw away|bin)"
        r" (?:(?:it|this|that|the|my|one|last)\b ?)+(?:debrief|talk|notes?|interview|answers?|pump-?up|summary)?$",
        "/casebook",
    ),
    "another": _wish(
        r"^(?:(?:ok|and|now|please|can (?:we|i)|let'?s|i want to|i'd like to|do|have|go through|look at) )*"
        r"(?:another|one more|a second|a new)(?: one| debrief| interview)?(?: (?:please|now|again))*$"
        r"|^(?:once more|again)$",
        "/debrief",
        "/pumpup",
    ),
    "more": _wish(
        r"^(?:(?:ok|and|so|wait|oh) )*(?:(?:is|was) (?:that|this) (?:it|all|everything)"
        r"|(?:are|were) we (?:done|finished)|that was (?:quick|it|all))$",
    ),
    "well": _wish(
        r"(?:i'?m|i am|so|really) proud|i (?:think i |really |totally )?(?:nailed|aced|smashed|crushed|killed) it"
        r"|good news",
        "/strengths",
        "/debrief",
    ),
    "joke": _wish(r"joke|make me (?:laugh|smile)|something funny|funny stor(?:y|ies)", "/stories"),
    "over": _wish(
        r"^(?:i (?:want|wanna|would like|'d like)(?: to)? |let's |can we )?(?:do |have )?(?:the |a )?"
        r"(?:quick|short|full|long|whole|two minute) (?:one|debrief|thing|version)$",
        "/debrief",
    ),
    "lost": _wish(
        r"(?:don't|do not) know (?:where|how|what) to (?:start|begin|do)"
        r"|what (?:should|can|shall|do) i do(?: now| here)?$"
        r"|(?:can|could|will) you help(?: me)?|where (?:do|should) i (?:start|begin)",
        "/debrief",
        "/pumpup",
    ),
    "ahead": _wish(
        r"(?:got|have|had|invited to|made it to|through to)(?: an?| the| my)?"
        r" (?:second|2nd|third|3rd|final|next|another|new) (?:interview|round)"
        r"|(?:have|need|got) to (?:do|prepare|give|make) (?:an? |the |my )?(?:case|presentation|assessment|test|task)",
        "/interview",
        "/pumpup",
    ),
    "hopeless": _wish(
        r"(?:i|i'?ll|i will|i'?m|i am) never (?:going to |gonna )?(?:find|get|make)|another (?:no|rejection)"
        r"|(?:i'?m|i am) (?:probably |just )?too (?:old|young|fat|shy|stupid)|i give up|(?:i'?m|i am) giving up"
        r"|(?:is|was) it my (?:accent|age|name|face|looks)|am i (?:overreacting|too sensitive)"
        r"|like (?:crap|shit|rubbish|a failure|an idiot)|nothing works",
        "/debrief",
        "/kindword",
    ),
    "price": _wish(
        r"(?:is|are) (?:this|it|you|that) (?:really )?free|how much (?:does|is|do) (?:it|this|that|you)|(?:the )?price"
        r"|do i (?:have|need) to pay|who (?:made|built|runs|owns) (?:you|this)",
        "/privacy",
        "/help",
    ),
}
"""What is heard first counts."""

_ABOUT: Final = Late(
    r"(?:(?:what|how)(?:'s| is| does| do| are)?|explain|tell me about|what do you mean by)"
    r" (?:an? |the |your )?/?(?P<name>[a-z-]+)(?: (?:mean|do|work|for|about|command))*\??"
)
_APART: Final = {"pump-up": "pumpup", "pump": "pumpup", "debriefs": "debrief", "practise": "practice"}


def wish(words: str) -> str:
    """The name of what is asked for, or nothing."""
    if len(words) > LONGEST:
        return ""
    line = words.rstrip("?! ")
    return next((name for name, each in WISHES.items() if each.said.search(line)), "")


def command_meant(words: str) -> str:
    """The word that somebody wants to have explained: "what does pumpup mean?"."""
    found = _ABOUT.fullmatch(words)
    return _APART.get(found["name"], found["name"]) if found else ""
