"""A story told as people write in a chat, in several lines: how it begins, goes on, and what they answered in it.

Only what reads like a sentence of somebody who was there counts. What was asked in the interview is no part of it here.
"""

from __future__ import annotations

from typing import Final

from bot.conversation.intents.their_questions import is_question_of_theirs
from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import folded, with_apostrophes
from bot.dialogue.words.yes_no import yes_or_no

LONGEST: Final = 300
"""Characters of the longest line that goes on with a story; longer ones are told from questions otherwise."""

_BEGINS: Final = Late(
    r"(?:(?:ok(?:ay)?|so|well|right|um+|uh+|er+|hm+|ah|oh|omg|god|basically|alright|yeah|sure|here (?:goes|we go)"
    r"|where (?:do i|to|should i) (?:even )?(?:start|begin)|(?:i )?(?:don't know|idk|dunno|no idea) where to (?:even )?"
    r"(?:start|begin)|let me (?:think|see)|(?:it's a )?long story|deep breath|sit down for this)[ ,.!\u2026-]*)+"
)
_BREATH: Final = Late(r"\b(?:so|well|um+|uh+|er+|basically|start|begin|see|goes|long story)\b")
_LINK: Final = (
    r"(?:(?:and|then|so|but|like|well|also|anyways?|basically|ok|okay|yeah|after that|in the end|at the end|at first"
    r"|first|next|suddenly|eventually|honestly|tbh|because|cos|plus|oh|um+|uh+|idk|dunno|i think)[, ]+)*"
)
_HOW: Final = r"(?:(?:just|even|never|kinda|kind of|sort of|then|all|also|still|always|\w+ly) )*"
_MINE: Final = r"(?:mind|head|voice|hands?|mouth|brain|heart|face|phone|laptop|camera|wifi|mic|bus|train|nerves|legs?)"
_THEY_ASK: Final = (
    r"(?:ask|want|grill|mention|push|press|question|quizz|challeng|prob|mov|jump|start|end|finish|wonder|test|focuss?"
    r"|rais|pos|request|show|drill|need|chatt|discuss|cover|touch|tri|tackl|quot"
    r"|introduc(?=\w+ (?:a|an|the|some)\b))ed\b"
)
"""What they did that may be asking something."""
_PAST: Final = (
    r"was|were|wasn't|weren't|didn't|couldn't|wouldn't|hadn't|never|went|came|felt|froze|forgot|left|sat|stood|knew"
    r"|thought|began|ran|saw|heard|lost|shook|bit|blew|broke|bought|burst|caught|drank|drove|ate|fell|flew|held|hid|hung"
    r"|hurt|lay|met|paid|rang|rode|rose|sank|slept|slid|spent|spilt|spoke|stole|stuck|swore|tore|woke|wore|wept|wrote"
)
_I_DID: Final = (
    rf"(?:(?:{_PAST}|\w{{3,}}ed|had (?!to\b)|got|took|kept|said|told|gave|could (?:barely|hardly|see|not)|must have)\b"
    r"|asked (?:him|her|them|if (?:he|she|they)) (?:to|could) (?:repeat|rephrase|say|explain|go))"
)
_THINGS: Final = (
    r"(?:it|(?:the|my|his|her|their) (?:(?:fire )?alarm|audio|sound|zoom|teams|internet|battery|screen|video|door|lift"
    r"|traffic|dog|cat|baby|kids?|neighbours?|room|call|line|connection|wifi|camera|whole thing|rest|silence|atmosphere"
    r"|vibe|interview|(?:first|second|last) (?:bit|part|half)|other candidates?)"
    r"|(?:two|three|four|\d|the) (?:other )?candidates)"
)
_IT_DID: Final = (
    r"(?:was|were|wasn't|didn't|went|felt|took|got|kept|froze|rang|fell|broke|sat|came (?!up\b)|cut|ran|\w{3,}ed)\b"
)
_PEOPLE: Final = (
    r"(?:guys?|man|men|woman|women|lady|ladies|bloke|girl|people|manager|boss|interviewers?|panel|recruiter|owner"
    r"|director|chef|head|lead|other(?: one| guy)?|first one|second one|older one|younger one|hr \w+|receptionist)"
)
_THEY: Final = (
    rf"(?:he|she|they|both|everyone|everybody|nobody|no one|someone|somebody|one of (?:them|the \w+)"
    rf"|(?:the|a|two|three|four|\d) (?:\w+ )?(?:{_PEOPLE}|of them)(?: (?:on|at|in) the \w+)?)"
)
_THEY_DID: Final = (
    rf"(?:(?:{_PAST}|got|read my|cut (?:me|it)|looks|laughs|sighs|nods|hated|keeps|walks|comes|sits|stands"
    rf"|turns|gets|leaves|checks|starts (?!with|off|by)"
    rf"|goes (?:off|out|quiet|silent|\S.* (?:like|as if) (?:he|she|they))|(?!{_THEY_ASK})\w{{3,}}ed)\b"
    r"|(?:made|kept|left|let|had) (?:me|us) (?:\w+ing|wait|sit|stand)\b|(?:kept|left) (?:me|us)\b"
    r"|took (?:me|us) (?:to|into|in|out|up|down|round|upstairs|downstairs|aside|back)\b"
    r"|told (?:me|us) (?:all )?about (?:the (?:company|team|role|job|place|history|business)|\w+sel(?:f|ves))\b)"
)
_BARE: Final = (
    r"(?:didn't|couldn't|waited|sat|stood|walked|froze|rambled|blanked|panicked|felt|lost|forgot"
    r"|got (?!asked|any|an?\b))\b"
)
_WHEN: Final = r"(?:(?:when|while|after|before|once|as soon as) (?:\S+ ){2,6}?)?"
_TELLS: Final = Late(
    rf"{_LINK}{_WHEN}(?:(?:i|we(?! {_THEY_ASK})|my {_MINE}) {_HOW}{_I_DID}"
    rf"|{_THINGS} {_HOW}{_IT_DID}|{_THEY} {_HOW}{_THEY_DID}"
    rf"|no ?body said|{_HOW}{_BARE}).*"
)
_ASKED: Final = Late(
    r"\?|\b(?:questions?|ask(?:ed|s|ing)?|wanted|about(?! (?:it|that|me)\b)|why|describe|explain how|tell (?:me|us)"
    r"|weakness\w*|strength\w*|was (?:the|a|that) (?:\w+ )?one)\b"
)
"""What may tell a question of theirs."""
_ASKED_BACK: Final = Late(r"\bi asked (?:him|her|them|if (?:he|she|they)) (?:to|could)\b")
_GONE: Final = Late(
    rf"{_LINK}(?:i|i've|i have) {_HOW}(?:forgot|forgotten|blanked|lost)(?: (?:it|them|most|all|everything|the rest"
    r"|what (?:it|they|she|he)(?: (?:was|were|asked|said))?|of (?:it|them)|out|now|already|lol|tbh|sorry))*[.! ]*"
)
"""What is forgotten now, and no line of the story."""
_SAID_SHORTLY: Final = r"(?:just )?(?:said(?! nothing)|told (?:'?em|them|him|her))"
"""The same by who leaves out the "I"."""
_ANSWERED: Final = Late(
    rf"{_LINK}(?:i|we) {_HOW}(?:said|told|answered|replied|mentioned|explained|talked|stood|sat|froze|rambled|waffled"
    r"|stumbled|mumbled|stuttered|blanked|panicked|couldn't|didn't|gave|went|forgot|laughed"
    r"|apologi[sz]ed|made)\b.*"
    rf"|{_LINK}{_SAID_SHORTLY}\b.*"
)
_REASON: Final = Late(
    r"(?:(?:and|also|oh|plus|or|maybe|perhaps|prob(?:ably|s)?|actually|wait|well|i think|i guess|that|cos|because|then)"
    r"[, ]+)*(?:(?:i|they|he|she|someone|somebody|the (?:other|others))(?:'m|'ve|'d)?|im|ive|not|too|being|lack of"
    r"|my \w+ (?:was|were|wasn't|weren't|went|is|isn't|kept|died|froze|shook))\b.+"
    r"|(?:and |also )*prob(?:ably|s)? .+|(?:oh |ok )*(?:and|also|plus) no (?!more|others?|questions?|that\b).+"
)
_ADDS: Final = Late(r"(?:(?:oh|ok|wait|yeah|yes)[, ]+)*(?:and|also|plus)\b")
_UNSAID: Final = Late(
    r"\?|\b(?:ask\w*|want(?:ed)? to|about|why|how|what|when|if|whether|know|forgot\w*|mention\w*|raise|bring|find out"
    r"|get to|got to|meant|should|could|can|would|wonder\w*)\b"
)
"""What may be a question that somebody never got to."""
_WITH_ANSWER: Final = Late(
    r"(?:\s*[,.;:?!\u2026-]+\s*(?:(?:and|so|but|then|well) )*|\s(?:and|so|but|n|&)\s(?:then )?)"
    rf"(?=my (?:mind|brain|head|voice) {_HOW}(?:went|froze|blanked|just)\b"
    rf"|(?:i|we) {_HOW}(?:like |only |kinda )*(?:said|told|answered|replied|mentioned|explained|talked|sat|froze"
    r"|rambled|waffled|stumbled|mumbled|stuttered|blanked|blagged|bluffed|panicked|choked|lied|couldn'?t|didn'?t|gave|went"
    r"|forgot|laughed|apologi[sz]ed|was like|had (?:no|nothing))\b)"
)
"""Where what they answered begins, behind the question."""
_RATED: Final = Late(
    r"(?P<rated>\S+(?: \S+){0,3}?)(?:\s*[,.;:\u2026-]+\s*|\s)"
    r"(?:(?:because|cos|cuz|coz|bc|as|since|and|but|so|well)[, ]+)*"
    rf"(?P<told>(?:(?:i|we) {_HOW}(?:like |only |kinda )*|(?<=[,.;:-] )(?:just |only )?)(?:said|told|answered"
    r"|replied|gave|mentioned|explained|talked|sat|froze|rambled|waffled|stumbled|mumbled|stuttered|blanked|couldn'?t|didn'?t|went"
    r"|forgot|was like|had (?:no|nothing))\b.+)"
)
"""A rating, and what was answered behind it: "2, I said I was flexible"."""
_IS_ASKED: Final = Late(
    r"(?:(?:well|so|oh|um+|ok|okay|yes|yeah|first|then|and|also|next),? )*(?:"
    r"(?:they|he|she|one of them|someone|the \w+) (?:also |just |first |then |kept )*"
    r"(?:ask(?:ed|s|ing)|wanted to know)\b.*|(?:something |one )?about \w.*"
    r"|(?:why|what|how|where|when|which|who|whether|if|tell|describe|give|walk)\b.* .*)"
)
_NEXT: Final = Late(
    r"(?:(?:oh|um+|er+|ok|so|well|yes|yeah)[, ]+)*"
    r"(?:(?:and|also|then|plus|next|after that|another(?: one)?(?: was| is)?"
    r"|(?:the )?(?:second|third|next|last|other)(?: one| question)?(?: was| is))[,: ]+)+"
    r"(?:(?:they|he|she) )?(?:also )?(?:ask(?:s|ed)? |want(?:s|ed)? to know |goes )?(?:me )?"
    r"(?P<asked>(?:(?:something |one )?about|one on|why|how|what|when|where|who|which|if|whether|tell|describe|can"
    r"|could|would|do|did|are|have|is)\b.+)"
)
_OVER: Final = Late(
    rf"{_LINK}(?:it|that|the (?:interview|call|whole (?:thing|interview))) {_HOW}"
    r"(?:was (?:just |all |suddenly )*(?:over|done)|lasted"
    r"|ended (?:early|abruptly|badly|there|suddenly|quick\w*|like that|after)"
    r"|(?:was|took) (?:like |about |only |just )*(?:\d+|five|ten|fifteen|twenty) ?min\w*)"
    r"(?: (?!i\b|to\b)[\w']+){0,6}[.! ]*"
)
"""How long the interview took, and how it ended: nothing that somebody would say in the next one."""
_OF_US: Final = Late(r"\b(?:mean|scale|number|rate|rating|question|score|bot|chat|this|keep|save|[1-5](?! years))\b")
FEWEST: Final = 5
"""Words of a question that is told with nothing before it: fewer may be said to us."""
_SAID: Final = Late(
    rf"{_LINK}(?:i|we) {_HOW}(?:said|told|answered|replied|mentioned|explained)\b|{_LINK}{_SAID_SHORTLY}\b"
)
_MORE: Final = Late(r"(?:and|then|but|so)\b.*")


def next_question(typed: str) -> str:
    """The question of theirs that is told behind another one, or nothing: "also about weekends", "then why i left"."""
    line = " ".join(typed.replace("\u2019", "'").split())
    found = _NEXT.fullmatch(line.lower()) if len(line) <= LONGEST and len(line.lower()) == len(line) else None
    if found is not None:
        return line[found.start("asked") :]
    theirs = len(line.split()) >= FEWEST and is_question_of_theirs(line) and not _OF_US.search(line.lower())
    return line if theirs else ""


def asked_and_answered(typed: str) -> tuple[str, str] | None:
    """A question of theirs and what was answered, told in one line: "she asked about weekends and i said no"."""
    line = " ".join(typed.replace("\u2019", "'").split())
    found = _WITH_ANSWER.search(line.lower()) if len(line) <= LONGEST and len(line.lower()) == len(line) else None
    if found is None:
        return None
    asked = line[: found.start()]
    if "?" not in found[0] and _IS_ASKED.fullmatch(asked.lower()) is None and not is_question_of_theirs(asked):
        return None
    return (f"{asked}?" if "?" in found[0] else asked, line[found.end() :])


def rated_and_answered(typed: str) -> tuple[str, str] | None:
    """A rating and what was answered, told in one line: "bad, i just said money"."""
    line = " ".join(typed.replace("\u2019", "'").split())
    found = _RATED.fullmatch(line.lower()) if len(line) <= LONGEST and len(line.lower()) == len(line) else None
    return (line[: found.end("rated")].rstrip(",.;:- "), line[found.start("told") :]) if found is not None else None


def begins_to_tell(typed: str) -> bool:
    """Tell whether a line is only the breath before a story: "ok so"."""
    return len(typed) <= LONGEST and _BEGINS.fullmatch(_plain(typed)) is not None


def only_breathes(typed: str) -> bool:
    """Tell whether it is that where any words would do, and a yes or an ok may be one."""
    return begins_to_tell(typed) and _BREATH.search(_plain(typed)) is not None and yes_or_no(_plain(typed)) is None


def adds(typed: str) -> bool:
    """Tell whether a line begins as one that adds to what was told: "and my bus was late"."""
    return _ADDS.match(folded(typed)) is not None


def tells_one_more(typed: str) -> bool:
    """Tell whether a line where a question of one's own is asked for tells what was or why: "and i was nervous"."""
    line = _plain(typed)
    return len(line) <= LONGEST and not _UNSAID.search(line) and _REASON.fullmatch(line) is not None


def tells_on(typed: str) -> bool:
    """Tell whether a line goes on with how it went: "then i just stood there"."""
    line = _plain(typed)
    if len(line) > LONGEST or _TELLS.fullmatch(line) is None or _ASKED.search(_ASKED_BACK.sub("", line)):
        return False
    return _GONE.fullmatch(line) is None


def tells_the_end(typed: str) -> bool:
    """Tell whether a line tells how it ended: "then it was just over like 7 mins"."""
    line = _plain(typed)
    return len(line) <= LONGEST and _OVER.fullmatch(line) is not None and not _ASKED.search(line)


def tells_the_answer(typed: str) -> bool:
    """Tell whether a line tells what somebody said or did when they were asked: "i said money lol"."""
    line = _plain(typed)
    return len(line) <= LONGEST and " " in line and _ANSWERED.fullmatch(line) is not None and not _ASKED.search(line)


def says_what_they_said(typed: str) -> bool:
    """Tell whether a line tells the very words: "i said i'm good with people" is no rating."""
    return _SAID.match(_plain(typed)) is not None


def tells_more_of_it(typed: str) -> bool:
    """Tell whether a line goes on with what they answered: "and then i said sorry"."""
    return _MORE.match(_plain(typed)) is not None and tells_the_answer(typed)


def _plain(typed: str) -> str:
    return with_apostrophes(folded(typed))
