"""A person's words, fitted into a letter: their words stay, only what stands around them is made to fit.

Nothing is added and nothing is said differently. What goes is space, a greeting typed along with a name, the "about" of
an answer that follows our own "about", and the stop at its end where the sentence goes on.
"""

from __future__ import annotations

import re
from typing import Final

_ANY_WORD: Final = re.compile(r"\w")
_LAST_STOPS: Final = ".,;: \u2026-\u2013"
_LONE_I: Final = re.compile(r"(?<![\w'\u2019./-])i(?=$|\s|['\u2019](?:m|ve|d|ll)\b)")
_GREETING: Final = re.compile(r"(?:dear|hello|hi|hey|to)\s+", re.IGNORECASE)
_ABOUT: Final = re.compile(
    r"(?:(?:we )?(?:talked|talking|spoke|speaking|hearing|learning|our (?:talk|conversation|chat))\s+)?about\s+",
    re.IGNORECASE,
)
_ROLE: Final = re.compile(
    r"(?:(?:the|an?|as|(?:role|job|position|post)\s+(?:of|as))\s+)*(.*?)(?:\s+(?:role|job|position))?", re.IGNORECASE
)
_BECAUSE: Final = re.compile(r"(?:because|since)\s+(?!of\b)", re.IGNORECASE)
_SUBJECT: Final = re.compile(r"(?:i|we|they|he|she|it|you|there)(?:['\u2019](?:m|s|re|ve|d|ll))?\b", re.IGNORECASE)
_TELLS: Final = re.compile(
    r"(?:i|we|they|he|she|it|you|there|that|this|to|not|yes|no)(?:['\u2019](?:m|s|re|ve|d|ll|t))?\b", re.IGNORECASE
)


def tidied(words: str) -> str:
    """Words on one line with the capital of "I"; empty when they say nothing."""
    line = _LONE_I.sub("I", " ".join(words.split()))
    return line if _ANY_WORD.search(line) else ""


def name_of(words: str) -> str:
    """How somebody is addressed, without a greeting or comma typed along; empty for an address instead of a name."""
    line = tidied(words).strip(" ,.!:")
    return "" if "@" in line else _GREETING.sub("", line, count=1) or line


def role_of(words: str) -> str:
    """A role to stand between "the" and "role"."""
    line = tidied(words).rstrip(_LAST_STOPS)
    found = _ROLE.fullmatch(line)
    return (found[1] if found else "") or line


def clause(words: str) -> str:
    """Words within a sentence of ours: no stop at the end."""
    return words.rstrip(_LAST_STOPS) or words


def topic(words: str) -> str:
    """Words behind our own "about"."""
    return clause(_ABOUT.sub("", words, count=1)) or clause(words)


def that(words: str) -> str:
    """A sentence of theirs as a part of ours: "that you train people yourselves"."""
    return f"that {clause(words)}" if _SUBJECT.match(words) else clause(words)


def cause(words: str) -> str:
    """Words behind our own "the reason:"."""
    return clause(_BECAUSE.sub("", words, count=1)) or clause(words)


def sentence(words: str) -> str:
    """Words as a sentence of their own: a capital at its start, one stop at its end."""
    line = words if words.rstrip("\"'\u201d\u2019)")[-1:] in {"!", "?"} else f"{clause(words)}."
    first = line.split(maxsplit=1)[0]
    return line[:1].upper() + line[1:] if first.islower() else line


def question(words: str) -> str:
    """Words as a question."""
    return f"{clause(sentence(words))}?" if sentence(words).endswith(".") else sentence(words)


def tells(words: str) -> bool:
    """Tell whether words are a sentence rather than the name of a thing: "you train people", not "your training"."""
    return _ABOUT.match(words) is None and _TELLS.match(words) is not None
