"""Another name instead of the one that was told, where every other word of the line is known: "lidl is wrong its aldi".

The words that say it is wrong, those around them and what stands there are taken away; what is left, if it is one run
of few words, is the new one. Nothing left: it is wrong, and they have not said what it is.
"""

from __future__ import annotations

import re
from typing import Final

from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import listed

LONGEST: Final = 100
"""Characters of the longest line looked at."""

FEW: Final = 4
"""Words of the longest new name."""

CALLED: Final[dict[str, str]] = {
    "company": r"(?:company|firm|employer|place)(?:s? name)?|name of the (?:company|firm|place)|comp[an]{1,3}y",
    "role": r"(?:job|role|position|post)(?: title)?|(?:job )?title",
}
"""What a name is a name of, as people call it; the last of the company's is a slip."""

_WRONG: Final = r"(?:wrong|incorrect|misspel\w+|mistyped|a typo|not right|isnt right|not correct)"
_IS_WRONG: Final = re.compile(rf"{_WRONG}|OLD|isnt|wasnt| not ")
_ASKS: Final = re.compile(r"(?:is|was|are|should|can|could|do|does|did|would|what|why|how|if)\b")
_THE: Final = r"(?:the |my |that |your )?"
_SAYS: Final = {
    fact: Late(
        rf"\b{_WRONG} (?:{name})\b|\b(?:{name})(?: name)?(?: is| was| its)?(?: all| just)? {_WRONG}\b"
        rf"|\b(?:change|correct|fix|edit|update) {_THE}(?:{name})\b"
        rf"|\b(?:{name})(?: name)? should (?:be|say|read|have)\b"
        rf"|\b(?:got|put|typed|wrote|spelt|spelled|have|had|said) {_THE}(?:{name})(?: name)? {_WRONG}\b"
        rf"|\bmistake\b.{{0,12}}\b(?:{name})\b|\b(?:{name}) (?:isnt|wasnt|is not|was not) OLD\b"
    )
    for fact, name in CALLED.items()
}
"""How a line says which one is wrong."""

_TURNS: Final = re.compile(
    r"\b(?:not|isnt|wasnt|wrong|incorrect|change|replace|swap|instead|meant|mean|correct|should|typo|mistake|no)\b"
    r"|\bbut it (?:was|is)\b|^(?:you|u) (?:wrote|put|noted|have|typed)\b"
)
"""How it says so beside what stands there."""

_LOOK: Final = re.compile(
    r"not|isn|wasn|wrong|incorrect|change|replace|swap|instead|mean|correct|should|typo|mistake|fix|edit|update|misspel"
    r"|\bbut it|\bno\b|\b(?:you|u) (?:wrote|put|noted|have|typed)\b"
)
"""One look for lines that hold nothing of it."""

_CUES: Final = frozenset(
    listed(
        "not isnt wasnt wrong incorrect change replace swap instead meant mean correct should typo mistake fix edit"
        " update misspelt misspelled mistyped no but"
    )
)
_JOINS: Final = frozenset(listed("of and the for at in by to"))
"""Words that are inside a name."""

_TURNED_TO: Final = frozenset({"to", "into", "be"})
"""Words with only the new name behind them: of "change the role to theatre porter", porter was the old one, too."""

_AROUND: Final = _CUES | frozenset(
    listed(
        "sorry wait oops whoops oh ah hm hmm um uh actually its it it's was is thats that this the a an my your i u you"
        " ive youve typed wrote said says saying put got have had made in for with at of to into by as and from just"
        " really rather please pls can could bad name called ok okay hang on hold be say read right error correction"
        " nope nah both all so lol argh hey btw gave told start earlier before down"
    )
)
"""Words that are around a name, and no part of it where they stand at its end."""

_NO_PART: Final = frozenset(
    listed(
        "why what how who which when where did do does would will shall may might if they he she we us me them him"
        " her their our about tell because really too very great bad good awful rude nice friendly boring weird"
        " strange hard easy fine cool like big small gone filled cancelled taken remote only looking hiring never"
        " always something anything nothing someone think thought know knew want need feel felt there here one thing"
        " things question yes dont didnt cant wont doesnt im am are were has be answer interview experience culture"
        " values fit time times way job role company position place"
    )
)
"""Words that are in no name that is given so: the line says something else."""

_WORD: Final = re.compile(r"\S+")
_EDGES: Final = " .,;:!?*\"'()-"


def may_be_wrong(typed: str) -> bool:
    """Tell by one look whether a line may say that something is wrong."""
    return len(typed) <= LONGEST and _LOOK.search(typed.lower()) is not None


def instead(typed: str, fact: str, old: str) -> str | None:
    """The new name, empty where none is said; None where the line puts nothing right."""
    line = typed.replace("\u2019", "'")
    if fact not in CALLED or not may_be_wrong(line):
        return None
    words = [(found.span(), _plain(found[0])) for found in _WORD.finditer(line)]
    low = " ".join(word for _, word in words if word)
    by_name = _SAYS[fact].search(low.replace(f" {_plain_all(old)}", " OLD") if old else low) is not None
    if not by_name and not _turns(low, _plain_all(old)):
        return None
    left = _left(line, words, fact, _plain_all(old))
    return left if left or (by_name and _IS_WRONG.search(low) and not _ASKS.match(low)) else None


def _plain(word: str) -> str:
    return word.lower().strip(_EDGES).replace("'", "")


def _plain_all(words: str) -> str:
    return " ".join(_plain(word) for word in words.split())


def _turns(low: str, old: str) -> bool:
    """Tell whether the line turns from what stands there to something else."""
    return bool(old) and re.search(rf"(?<!\S){re.escape(old)}(?!\S)", low) is not None and bool(_TURNS.search(low))


def _left(line: str, words: list[tuple[tuple[int, int], str]], fact: str, old: str) -> str | None:
    """What no known word accounts for: one run of words, or nothing; None where it is no name."""
    named = _AROUND | frozenset(listed(re.sub(r"\W+", " ", CALLED[fact])))
    stands = f" {old} " in f" {' '.join(word for _, word in words if word)} "
    known = named | frozenset(old.split() if stands else ())  # a part of it may be in the new one, too
    turned = max((at for at, (_, word) in enumerate(words) if word in _TURNED_TO), default=len(words))
    whole = [at for at, (_, word) in enumerate(words) if word and word not in (known if at < turned else named)]
    places = [at for at, (_, word) in enumerate(words) if word and word not in known]
    if whole and places and whole[0] > turned and whole[-1] - whole[0] == len(whole) - 1:
        places = whole
    if not places:
        return ""
    first, last = places[0], places[-1]
    run = [word for _, word in words[first : last + 1]]
    if last - first >= FEW or not _NO_PART.isdisjoint(run) or not (_AROUND - _JOINS).isdisjoint(run):
        return None
    return line[words[first][0][0] : words[last][0][1]].strip(_EDGES)
