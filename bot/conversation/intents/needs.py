"""What somebody needs who types it with nothing open: somebody to talk to, an answer that never came, a rest.

Heard in a few plain words. Each is met with one kind sentence, and with what may help.
"""

from __future__ import annotations

import re
from typing import Final

from bot.coach.evidence.verdict import is_verdict
from bot.dialogue.words.typed import folded

LONGEST: Final = 200
"""Characters looked at."""

_VERY: Final = r"(?:(?:just|really|so|fucking|bloody|honestly|absolutely|completely|still|now|guess|i'?m|am) )*"
_THEM: Final = r"(?:them|him|her|hr|the (?:company|recruiter|manager))"

_NEEDS: Final[dict[str, re.Pattern[str]]] = {
    "letter": re.compile(
        r"\b(?:write|draft|compose|send)(?: (?:them|him|her|an?|the|my|to|nice|short|proper))*"
        r" (?:e-?mail|mail|letter|note|message|reply|thank[- ]you)\b"
        rf"|\bshould i (?:e-?mail|write|call|message|text|contact|chase|nudge)(?: to)? {_THEM}\b|\bwrite to {_THEM}\b"
        r"|\bshould i (?:\w+ )?(?:explain|apologi[sz]e|say sorry)\b"
    ),
    "silence": re.compile(
        r"\bghost(?:ed|ing)\b|\bradio silence\b"
        r"|\b(?:never|not|haven't|didn't|don't) (?:hear|heard|get|got|had)(?: \w+)? back\b"
        r"|\b(?:haven't|havent|not|never) heard (?:anything|a thing|from)\b"
        r"|\b(?:haven't|not|never) (?:replied|answered)\b"
        r"|\b(?:no|nobody|no one|noone|never) (?:reply|replies|response|responds|answers?|writes? back|calls? back)\b"
        r"|\bno (?:word|news) (?:from|since|yet|back)\b|\bstill (?:waiting|no (?:answer|reply|word|news))\b"
    ),
    "talk": re.compile(
        rf"\b(?:can|could|may) (?:we|i) {_VERY}(?:talk|chat|vent|rant|speak)\b|^talk to me\b"
        rf"|\bi {_VERY}(?:need|want|would like|wanna)(?: to)? {_VERY}(?:some(?:one|body) to )?"
        r"(?:talk|vent|rant|be heard)\b"
        r"|^(?:is )?(?:any|some)(?:one|body) (?:there|here|listening)\b"
    ),
    "practice": re.compile(
        r"\bhow (?:do|should|would|can) (?:i|you) (?:answer|respond to|reply to)\b|\bcommon (?:interview )?questions\b"
        r"|\bwhat (?:will|do|would|might) they ask\b"
    ),
    "feedback": re.compile(r"\b(?:the|their|my|got|some|his|her|gave me) feedback\b|^feedback\b"),
    "unknowable": re.compile(
        r"^(?:do you think|did|will|have|am) (?:i |it |they |that i |i've )?.{0,30}\b(?:ok|okay|fine|all right|alright"
        r"|blew it|blow it|got it|get it|passed?|through|failed?|hire me|call(?: me)?|ruined it|ruin it|chances?)\b"
        r"[^?]*\?*$"
        r"|^what are my (?:chances|odds)\b"
    ),
    "kept": re.compile(
        r"^(?:(?:and|so|ok) )*(?:how|where|can) (?:do |to |can |could |may )?(?:i )?(?:see|find|read|look at) "
        r"(?:it|this|that|them|all|my|what i)\b(?!.*\bjob).*|^what did i (?:say|write|tell)\b.*"
    ),
    "weary": re.compile(
        rf"\bi {_VERY}(?:hate|can't stand|cannot stand|dread|despise) (?:job |these |doing |all )*"
        r"(?:interviews?|interviewing|applying|job hunting)\b"
        r"|\b(?:interviews?|job hunting|applying) (?:is|are|just)? ?(?:so |the )?"
        r"(?:sucks?|worst|awful|hell|horrible|torture)\b"
        r"|\b(?:sick|tired|done|fed up|had enough)(?: and tired)? (?:of|with) (?:\w+ ){0,3}"
        r"(?:interviews?|interviewing|applying|applications|job ?hunting|job search|looking|rejections?|all)\b"
        r"|\bshould i (?:quit|stop|give up)(?: on)? (?:looking|searching|applying|it|trying)\b"
        r"|\bi should give up\b|^(?:i|all i) (?:just |really )*need a job\b"
        r"|^(?:what )?(?:a )?waste of (?:my )?time\b"
    ),
    "low": re.compile(
        r"\bi(?:'ve| have)?(?: been)?(?: just| still)? (?:cried|crying|cry|bawled|sobbed)\b"
        r"|\b(?:can't|cannot|couldn't) (?:stop crying|sleep)\b|^(?:been )?crying\b"
        r"|\b(?:did not|didn't|haven't) (?:sleep|slept)\b"
        r"|\b(?:keep|kept) (?:replaying|thinking about) (?:it|that)\b|\bpanic attack\b|\bunemployable\b"
        r"|\bwhy (?:do|am) i (?:always|so) \w+|\bdon't know what to do with myself\b"
    ),
    "afraid": re.compile(
        r"\b(?:prepare|ready|calm|help) (?:me|myself) (?:for|down|before|prepare|get ready|calm)\b|\bcalm me\b"
        r"|^(?!.*\b(?:was|were|went|interview)\b).*(?:^|\b(?:i'?m|i am|feel(?:ing)?|getting|so|really|super|very) )"
        r"(?:nervous|anxious|scared|afraid|terrified|panicking|jittery|stressed)\b(?! of\b)"
        r"|\b(?:stop|keep) (?:shaking|panicking|sweating|trembling)\b|\bcalm down\b"
        r"|\b(?:feel|be|get) (?:more |a bit )?(?:confident|ready|brave)\b"
        r"|\b(?:hands are shaking|heart(?:'s| is) (?:racing|pounding)|shitting myself)\b"
        r"|\b(?:bricking it|freaking out|on edge)\b|\b(?:how (?:do|can|should) i|help me) prepare\b"
    ),
    "thanks": re.compile(
        r"(?<!no )\b(?:thanks?|thank (?:you|u)|thx|merci|gracias|danke|grazie|obrigad[oa]"
        r"|appreciate (?:you|it|this|that)|god bless|bless you)\b"
        r"(?! for (?:nothing|wasting))|^[\u2764\U0001f64f\U0001f495\U0001f496\U0001f60a]\ufe0f?$"
        r"|\bi feel (?:a bit |a little |much |so much )?(?:better|lighter)\b"
    ),
    "going": re.compile(
        r"(?:(?:ok|okay|right|alright|well|so|they) )*(?:(?:i'?m|im|i am) )?(?:about to (?:go|walk) in"
        r"|(?:going|heading|walking|off) in(?: now)?|it'?s (?:my turn|time)|wish me luck|fingers crossed"
        r"|here (?:i|we) go|(?:they )?call(?:ed|ing) me in)(?: (?:now|then|guys|lol|x+|bye))*[.! ]*$"
    ),
    "nod": re.compile(
        r"(?:(?:ha)+h?|lo+l|lmao|ok|okay|okey|k|kk|fine|aight(?: bet)?|bet|gg|hehe|nice(?: one)?|cool|great|good"
        r"|awesome|wow|i see|fair(?: enough)?"
        r"|interesting|brilliant|not bad|no bad that|okay then|alrighty?|good to know|true"
        r"|\U0001f600|\U0001f642|\U0001f44f|\U0001f44d|\U0001f44c)"
        r"(?: (?:haha|lol|then|stuff|one))?[.! ]*$"
    ),
}
"""What is heard first counts."""

WAYS: Final[dict[str, tuple[str, ...]]] = {
    "letter": ("/followup", "/debrief"),
    "silence": ("/followup", "/debrief"),
    "talk": ("/debrief", "/kindword"),
    "practice": ("/practice", "/pumpup"),
    "feedback": ("/feedback", "/debrief"),
    "unknowable": ("/debrief", "/kindword"),
    "kept": ("/casebook",),
    "weary": ("/debrief", "/kindword"),
}
"""What may help. The others are met as how somebody is, or with the ways on that were shown."""

NOD: Final = "nod"
GOING: Final = "going"
SILENCE: Final = "silence"
_WHOLE: Final = frozenset({NOD, GOING})
THANKS: Final = "thanks"


def need(typed: str) -> str:
    """The name of what somebody needs, or nothing."""
    words = folded(typed[:LONGEST])
    if is_verdict(typed):
        return "low"
    found = (name for name, pattern in _NEEDS.items() if (pattern.match if name in _WHOLE else pattern.search)(words))
    return next(found, "")
