"""A message → the list of its plain words, as the rules know them.

    "I rly don't wanna be here anymore…"  →  i do not want to be here any more .

Contractions are written out, chat words replaced (`same`), words that add nothing left out (`skip`), misspellings mended as far
as the rules know the word meant. A full stop stands for every end of a sentence: no phrase reaches across one, unless the
sentence was a single word ("I. Want. To. Die.").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

import msgspec

from bot.coach.safety.letters import letters
from bot.coach.safety.spelling import Spelling

STOP: Final = "."
"""The word that stands for the end of a sentence."""
LEAST_SPELT: Final = 3
"""Single letters in a row that are read as one word spelt out; two are initials."""

_CHUNK: Final = re.compile(r"[^\s,()\[\]{}<>\"“”«»;:?/\\&=~^%.!-]+|[.!?;:\n]+|-")
_PARTS: Final = re.compile(r"[a-z0-9]+|[.!?]+")
_SPELT: Final = re.compile(r"(?<![a-z0-9'])(?:[a-z0-9$@!|][\s._*/~-]{1,3}){2,}[a-z0-9$@!|](?![a-z0-9'])")
_SIGN_INSIDE: Final = re.compile(r"(?<=[a-z0-9])[!.](?=[a-z0-9])")

_ENDINGS: Final[tuple[tuple[str, str], ...]] = (
    ("n't", " not"), ("'m", " am"), ("'re", " are"), ("'ve", " have"), ("'ll", " will"), ("'d", " would"), ("'s", " is"),
)  # fmt: skip
_ODD: Final = {"can't": "can not", "won't": "will not", "shan't": "shall not", "ain't": "is not", "let's": "let us"}


class Lexicon(msgspec.Struct, frozen=True, kw_only=True):
    """How words are read: what is the same as what, what adds nothing, what a misspelling means."""

    same: Mapping[str, tuple[str, ...]]
    skip: frozenset[str]
    spelling: Spelling


def words_of(text: str, lexicon: Lexicon) -> list[str]:
    """The plain words of a message, in order, with STOP between sentences."""
    plain = letters(text)
    if _SPELT.search(plain):
        plain = _SPELT.sub(lambda found: _together(found[0], lexicon), plain)
    found = [each for chunk in _chunks(plain) for each in _read(chunk, lexicon)]
    return _whole_sentences([word for word in found if word not in lexicon.skip])


def written_out(words: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The words of a rule: contractions and chat words as in a message, but nothing is taken for a misspelling."""
    return tuple(
        word
        for chunk in words.split()
        for each in _contracted(chunk).split()
        for word in lexicon.same.get(each, (each,))
        if word not in lexicon.skip
    )


def _chunks(plain: str) -> Iterator[str]:
    """Runs of letters and signs; a `!` or `.` inside one may stand for a letter (k!ll) or end a sentence (end.Then)."""
    for run in plain.replace("\n", " . ").split():
        if run.isalpha():
            yield run
        else:
            yield from _pieces(run)


def _pieces(run: str) -> Iterator[str]:
    stripped = run.strip(".,;:?!()[]{}<>\"“”«»/\\&=~^%-_'")
    ends = run[len(run.rstrip(".,;:?!()[]{}<>\"“”«»/\\&=~^%-_'")) :]
    if stripped:
        yield stripped
    if any(sign in ends for sign in ".!?;"):
        yield STOP


def _read(chunk: str, lexicon: Lexicon) -> tuple[str, ...]:
    if (known := lexicon.same.get(chunk)) is not None:
        return known
    if chunk in lexicon.spelling.apart or chunk == STOP:
        return (chunk,)
    if chunk.isalpha():
        return _same(lexicon.spelling.meant(chunk), lexicon)
    return _odd(chunk, lexicon)


def _same(words: tuple[str, ...], lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(each for word in words for each in lexicon.same.get(word, (word,)))


def _odd(chunk: str, lexicon: Lexicon) -> tuple[str, ...]:
    """A chunk with something in it that is no letter."""
    if "'" in chunk and (written := _contracted(chunk)) != chunk:
        return tuple(word for each in written.split() for word in _read(each, lexicon))
    if found := lexicon.spelling.meant(chunk):
        return _same(found, lexicon)
    parts = tuple(STOP if part[0] in ".!?" else part for part in _PARTS.findall(chunk))
    return tuple(word for part in parts for word in (_read(part, lexicon) if part not in {chunk, STOP} else (part,)))


def _contracted(chunk: str) -> str:
    if chunk in _ODD:
        return _ODD[chunk]
    for ending, words in _ENDINGS:
        if chunk.endswith(ending) and len(chunk) > len(ending):
            return chunk[: -len(ending)].replace("'", "") + words
    return chunk.replace("'", "")


def _together(run: str, lexicon: Lexicon) -> str:
    """Letters written one by one, as the words they spell; as they stood when they spell none.

    A word of one letter may stand at either end ("i", "a"): it is given up when the rest spells something.
    """
    joined = re.sub(r"[\s._*/~-]", "", run)
    for start, end in ((0, None), (0, -1), (1, None), (1, -1)):
        part = joined[start:end]
        if len(part) < LEAST_SPELT:
            break
        found = (part,) if part in lexicon.spelling.keys else lexicon.spelling.meant(part)
        if found and found != (part,) or part in lexicon.spelling.keys:
            return " ".join((*joined[:start], *found, *(joined[end:] if end else ())))
    return run


def _whole_sentences(words: list[str]) -> list[str]:
    """Without the stops that part single words."""
    if STOP not in words:
        return words
    kept: list[str] = []
    since = 0
    for word in words:
        if word != STOP:
            kept.append(word)
            since += 1
        elif since > 1:
            kept.append(STOP)
            since = 0
        # a stop after a single word is left out, and the word counts towards the sentence that follows
    return kept[:-1] if kept and kept[-1] == STOP else kept
