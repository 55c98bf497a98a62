"""What somebody needs, heard with no question open: somebody to talk to, an answer that never came, a rest.

Heard in a few plain words. What is said to each, and what may help, stands in content/wishes.
"""

from __future__ import annotations

from typing import Final

from bot.coach.evidence.verdict import is_verdict
from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import folded

LONGEST: Final = 200
"""Characters looked at."""

NOD: Final = "nod"
GOING: Final = "going"
SILENCE: Final = "silence"
THANKS: Final = "thanks"
TALK: Final = "talk"
IN_PASSING: Final = frozenset({NOD, GOING, THANKS})
"""What is said beside something else: "thank you, I got the job" is about the job."""


def _need(*said: str) -> Late:
    return Late("|".join(said))


_VERY: Final = r"(?:(?:just|really|so|fucking|bloody|honestly|absolutely|completely|still|now|guess|i'?m|am) )*"
_THEM: Final = r"(?:them|him|her|hr|the (?:company|recruiter|manager))"

NEEDS: Final[dict[str, Late]] = {
    "letter": _need(
        r"\b(?:write|draft|compose|send)(?: (?:them|him|her|an?|the|my|to|nice|short|proper))*"
        r" (?:e-?mail|mail|letter|note|message|reply|thank[- ]you)\b",
        rf"\bshould i (?:e-?mail|write|call|message|text|contact|chase|nudge)(?: to)? {_THEM}\b",
        rf"\bwrite to {_THEM}\b",
        r"\bshould i (?:\w+ )?(?:explain|apologi[sz]e|say sorry)\b",
    ),
    "silence": _need(
        r"\bghost(?:ed|ing)\b",
        r"\bradio silence\b",
        r"\b(?:never|not|haven't|didn't|don't) (?:hear|heard|get|got|had)(?: \w+)? back\b",
        r"\b(?:haven't|havent|not|never) heard (?:anything|a thing|from)\b",
        r"\b(?:haven't|not|never) (?:replied|answered)\b",
        r"\b(?:no|nobody|no one|noone|never) (?:reply|replies|response|responds|answers?|writes? back|calls? back)\b",
        r"\bno (?:word|news) (?:from|since|yet|back)\b",
        r"\bstill (?:waiting|no (?:answer|reply|word|news))\b",
    ),
    TALK: _need(
        rf"\b(?:can|could|may) (?:we|i) {_VERY}(?:talk|chat|vent|rant|speak)\b",
        r"^talk to me\b",
        rf"\bi {_VERY}(?:need|want|would like|wanna)(?: to)? {_VERY}(?:some(?:one|body) to )?"
        r"(?:talk|vent|rant|be heard)\b",
        r"^(?:is )?(?:any|some)(?:one|body) (?:there|here|listening)\b",
    ),
    "practice": _need(
        r"\bhow (?:do|should|would|can) (?:i|you) (?:answer|respond to|reply to)\b",
        r"\bcommon (?:interview )?questions\b",
        r"\bwhat (?:will|do|would|might) they ask\b",
    ),
    "feedback": _need(
        r"\b(?:the|their|my|got|some|his|her|gave me) feedback\b",
        r"^feedback\b",
    ),
    "unknowable": _need(
        r"^(?:do you think|did|will|have|am) (?:i |it |they |that i |i've )?.{0,30}\b(?:ok|okay|fine|all right|alright"
        r"|blew it|blow it|got it|get it|passed?|through|failed?|hire me|call(?: me)?|ruined it|ruin it|chances?)\b"
        r"[^?]*\?*$",
        r"^what are my (?:chances|odds)\b",
    ),
    "casebook": _need(
        r"^(?:(?:and|so|ok) )*(?:how|where|can) (?:do |to |can |could |may )?(?:i )?(?:see|find|read|look at) "
        r"(?:it|this|that|them|all|my|what i)\b(?!.*\bjob).*",
        r"^what did i (?:say|write|tell)\b.*|^what (?:were|are) my answers\b.*",
        r"^(?:please )?(?:save|keep) (?:it|this|that)(?: please)?\??$",
        r"^did you (?:save|keep|get|note) (?:it|this|that|everything|all of it)\b.*",
        r"^(?:(?:can|could) you |please )?(?:show|send|give|read)(?: it)?(?: to)? me"
        r" (?:it|that|this|(?:the|my|a) (?:whole )?(?:summary|notes?|answers?|debrief|copy|list))\b.*",
        r"^(?:can|could) i (?:have|get|keep) (?:it|that|this|a copy|the summary)\b.*",
    ),
    "weary": _need(
        rf"\bi {_VERY}(?:hate|can't stand|cannot stand|dread|despise) (?:job |these |doing |all )*"
        r"(?:interviews?|interviewing|applying|job hunting)\b",
        r"\b(?:interviews?|job hunting|applying) (?:is|are|just)? ?(?:so |the )?"
        r"(?:sucks?|worst|awful|hell|horrible|torture)\b",
        r"\b(?:sick|tired|done|fed up|(?:had )?enough)(?: and tired)? (?:of|with) (?:\w+ ){0,3}"
        r"(?:interviews?|interviewing|applying|applications|job ?hunt(?:ing)?|job search|looking|rejections?|all)\b",
        r"\bshould i (?:quit|stop|give up)(?: on)? (?:looking|searching|applying|it|trying)\b",
        r"\bi should give up\b",
        r"^(?:i|all i) (?:just |really )*need a job\b",
        r"^(?:what )?(?:a )?waste of (?:my )?time\b",
    ),
    "low": _need(
        r"\bi(?:'ve| have)?(?: been)?(?: just| still)? (?:cried|crying|cry|bawled|sobbed)\b",
        r"\b(?:can't|cannot|couldn't) (?:stop crying|sleep)\b",
        r"^(?:been )?crying\b|\bi (?:want|need|could|have) (?:to )?cry\b",
        r"\b(?:did not|didn't|haven't) (?:sleep|slept)\b",
        r"\b(?:keep|kept) (?:replaying|thinking about) (?:it|that)\b",
        r"\bpanic attack\b|\bunemployable\b",
        r"\bwhy (?:do|am) i (?:always|so) \w+",
        r"\bdon't know what to do with myself\b",
    ),
    "afraid": _need(
        r"\b(?:prepare|ready|calm|help) (?:me|myself) (?:for|down|before|prepare|get ready|calm)\b",
        r"\bcalm (?:me|down)\b",
        r"^(?!.*\b(?:was|were|went|interview)\b).*(?:^|\b(?:i'?m|i am|feel(?:ing)?|getting|so|really|super|very) )"
        r"(?:nervous|anxious|scared|afraid|terrified|panicking|jittery|stressed)\b(?! of\b)",
        r"\b(?:stop|keep) (?:shaking|panicking|sweating|trembling)\b",
        r"\b(?:feel|be|get) (?:more |a bit )?(?:confident|ready|brave)\b",
        r"\b(?:hands are shaking|heart(?:'s| is) (?:racing|pounding)|shitting myself)\b",
        r"\b(?:bricking it|freaking out|on edge)\b",
        r"\b(?:how (?:do|can|should) i|help me) prepare\b",
    ),
    THANKS: _need(
        r"(?<!no )\b(?:thanks?(?! (?:you|u)\b)|thank (?:you|u)|thx|merci|gracias|danke|grazie|obrigad[oa]"
        r"|appreciate (?:you|it|this|that)|god bless|bless you)\b(?! for (?:nothing|wasting)"
        r"| but no\b|[ -](?:note|message|e-?mail|mail|letter|card)s?\b)",
        r"^[\u2764\U0001f64f\U0001f495\U0001f496\U0001f60a]$",
        r"\bi feel (?:a bit |a little |much |so much )?(?:better|lighter)\b",
    ),
    GOING: _need(
        r"^(?:(?:ok|okay|right|alright|well|so|they) )*(?:(?:i'?m|im|i am) )?(?:about to (?:go|walk) in"
        r"|(?:going|heading|walking|off) in(?: now)?|it'?s (?:my turn|time)|wish me luck|fingers crossed"
        r"|here (?:i|we) go|(?:they )?call(?:ed|ing) me in)(?: (?:now|then|guys|lol|x+|bye))*[.! ]*$"
    ),
    NOD: _need(
        r"^(?:(?:ha)+h?|lo+l|lmao|ok|okay|okey|k|kk|fine|aight(?: bet)?|bet|gg|hehe|nice(?: one)?|cool|great|good"
        r"|awesome|wow|i see|fair(?: enough)?|that'?s (?:fine|ok|okay|all right)|all good"
        r"|interesting|brilliant|not bad|no bad that|okay then|alrighty?|good to know|true"
        r"|\U0001f600|\U0001f642|\U0001f44f|\U0001f44d|\U0001f44c)"
        r"(?: (?:haha|lol|then|stuff|one))?[.! ]*$"
    ),
}
"""By the name of the wish that they are met as (content/wishes). What is heard first counts."""


def need(typed: str) -> str:
    """The name of what somebody needs, or nothing."""
    words = folded(typed[:LONGEST])
    if is_verdict(typed):
        return "low"
    return next((name for name, each in NEEDS.items() if each.search(words)), "")
