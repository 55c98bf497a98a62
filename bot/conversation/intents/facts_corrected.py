"""How people put right what they told of the interview, some answers later: "the company was actually Telenor".

Only what the words can mean is decided here; whether the talk holds such an answer is looked at where it is changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.dialogue.readers.facts.when import STAGE
from bot.dialogue.readers.facts.words import DAY, JOB, NO_NAMES, PLAIN, ROLES
from bot.dialogue.told import Told
from bot.dialogue.words.days import WEEKDAYS
from bot.dialogue.words.late import Late
from bot.dialogue.words.typed import listed

LONGEST: Final = 120
"""How many characters are looked at: a line that puts something right says little more."""


class Put(Told, frozen=True, kw_only=True):
    """What is to stand at a fact (empty: at the one that holds `instead_of`).

    `plain`: the words say themselves that something was wrong; others may be an answer where free words are asked for.
    """

    fact: str = ""
    words: str
    instead_of: str = ""
    plain: bool
    near: bool = False
    """It names nothing but a name: heard only where the facts are what was talked of last."""


_SIGN: Final = (
    r"sorry|wait|oops|whoops|actually|hang on|hold on|correction|scratch that|my bad|my mistake|i meant|wrong"
)
_WORDS: Final = frozenset(
    listed(
        "sorry wait oops whoops actually hang hold correction scratch bad mistake meant wrong not wasn't wasnt isn't "
        "isnt said wrote typed put change correct fix set company firm employer role job position post title name"
    )
)
"""One look for lines that hold nothing of it: nearly all do. Faster than any pattern, on every line of a debrief."""
_SIGNS: Final = Late(
    rf"\b(?:{_SIGN}|not|wasn't|wasnt|isn't|isnt|i (?:said|wrote|typed|put)|(?:change|correct|fix|set) (?:the )?\w+"
    rf"|(?:company|firm|employer|{JOB}|title|name)(?:'s name)? (?:was|is|should))\b"
)
_SAYS_SO: Final = Late(rf"\b(?:{_SIGN})\b|\bshould\b|\bchange\b|,? not\b")
_BEFORE: Final = (
    rf"(?:(?:{_SIGN}|that(?:'s| is| was)(?: all)? wrong|not right|no|nope|oh|ah|hm+|um+|well|ok|but|and|also|btw"
    r"|by the way|i should say|wrong (?:day|date|role|job)|i said that wrong|i got (?:that|it) wrong"
    r"|argh)\b[ ,.!:;\u2026-]*)*"
)
_WAS: Final = (
    r"(?:was|is|should be|should have been|should say|'s)"
    r"(?: actually| really| just| in fact| called| supposed to be| for)*"
)
_AFTER: Final = r"(?:,? (?:actually|sorry|i think|in fact|really|instead|my bad|my mistake))?[.!]*"
_NOT: Final = r"(?:,? (?:and )?not (?:at |with |for )?(?:an? |the )?(?P<old>.+?))?"
_IT: Final = (
    r"(?:(?:it|that|the interview|my interview)(?: was|'s| is| should (?:be|have been))?|i (?:meant?|had it|was))"
    r" (?:actually |really )?"
)
_NEW: Final = r"(?P<new>\S.*?)"

_THE: Final = rf"{_BEFORE}(?:the |my |that )?"
_CHANGE: Final = r"(?:please )?(?:change|correct|fix|set) (?:the )?"
_OLD: Final = r"(?:,? not (?P<old>.+?))?"
_IS_WRONG: Final = r"(?:'s| is| was) wrong[ ,.:;\u2026-]+(?:(?:it|that) (?:was|is|should be|should say) |it's )?"
_GOT_WRONG: Final = (
    r"(?:(?:sorry|wait|oh|oops|actually|no) )*i (?:got|put|had|typed|wrote) (?:it|that|this) wrong[ ,.:;\u2026-]+"
)
_PATTERNS: Final = (
    ("company", rf"{_THE}(?:company|firm|employer|name){_IS_WRONG}(?:at |with )?{_NEW}{_NOT}{_AFTER}"),
    ("role", rf"{_THE}(?:{JOB}|title){_IS_WRONG}(?:an? |the )?{_NEW}{_NOT}{_AFTER}"),
    ("day", rf"{_THE}(?:day|date){_IS_WRONG}(?:on )?{_NEW}{_NOT}{_AFTER}"),
    ("company", rf"{_THE}(?:company|firm|employer)(?:'s name| name)? {_WAS} (?:at |with )?{_NEW}{_NOT}{_AFTER}"),
    ("role", rf"{_THE}(?:{JOB}|job title|title) {_WAS} (?:an? |the |as an? )?{_NEW}{_NOT}{_AFTER}"),
    ("company", rf"{_BEFORE}(?:it's|it is|it was|its|they're|they are) (?:actually |really )?called {_NEW}{_AFTER}"),
    ("day", rf"{_BEFORE}(?:{_IT})(?:on )?(?P<new>{DAY}|(?:last )?{WEEKDAYS}){_OLD}{_AFTER}"),
    ("stage", rf"{_BEFORE}(?:{_IT})(?:an? |the )?(?P<new>{STAGE})(?: interview)?{_OLD}{_AFTER}"),
    ("role", rf"{_BEFORE}(?:{_IT})(?:for )?(?:an? |the )(?P<new>\S.*?) {JOB}{_OLD}{_AFTER}"),
    ("company", rf"{_BEFORE}(?:{_IT}|i interviewed )(?:at|with) {_NEW}{_NOT}{_AFTER}"),
    ("company", rf"{_BEFORE}wrong (?:company|name|firm)[ ,.:;-]+(?:it (?:was|is) |it's )?(?:at |with )?{_NEW}{_AFTER}"),
    ("company", rf"{_GOT_WRONG}(?:it was |it is |it's |its )(?:at |with )?{_NEW}{_NOT}{_AFTER}"),
    ("company", rf"{_CHANGE}company(?: name)? (?:to|into) {_NEW}{_AFTER}"),
    ("role", rf"{_CHANGE}(?:{JOB}|title) (?:to|into) {_NEW}{_AFTER}"),
    ("day", rf"{_CHANGE}(?:day|date) (?:to|into) {_NEW}{_AFTER}"),
)
_READ: Final = tuple((fact, Late(pattern, re.IGNORECASE)) for fact, pattern in _PATTERNS)
_AT: Final = r"(?:at |with |for )?"
_PAUSE: Final = r"(?:[,;.:]| but| and| -)+ ?"
_SAID: Final = rf"i (?:said|wrote|typed|put) (?P<old>\S.*?){_PAUSE}(?:{_IT}){_AT}"
_DENIED: Final = (
    rf"(?:it |that )?(?:was |is )?(?:not|wasn't|isn't) {_AT}(?P<old>\S.*?){_PAUSE}(?:(?:but|rather|{_IT}) ?)*{_AT}"
)
_INSTEAD: Final = tuple(
    Late(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_BEFORE}(?:{_IT})?{_AT}{_NEW},? (?:and )?not {_AT}(?P<old>\S.*?){_AFTER}",
        rf"{_BEFORE}{_SAID}{_NEW}{_AFTER}",
        rf"{_BEFORE}{_DENIED}{_NEW}{_AFTER}",
    )
)
"""By what it was, whatever that is: "Telenor, not Telia"."""
_NAMED: Final = Late(
    rf"{_BEFORE}(?:{_IT}|make (?:that|it) )(?P<new>(?-i:[A-Z])\S*(?: \S+){{0,2}}?){_AFTER}", re.IGNORECASE
)
FEW: Final = 5
"""Words of the longest name that is given this way."""
_FACTS: Final = Late(rf"\b(?:company|firm|employer|{JOB}|title) (?:was|is|should)\b", re.IGNORECASE)
"""Another fact that is told in what reads like a name: "the job was cashier, not Lidl"."""
_OF_IT: Final = frozenset(
    listed(
        "too so very really nice great good bad awful rude friendly boring interesting gone filled cancelled fine ok "
        "okay cool weird strange hard easy different like about because i they me big small huge tiny "
        "taken remote not only just looking hiring wrong"
    )
)
"""Words that say how something is."""
_JOINED: Final = Late(rf",? and (?=(?:the )?(?:company|firm|{JOB}|title)\b|it was\b)")


_ADDED: Final = Late(
    r"(?P<answer>\S.{0,100}?\??)(?:[.,;!?\u2026]+| -|(?<=\?)) *"
    r"(?=(?:oh|btw|by the way|sorry|wait|actually|and|also|no)\b)"
    r"(?:(?:oh|btw|by the way|and|also)\b[, ]*)*(?P<said>\S.*)",
    re.IGNORECASE,
)


_STOPS: Final = re.compile(r"[.,?!;] | - |\u2026")


def behind_an_answer(typed: str) -> tuple[str, str] | None:
    """An answer, and what may put something right behind it: "a 3. oh and it was monday not tuesday"."""
    if len(typed) > LONGEST or not _STOPS.search(typed):
        return None
    if _WORDS.isdisjoint(typed.casefold().replace(",", " ").replace(".", " ").split()):
        return None
    found = _ADDED.fullmatch(" ".join(typed.split()))
    return (found["answer"], found["said"]) if found else None


def put_right(typed: str) -> tuple[tuple[Put, ...], ...]:
    """For each thing that a line puts right, the ways to read it, the plainest first."""
    if len(typed) > LONGEST:
        return ()
    line = " ".join(typed.replace("\u2019", "'").split())
    low = line.casefold()
    if _WORDS.isdisjoint(low.replace(",", " ").replace(".", " ").replace("'s", " ").split()) or not _SIGNS.search(low):
        return ()
    plain = _SAYS_SO.search(low) is not None
    return tuple(tuple(_ways(part, plain=plain)) for part in _JOINED.split(line))


def _ways(line: str, *, plain: bool) -> Iterator[Put]:
    for fact, pattern in _READ:
        if (found := pattern.fullmatch(line)) and _is_likely(fact, found["new"], plain=plain):
            yield Put(fact=fact, words=found["new"], instead_of=found.groupdict().get("old") or "", plain=plain)
    for pattern in _INSTEAD:
        if (found := pattern.fullmatch(line)) and not _FACTS.search(found["new"]):
            yield Put(words=found["new"], instead_of=found["old"], plain=True)
    if plain and (found := _NAMED.fullmatch(line)) and _is_likely("company", found["new"], plain=plain):
        yield Put(fact="company", words=found["new"], plain=True, near=True)


def _is_likely(fact: str, words: str, *, plain: bool) -> bool:
    """A name, and nothing that is said of one: "the company was great", "the role was too senior for me"."""
    said = words.casefold().replace(",", " ").split()
    if fact not in {"company", "role"}:
        return True
    if len(said) > FEW or not _OF_IT.isdisjoint(said):
        return False
    if fact == "role":
        return said[-1] not in PLAIN and (plain or said[-1] in ROLES)
    return said[0] not in NO_NAMES and (plain or words[0].isupper())
