"""How people say where a question is asked for that there was none: it was a chat, there was no time, all was told.

Elsewhere the same words tell what happened. "I didn't ask about the pay" names a question; "I never ask any" does not.
"""

from __future__ import annotations

from typing import Final

from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import folded, with_apostrophes, words_of

QUESTION: Final = "question"
"""The reader of a question, theirs or one's own."""

LONGEST: Final = 100
"""Characters of the longest line looked at: a longer one tells something."""

_BEFORE: Final = (
    r"(?:(?:no|nope|nah|none|nothing|not really|really|well|um+|oh|honestly|tbh|sorry|yes|yeah|yep|maybe|probably"
    r"|i (?:guess|think|mean)|questions?|because|cos|and|but|to be honest|as such|they|there) )*"
)
_BEHIND: Final = (
    r"(?: (?:really|tbh|honestly|to be honest|anyway|already|though|lol|i think|i guess|left|at all|sadly"
    r"|in the end|for me|now|either|to be fair|so))*"
)
_THEY: Final = r"(?:they|he|she|we|i|it|you|nobody|no one|the (?:\w+ )?(?:guy|man|woman|lady|boss|manager|interviewer))"
_ASK: Final = (
    r"ask(?:ed|ing)?(?: (?:them|him|her|me))?(?: (?:anything|any|one|mine|a thing|(?:any |my |a )?questions?))?"
)
_ALL: Final = (
    r"(?:everything|every thing|it all|the rest|all of (?:it|them|that)|them all|that all|all that|(?:it|that|them)"
    r"|all(?: (?:of )?my questions)?|most of it)(?: (?:that )?i (?:had|wanted|needed)(?: to (?:know|ask))?)?"
)
_ITS_GONE: Final = (
    r"(?:it|they|that|i)(?:'?s|'ve|'re| is| has| have| are)?(?: (?:all|just|already|completely|totally))*"
    r" (?:gone|forgot(?:ten)?|lost|slipped my mind|left me|can't (?:remember|think|recall)|(?:do not|don't) remember)"
    r"(?: (?:it|them|which|what(?: (?:it|they) (?:was|were))?))?"
)
_NO_QUESTION: Final = Late(
    rf"{_BEFORE}(?:"
    r"(?:(?:wasn't|weren't|were no|was no|were not|was not|not) (?:\w+ ){0,3}questions? )?"
    r"(?:(?:it|that|this)(?:'s| was| felt)(?: like)? )?(?:(?:really|just|only|more|much|mostly|all) )+"
    r"(?:of |like )?(?:an? )?(?:\w+ )?(?:chat|chatting|chit chat|conversation|small talk|tour|banter)"
    rf"|{_THEY} (?:just|only) (?:showed|walked|talked|took) (?:me|us|at me|at us)(?: (?:round|around|about))?"
    r"|(?:(?:it|this) )?(?:wasn't|weren't|were no|was no|were not|was not) (?:\w+ ){0,3}questions?"
    rf"|{_THEY} (?:didn't|did not|never|wouldn't|hardly)(?: (?:really|even|actually))*"
    rf" (?:{_ASK}|let me|let me {_ASK}|(?:give|gave|leave|left) (?:me )?(?:a|the|any|much|enough)?"
    rf" ?(?:chance|time|go|opportunity|turn|room)(?: (?:to(?: {_ASK})?|for (?:it|that|any|mine|questions)))?)"
    r"|(?:i )?(?:didn't|did not|never|don't|do not)(?: (?:really|even|actually|ever|normally|usually))*"
    rf" (?:(?:get|got|have|had) (?:a|the|any|much|enough)? ?(?:chance|time|opportunity|turn)"
    rf"(?: (?:to(?: {_ASK})?|for (?:it|that|any|questions)))?|{_ASK}|do"
    r"|(?:have|had|want|prepare|prepared|think of) (?:any|one|questions|any questions|anything to ask|a question))"
    rf"|i (?:had|have|got) (?:no(?: more)? questions|none|nothing (?:left )?to ask)"
    rf"|i asked {_ALL}|i asked (?:all )?mine|i asked (?:loads|lots|plenty|enough|a lot|tons)"
    r"|(?:it )?(?:doesn't|does not) matter(?: now| any ?more)*|(?:it's |its )?too late(?: now)?"
    r"|i (?:wanted|meant|tried|was going) to(?: ask(?: (?:one|some|them|loads))?)?,? but .{3,60}"
    r"|i (?:wasn't|was not) (?:bothered|interested|fussed|in the mood)(?: by then| any ?more| at that point)*"
    rf"|{_THEY} (?:said|asked)(?: me)?(?: if i had| did i have| have you got)? any questions and i"
    r" (?:just )?(?:said (?:no|nothing)|didn't|had none|froze|blanked)(?: .{1,30})?"
    rf"|(?:(?:was |wasn't )?(?:no|any|not enough|enough|much) time|{_THEY} ran out of time|ran out of time)"
    rf"(?: (?:left|to {_ASK}|for (?:it|that|any|mine|questions)))*"
    rf"|(?:{_THEY}(?:'d|'ve)? )?(?:(?:pretty much|basically|already|kind of|kinda|had|have|just) )*"
    rf"(?:covered|answered|explained|told me|told us|said|went (?:through|over)|talked through|asked) {_ALL}"
    r"|(?:everything|it|all of it|it all) (?:was|got) (?:all )?(?:covered|answered|explained|clear|said)"
    r"|(?:(?:(?:i )?had (?:one|some|a few|a couple|loads|lots|it|them|a question)|was(?: one)?) )?(?:but )?"
    rf"{_ITS_GONE}"
    r"|(?:i(?:'ve)? )?(?:forgot|forgotten|blanked)(?: (?:it|them|all|out|which|mine|most of (?:it|them)))*"
    r"|i (?:don't know|do not know|idk) (?:what|which)|idk (?:what|which)(?: (?:it|they) (?:was|were))?"
    r"|(?:i (?:was|got|am) )?(?:too|so) (?:nervous|shy|scared|tired|flustered|polite|embarrassed)(?: to ask)?"
    rf"|(?:i )?(?:didn't|did not) (?:want|like|dare) to(?: {_ASK}| (?:seem|sound|look|come across(?: as)?|be) \w+)"
    rf"|{_THEY} (?:had to (?:go|leave|run|dash)|(?:just )?(?:ended|cut off|hung up|finished)(?: (?:it|the call))?"
    r"|(?:was|were) (?:rushing|rushed|in a (?:rush|hurry)))"
    r"|i did(?: ask)?|i(?:'ve)? (?:already )?asked (?:mine|some|a few|a couple|two|three|four|\d+)|not my thing"
    r"|(?:all )?(?:covered|answered|explained) (?:already|everything|it all)"
    rf"){_BEHIND}"
)
_WORDS: Final = frozenset(
    {"talk", "showed", "walked", "talked", "took", "idk", "know", "nervous", "shy", "scared", "tired", "flustered"}
    | {"polite", "embarrassed", "want", "like", "dare", "ended", "hung", "finished", "rushing", "rushed", "rush"}
    | {"hurry", "did", "thing", "cut", "had", "matter", "late"}
    | {"wanted", "meant", "tried", "going", "bothered", "interested", "fussed", "mood"}
    | {"chat", "chatting", "conversation", "tour", "banter", "questions", "question", "let", "time", "chance", "turn"}
    | {"opportunity", "go", "room", "ask", "asked", "covered", "answered", "explained", "told", "said", "through"}
    | {
        "over",
        "clear",
        "gone",
        "forgot",
        "forgotten",
        "blanked",
        "lost",
        "slipped",
        "left",
        "remember",
        "think",
        "recall",
        "do",
    }
)
"""One of these stands in every such line."""

_STILL_ASK: Final = Late(
    r"(?:(?:and|but|so|um+|hm+|ok|well|idk|lol) )*(?:(?:is it|is that|am i|would it be|isn't it|was it)"
    r" (?:too late|ok|okay|rude|weird|worth|fine|bad|cheeky|desperate)(?: for me)?(?: now)?"
    r" (?:to|if i)(?: still| just)*"
    r" (?:ask|asking|e-?mail|write|ring|call|phone|text|message)\b.{0,40}"
    r"|(?:should|can|could|shall|may) i (?:(?:still|just|maybe|even) )*"
    r"(?:ask|e-?mail|write|ring|call|phone|text|message) (?:them|him|her|to|it|that|this|now|back)\b.{0,40})"
)


def asks_whether_to_ask(typed: str) -> bool:
    """Tell whether a line asks us whether a question may still be asked: "is it too late to ask"."""
    line = with_apostrophes(folded(typed)).rstrip("?!. ") if len(typed) <= LONGEST else ""
    return _STILL_ASK.fullmatch(line) is not None


_STATES: Final = Late(
    r"(?:(?:and|so|but|well|also|then|oh|just|cos|because|like|actually|honestly)[, ]+)*"
    r"(?:(?:i|they|he|she|we|it|there|(?:one|two|some|all|both) of them|my (?:mind|voice|phone|camera|mouth"
    r"|hands?|head))"
    r"(?:'d|'ve)? (?:\w+ly |just |kept |all |both |even )*(?:was|were|had|got|went|kept|talked|felt|laughed"
    r"|smiled|froze"
    r"|blanked|rambled|looked|nodded|shook|typed|wrote|sat|left|gave|cried|messed|bombed|blew|sold|turned|did)\b"
    r"|(?:i'm|im|i am) (?!not sure)|(?:blanked|froze|rambled|sold myself|told (?:them|him|her)|turned up)\b).*"
)
_ASKS_AFTER: Final = Late(
    r"\?|\b(?:ask\w*|want\w*|why|how|what|when|where|which|who|whether|if|know|forgot\w*|mention\w*|raise|bring"
    r"|find out"
    r"|meant|should|could|can|would|will|wonder\w*|question\w*|one (?:about|on)|said|say|saying|like"
    r"|tell me|it was (?:about|on)|something (?:about|on))\b|, (?:is|are|do|does)\b"
)
"""What may be a question that was put, or that somebody never got to."""
FEWEST: Final = 3
"""Words of the shortest line that states something."""


def states_something(typed: str) -> bool:
    """Tell whether a line says how it was where a question is asked for: "they had five people on the panel"."""
    line = with_apostrophes(folded(typed))
    if len(line.split()) < FEWEST or _STATES.match(line) is None:
        return False
    return _ASKS_AFTER.search(line) is None


def tells_of_no_question(typed: str) -> bool:
    """Tell whether a line says that there was no question to tell, and why: "they didn't let me"."""
    if len(typed) > LONGEST or "?" in typed:
        return False
    said = words_of(with_apostrophes(folded(typed)))
    return not _WORDS.isdisjoint(said) and _NO_QUESTION.fullmatch(" ".join(said)) is not None
