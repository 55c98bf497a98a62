"""A person's words, fitted into a letter: their words stay, only what stands around them is made to fit.

Nothing is added and nothing is said differently. What goes is space, the sign of a list, the "about" of an answer that
follows our own "about", the "because" behind our own "the reason", and the stop at its end where the sentence goes on.
What comes is the capital or the small letter that its place asks for, and the apostrophe that a telephone left out.
"""

from __future__ import annotations

import re
from typing import Final

from bot.dialogue.words.late import Late

LAST_STOPS: Final = ".,;:! \u2026-\u2013"

_ANY_WORD: Final = Late(r"\w")
_LIST_SIGN: Final = Late(r"^[-*\u2022\u2013\u00b7]+\s+")
_LONE_I: Final = Late(r"(?<![\w'\u2019./-])i(?=$|\s|['\u2019](?:m|ve|d|ll)\b)")
_BARE: Final = Late(
    r"\b(i)(m|ve)\b|\b(do|does|did|was|were|could|would|should|is|are|has|have|had|ca|wo)(nt)\b", re.IGNORECASE
)
_SHOUTED: Final = Late(r"\b(?:NO|NOT|VERY|ALL|NEVER|ALWAYS|REALLY|SO|ONLY|EVERY|AND|THE)\b")
_NEXT_LINE: Final = Late(r"(?<=[\w)\u201d\"])[ \t]*\n\s*(?=[A-Z])")
_CHAT: Final = Late(r"[\s,]+(?:tbh|lol|haha|imo|ngl|idk)[.!]*$", re.IGNORECASE)
_LOUD: Final = Late(r"[^\W\d_]{5}")
_DAYS: Final = Late(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b")
_MARKS: Final = Late(r"([!?])[!?]+")

_ABOUT: Final = Late(
    r"^(?:(?:we )?(?:talked|talking|spoke|speaking|hearing|learning|our (?:talk|conversation|chat))\s+)?about\s+",
    re.IGNORECASE,
)
_LIKED: Final = Late(
    r"^i (?:(?:really|also|very much|especially) )*(?:like|liked|enjoy|enjoyed|love|loved|appreciated)"
    r"(?: (?:very much|a lot|most))?(?: that| it when)? ",
    re.IGNORECASE,
)
_TOLD: Final = Late(r"^(?:you|they|he|she) (?:said|told me|mentioned|explained|told us) that ", re.IGNORECASE)
_PRAISE: Final = Late(
    r"\s*[,;.\u2013-]\s*(?:and )?(?:that|which|it|this)(?: (?:really|was|is|all))* "
    r"(?:impressed|interested|interesting|surprised|great|nice|good|lovely|inspiring|cool)\b.*",
    re.IGNORECASE,
)
_BECAUSE: Final = Late(r"^(?:because|since)\s+(?!of\b)", re.IGNORECASE)
_THAT: Final = Late(r"^that\s+(?=(?:i|we|my|our|it|there)\b)", re.IGNORECASE)
_SUBJECT: Final = Late(r"(?:i|we|they|he|she|it|you|there)(?:['\u2019](?:m|s|re|ve|d|ll))?\b", re.IGNORECASE)
_TELLS: Final = Late(
    r"(?:i|we|they|he|she|it|you|there|that|this|to|not|yes|no)(?:['\u2019](?:m|s|re|ve|d|ll|t))?\b", re.IGNORECASE
)
_DID: Final = Late(
    r"(?:was|had|could(?:n['\u2019]t| not)|did(?:n['\u2019]t| not)|forgot|lost|mixed|froze|blanked|stumbled"
    r"|rushed|talked|spoke|kept|gave|went|got|missed|answered|said|felt)\b",
    re.IGNORECASE,
)
_JOINING: Final = Late(
    r"(?:The|A|An|Your|My|Our|Their|His|Her|How|What|When|Where|Why|Who|That|This|These|Those|You|We|They|He|She|It|There"
    r"|Because|Since|Being|Having|Not|No|To|In|On|At|With)\b(?!['\u2019.])"
)


def tidied(words: str) -> str:
    """Words on one line, as a careful hand would have typed them; empty when they say nothing."""
    line = _LIST_SIGN.sub("", _NEXT_LINE.sub(". ", words.strip()))
    line = _CHAT.sub("", line)
    line = _DAYS.sub(lambda found: found[0].capitalize(), line)
    line = _LONE_I.sub("I", " ".join(line.split()))
    line = (
        _SHOUTED.sub(_quieter, _MARKS.sub(r"\1", _BARE.sub(_with_apostrophe, line))) if line != line.upper() else line
    )
    return line if _ANY_WORD.search(line) else ""


def _with_apostrophe(found: re.Match[str]) -> str:
    if found[1]:
        return f"I'{found[2].lower()}"
    return f"{found[3]}n't"


def _quieter(found: re.Match[str]) -> str:
    return found[0].capitalize() if found.start() == 0 else found[0].lower()


def calm(words: str) -> str:
    """Words that were all typed in capitals, in small letters; "HGV" and "R&D" are no shouting."""
    return words.lower() if words == words.upper() and _LOUD.search(words) else words


def clause(words: str) -> str:
    """Words within a sentence of ours: no stop at the end."""
    return words.rstrip(LAST_STOPS) or words


def joined(words: str) -> str:
    """Words behind words of ours: a small letter where nothing but a beginning asked for a big one."""
    found = _JOINING.match(words)
    return words[:1].lower() + words[1:] if found else words


def talked_about(words: str) -> str:
    """What they talked about, without how they liked it: the letter says that itself."""
    line = calm(_LIKED.sub("", _PRAISE.sub("", words), count=1))
    return line if _ANY_WORD.search(line) else words


def topic(words: str) -> str:
    """Words behind our own "about"."""
    return joined(clause(_ABOUT.sub("", words, count=1)) or clause(words))


def that(words: str) -> str:
    """A sentence of theirs as a part of ours: "that you train people yourselves"."""
    line = joined(_TOLD.sub("", words, count=1))
    told = line != joined(words) or _SUBJECT.match(line)
    return f"that {clause(line)}" if told else clause(line)


def cause(words: str) -> str:
    """Words behind our own "the reason:"."""
    return joined(clause(_BECAUSE.sub("", words, count=1)) or clause(words))


def showed(words: str) -> str:
    """How it showed, behind our own colon: a verb that lost its "I" gets it back."""
    line = clause(words)
    return f"I {line[:1].lower()}{line[1:]}" if _DID.match(line) else joined(line)


def sentence(words: str) -> str:
    """Words as a sentence of their own: a capital at its start, one stop at its end."""
    words = _THAT.sub("", _BECAUSE.sub("", words, count=1), count=1)
    line = words if words.rstrip("\"'\u201d\u2019)")[-1:] in {"!", "?"} else f"{clause(words)}."
    first = line.split(maxsplit=1)[0]
    return line[:1].upper() + line[1:] if first.islower() else line


def question(words: str) -> str:
    """Words as a question."""
    return f"{clause(sentence(words))}?" if sentence(words).endswith(".") else sentence(words)


def tells(words: str) -> bool:
    """Tell whether words are a sentence rather than the name of a thing: "you train people", not "your training"."""
    return _ABOUT.match(words) is None and _TELLS.match(words) is not None
