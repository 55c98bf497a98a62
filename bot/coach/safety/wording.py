"""A message → the list of its plain words, as the rules know them.

    "I rly don't wanna be here anymore…"  →  i do not want to be here any more .

Contractions are written out, chat words replaced (`same`), words that add nothing left out (`skip`), misspellings
mended as far as the rules know the word meant. A full stop stands for every end of a sentence: no phrase reaches
across one, unless the sentence was a single word ("I. Want. To. Die.").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from sys import intern
from typing import Final

import msgspec

from bot.coach.safety.letters import letters
from bot.coach.safety.spelling import Spelling

STOP: Final = "."
"""The word that stands for the end of a sentence."""
LEAST_SPELT: Final = 3
"""Single letters in a row that are read as one word spelt out; two are initials."""

_AROUND: Final = ".,;:?!()[]{}<>\"“”«»/\\&=~^%-_'"
"""Signs around a word that belong to the sentence; inside one they may stand for a letter (k!ll)."""
_ENDS: Final = frozenset(".!?;")

_PARTS: Final = re.compile(r"[a-z0-9]+|[.!?]+")
_SPELT: Final = re.compile(r"(?<![a-z0-9'])(?:[a-z0-9$@!|][\s._*/~-]{1,3}){2,}[a-z0-9$@!|](?![a-z0-9'])")

_PICTURE: Final = re.compile(r"[\u2600-\u27bf\U0001f300-\U0001faff]")
"""Signs that are words of their own, wherever they stand."""

_ENDINGS: Final[tuple[tuple[str, str], ...]] = (
    ("n't", " not"), ("'m", " am"), ("'re", " are"), ("'ve", " have"),
    ("'ll", " will"), ("'d", " would"), ("'s", " is"),
)  # fmt: skip
_USUAL: Final = """
    i'm i'd i've i'll it's that's don't didn't can't couldn't wasn't isn't doesn't haven't hadn't won't wouldn't weren't
    aren't shouldn't they'd they're they'll they've he's he'd she's she'd we're we'd we've you're you'd there's what's
"""
"""Contractions of nearly every message, that are written out once."""
_ODD: Final = {"can't": "can not", "won't": "will not", "shan't": "shall not", "ain't": "is not", "let's": "let us"}


class Lexicon(msgspec.Struct, frozen=True, kw_only=True):
    """How words are read: what is the same as what, what adds nothing, what a misspelling means.

    Words that are the same as others or themselves stand in `known`; most of a message does, and is only looked up.
    """

    same: Mapping[str, tuple[str, ...]]
    skip: frozenset[str]
    spelling: Spelling
    known: Mapping[str, tuple[str, ...]] = {}


def known(same: Mapping[str, tuple[str, ...]], themselves: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """What is looked up: these words. One text for all that are equal, so that they are soon found elsewhere."""
    return {
        **{word: (intern(word),) for word in (*themselves, STOP)},
        **{word: _one(words) for word, words in same.items()},
    }


def _one(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(intern, words))


def with_contractions(lexicon: Lexicon) -> Lexicon:
    """The same, and the usual contractions are only looked up."""
    written = {each: _one(_read(each, lexicon)) for each in _USUAL.split()}
    return msgspec.structs.replace(lexicon, known={**written, **lexicon.known})


def words_of(text: str, lexicon: Lexicon) -> list[str]:
    """The plain words of a message, in order, with STOP between sentences."""
    plain = letters(text) if text.isascii() else _PICTURE.sub(r" \g<0> ", letters(text))
    if _SPELT.search(plain):
        plain = _SPELT.sub(lambda found: _together(found[0], lexicon), plain)
    known, skip = lexicon.known, lexicon.skip
    found = [each for chunk in _chunks(plain) for each in known.get(chunk) or _read(chunk, lexicon)]
    return _whole_sentences([word for word in found if word not in skip])


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
    """Runs of letters and signs, with STOP behind those that end a sentence."""
    for run in plain.replace("\n\n", " . ").split():
        if run.isalpha():
            yield run
            continue
        inner = run.strip(_AROUND)
        if inner:
            yield inner
        if run[-1] in _AROUND and not _ENDS.isdisjoint(run[len(run.rstrip(_AROUND)) :]):
            yield STOP


def _read(chunk: str, lexicon: Lexicon) -> tuple[str, ...]:
    if (known := lexicon.known.get(chunk)) is not None:
        return known
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
        if part in lexicon.spelling.keys or (found and found != (part,)):
            return " ".join((*joined[:start], *found, *(joined[end:] if end else ())))
    return run


def _whole_sentences(words: list[str]) -> list[str]:
    """Without the stops that part single words."""
    if STOP not in words:
        return words
    if words.index(STOP) == len(words) - 1:
        return words[:-1]
    kept: list[str] = []
    length = 0
    for word in words:
        if word != STOP:
            kept.append(word)
            length += 1
        else:
            if length > 1:
                kept.append(STOP)
            length = 0
    return kept[:-1] if kept and kept[-1] == STOP else kept
