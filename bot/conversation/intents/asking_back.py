"""A question to us: "what's the difference?", "is it worth it?", and one about the question's own words.

The last looks at the question: "what do you mean by role?" asks about the word `role` only where that stands in it.
"""

from __future__ import annotations

from typing import Final

from bot.dialogue.messages import Input
from bot.dialogue.steps import Ask
from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import folded, listed, words_of

LONGEST: Final = 120
"""Characters of the longest line looked at: a longer one tells something."""
SHORT: Final = 80
"""The same where a word of the question is asked about."""

_BEFORE: Final = r"(?:(?:and|but|so|ok|okay|wait|sorry|hm+|um+|well|hang on|actually|no)[, ]+)*"
_ASKS: Final = Late(
    _BEFORE + r"(?:what|which|why|how|who|when|where|is|are|do|does|can|could|should|would|will|may|did|must|have|has"
    r"|was|were|am)(?:'?s|'?re|'?d|n't)?\b[^?]*\?+"
)
_LOST: Final = Late(
    _BEFORE
    + r"(?:(?:does|must|should|can|may|do) (?:it|this|that|they|i) (?:have to |need to )?(?:be|count|come|use) .{1,40}"
    r"|(?:is|are) (?:[\w']+ ){1,4}(?:ok|okay|fine|enough|allowed|good enough)|(?:give me |an? )?examples?(?: please)?"
    r"|what(?:'?s| is) the (?:\w+ )?diff(?:erence)?|what (?:do|does|would|should) (?:you|u|it|that|this|i) \w+.{0,40}"
    r"|(?:was|is) (?:it|this|that) (?:all )?(?:my|because of (?:me|my)|just me|me|because i)\b.{0,30}"
    r"|did i (?:do|say) (?:something|anything) (?:wrong|bad|stupid)\b.{0,20}"
    r"|what(?:'?s| is| are) an? [\w-]+(?: [\w-]+){0,3}"
    r"|(?:what|which)(?: one)? (?:takes|is|'s|needs) (?:less|more|the |quicker|faster|better|shorter|longer).{0,30}"
    r"|which (?:one )?(?:do|would|should) (?:you|u|i) \w+.{0,20}|how (?:long|much|many) (?:is|does|do|will) .{1,40})"
)
"""The same without its mark."""
_IN_ORDER: Final = Late(
    _BEFORE + r"(?:(?:what|which|why|how|who|when|where)(?: (?:time|day|much|many|long|often|far|else|one))?"
    r"(?:'?s|'?re|'?d| is| are| do| does| did| can| could| should| shall| will| would| must)"
    r" (?:the (?:time|point|use|difference)|you|u|we|it|this|that|i|my \w+|there|they)\b.{0,50}"
    r"|(?:can|could|do|did|are|will|would|should|must) (?:you|u|i|we)\b (?!believe)\S.{1,50}"
    r"|(?:does|do|would|will|can|is|are) (?:[\w']+ ){1,4}(?:count|matter)(?: (?:too|as one|here))?"
    r"|what'?s an? (?:proof|strength|win|deed)|(?:what|as in|like|such as) (?:like|what)|why by \w+"
    r"|(?:any|got any|have you any|have you got any) (?:ideas?|suggestions?|tips?|examples?)"
    r"|you (?:say|tell me|do|choose|pick|decide)(?: (?:it|one|something|that|for me))?)"
)
"""A question by the order of its words, without a mark: "what time is it", "can you say one"."""

_HOW_TO_TELL: Final = Late(
    _BEFORE
    + r"(?:(?:may|can|could|should|shall|must) i (?:just |also |only )?(?:tell|write|say|type|answer|put|list|leave)"
    r" (?:it|this|that|them|you|more|less|just|in|only|anything|something|a|several|two|the name)\b.{0,40}"
    r"|(?:does|must|should) (?:it|this|that) (?:matter|have to|need to|be)\b.{0,40}"
    r"|how (?:long|short|much|many|detailed|exact)(?: \w+)? (?:should|must|does|do|can|is|are)(?!.* cost) .{1,40}"
    r"|what (?:would be|is|counts as|makes) (?:good|enough|a good (?:one|answer|plan))(?: (?:here|one|answer|plan))?"
    r"|why (?:is (?:that|this|it) (?:important|needed|relevant)|does (?:that|this|it) matter)"
    r"|(?:can|could) you (?:tell|show|give) me (?:what )?an? (?:good )?(?:example|answer)\b.{0,20}|how should i know"
    r"|(?:can|could|will|would) (?:you|u) (?:just |please )*(?:pick|choose|suggest|say|think of|come up with|give me)"
    r" (?:one|something|some|any|ideas|(?:an?|some) \w+)(?: for me)?(?: (?:please|pls))?"
    r"|(?:please |pls |just |can you )*give me (?:one|an idea|ideas|some ideas|a hint|something)"
    r"(?: (?:please|pls|then))?"
    r"|(?:have (?:you )?(?:got )?|you got )?any (?:ideas?|suggestions?|tips?|examples?)"
    r"(?: (?:please|pls|for me|at all))*"
    r"|what (?:do|would|should|can|could) (?:i|you|people|others|other people|most people|they|we|one)"
    r" (?:(?:usually|normally|even|actually|generally) )*(?:do|say)(?: (?:there|then|here|in that case))?"
    r"|(?:which|what)(?: one)? (?:do|would|should) (?:you|u) (?:do|pick|choose|take|recommend|suggest|advise)"
    r"(?: here| now)?"
    r"|which (?:one |of them )?(?:is|'s) (?:the )?(?:best|better|easiest)(?: one)?"
    r"|what (?:kind|sort|type) of (?:things?|problems?|proofs?|answers?)(?: .{1,20})?)"
)
"""Asked of the question itself where free words are wanted: what else is asked there may be what happened."""
_ASKING: Final = tuple(
    f"{word} "
    for word in listed(
        "may can could should will would any have you shall must does how what which why give please pls just"
    )
)
_QUESTION: Final = "question"
"""The reader of a question that was asked there: any question answers it."""

_WHAT_WE_MEAN: Final = Late(
    r"(?:(?:sorry|hm+|um+|wait|ok|and|but) )*"
    r"(?:what (?:do you mean (?:by|with)|exactly is|counts as|is|does)|what's|whats|how do you mean)"
    r" (?:a |an |the |your |my )?(?P<word>[a-z]+)(?: (?:mean|here|then|exactly|for you|in this case))*"
)
_MEANT_BY: Final = Late(
    r"(?:(?:sorry|hm+|um+|wait|ok|and|but|please|kindly) )*"
    r"(?:what (?:do|does) .{1,40} mean|(?:what (?:do (?:you|u) mean|is meant|you mean|is (?:the )?meaning)"
    r"|(?:the )?meaning) (?:by|with|of) .{1,40})"
)
"""Asked of our words, whether they stand in the question or stood further up."""
_EXAMPLE: Final = Late(r"(?:(?:can|could|will|would) you |please )*(?:give|show|tell) (?:me )?an example(?: please)?")
_OF_QUESTIONS: Final = frozenset({"question", "questions"})
"""Words of questions that a question may answer: "could you give me an example?" is one of theirs there."""


def asks_back(typed: str) -> bool:
    """Tell whether a whole line asks something of us."""
    if len(typed) > LONGEST:
        return False
    words = folded(typed)
    return _ASKS.fullmatch(words) is not None or _LOST.fullmatch(words.rstrip(".! ")) is not None


def asks_anything(typed: str) -> bool:
    """The same where what is asked for is never a question: also "what time is it" without its mark."""
    bare = folded(typed).rstrip(".! ") if len(typed) <= LONGEST else ""
    return asks_back(typed) or _IN_ORDER.fullmatch(bare) is not None


def asks_what_we_mean(typed: str, ask: Ask) -> bool:
    """Tell whether a line asks about a word of the question itself, or for an example: "what do you mean by role?"."""
    line = folded(typed) if len(typed) <= SHORT else ""
    if (
        line.startswith(_ASKING)
        and ask.input is Input.TEXT
        and ask.reader != _QUESTION
        and _HOW_TO_TELL.fullmatch(line.rstrip("?.! "))
    ):
        return True
    if not ("what" in line or "how" in line or "example" in line):
        return False
    line = " ".join(words_of(line))
    if _EXAMPLE.fullmatch(line):
        return _words_of_question(ask).isdisjoint(_OF_QUESTIONS)
    if ask.reader != _QUESTION and _MEANT_BY.fullmatch(line):
        return True
    found = _WHAT_WE_MEAN.fullmatch(line)
    return found is not None and found["word"] in _words_of_question(ask)


def _words_of_question(ask: Ask) -> frozenset[str]:
    lines = (*ask.texts, *ask.first, *ask.field)
    texts = (part for line in lines for part in line.parts if isinstance(part, str))
    return frozenset(word for text in texts for word in words_of(folded(text)))
