"""Words that are not spelt as in the dictionary → the words that were meant, as far as the rules know them.

Only words of the rules can come out: a job seeker's own vocabulary is left alone. In order of trust: signs for letters
(k1ll, $uicide), masked letters (s*icide), endings cut short (jumpin), stretched letters (diiie), one slip of the finger
in a key word (suicdal), the sound of one (suaside), words run together (killmyself).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

import msgspec

_SIGNS: Final = str.maketrans("0134578@$!|+", "oieastbasiit")
_SIGNS_L: Final = str.maketrans("0134578@$!|+", "oleastbaslit")
"""Digits and signs that stand for letters; a 1 or ! is sometimes an l."""
_CUTS: Final = str.maketrans("", "", "-._~/")
"""Signs that part the letters of one word."""
_WORDS: Final = str.maketrans({"2": "to", "4": "for"})
"""Digits that stand for words (want2die)."""

SLIP_LENGTH: Final = 6
"""Letters of the shortest key word in which a slip is forgiven: shorter ones have true neighbours (kill, skill)."""
LEAST_SLIPPED: Final = 4
LEAST_SOUNDED: Final = 5
"""Letters that a slip leaves of a word, at least, and that a sound is written with."""
SOUND_SLIPS: Final = 3
"""Letters that may differ where consonants agree: suicide and sueside are two apart, seaside (no key) three."""
LEAST_GLUED: Final = 6
"""Letters of the shortest run of words that is taken apart."""
SURELY_GLUED: Final = 14
"""Letters of a run that is taken apart though no key word is in it."""
LETTERS_A_PART: Final = 3
"""More letters than that a word, or it was no run of words."""
LONGEST_GLUED: Final = 60
"""Letters of the longest run of words that is taken apart."""
LONGEST_WORD: Final = 13
"""Letters of the longest word in such a run."""

_NEVER: Final = "(?!)"
_DOUBLED: Final = re.compile(r"(.)\1+")
_TRIPLED: Final = re.compile(r"(.)\1\1+")
LEAST_LEFT: Final = 2
"""Letters that a mask leaves, and at least half of the word: "C#" and "**y**" are no masked words."""
_MASK: Final = re.compile(r"[*#]+")
_VOWELS: Final = str.maketrans({**dict.fromkeys("aeiouyhw'", ""), "c": "s", "z": "s"})


class Spelling(msgspec.Struct, frozen=True, kw_only=True):
    """What words can be recognised as. Made by `spelling()`."""

    words: frozenset[str]
    keys: frozenset[str]
    apart: frozenset[str]
    near: Mapping[str, tuple[str, ...]]
    single: Mapping[str, str]
    sounds: Mapping[str, tuple[str, ...]]
    stem: re.Pattern[str]
    """Any of the keys, wherever it stands: one search is five times faster than to look for each of them."""
    starts: frozenset[str]

    def meant(self, word: str) -> tuple[str, ...]:
        """The words that an unknown one stands for; itself when it is nobody's misspelling."""
        if word in self.apart:
            return (word,)
        if len(word) > LONGEST_GLUED:
            return (word,) if word.isalpha() else ()
        if not word.isalpha():
            return self._signs(word)
        found = self._cut_short(word) or self._stretched(word) or self._slip(word)
        return (found,) if found else self._glued(word) or self._glued(_TRIPLED.sub(r"\1", word)) or (word,)

    def _signs(self, word: str) -> tuple[str, ...]:
        for table in (_SIGNS, _SIGNS_L):
            plain = word.translate(table)
            if plain in self.words:
                return (plain,)
            if plain.isalpha() and (found := self._stretched(plain) or self._slip(plain)):
                return (found,)
        return self._masked(word) or self._glued(word.translate(_WORDS)) or self._cut_up(word)

    def _cut_up(self, word: str) -> tuple[str, ...]:
        """A key word with signs in it: su-icide."""
        plain = word.translate(_CUTS)
        if plain == word or not plain.isalpha():
            return ()
        found = plain if plain in self.keys else self._slip(plain)
        return (found,) if found else ()

    def _masked(self, word: str) -> tuple[str, ...]:
        """A key word with letters hidden (s*icide); a word between stars (**die**) is itself."""
        bare = word.strip("*#")
        if bare != word and bare in self.words:
            return (bare,)
        parts = _MASK.split(word)
        left = sum(map(len, parts))
        if len(parts) == 1 or left < LEAST_LEFT or not all(part.isalpha() for part in parts if part):
            return ()
        pattern = re.compile("[a-z]{1,3}".join(parts))  # letters and nothing else: nobody's text becomes a pattern
        return next(((key,) for key in sorted(self.keys) if len(key) <= 2 * left and pattern.fullmatch(key)), ())

    def _cut_short(self, word: str) -> str | None:
        """The whole word: jumping for jumpin."""
        whole = f"{word}g"
        return whole if word.endswith("in") and whole in self.words else None

    def _stretched(self, word: str) -> str | None:
        single = _DOUBLED.sub(r"\1", word) if _DOUBLED.search(word) else word
        if single != word or word in self.single:
            if _TRIPLED.search(word):
                twice = _TRIPLED.sub(r"\1\1", word)
                once = _TRIPLED.sub(r"\1", word)
                if found := next((each for each in (once, twice, single) if each in self.words), None):
                    return found
            return self.single.get(single)
        return None

    def _slip(self, word: str) -> str | None:
        if len(word) < LEAST_SLIPPED or word[0] not in self.starts:
            return None
        cut = (word, *_shortened(word))
        for each in cut if not self.near.keys().isdisjoint(cut) else ():
            for key in self.near.get(each, ()):
                if (word[0] == key[0] or key in self.keys) and one_slip(word, key):
                    return key
        for key in self.sounds.get(_sound(word), ()) if len(word) >= LEAST_SOUNDED else ():
            if word[0] == key[0] and distance(word, key) <= SOUND_SLIPS:
                return key
        return None

    def _glued(self, word: str) -> tuple[str, ...]:
        if len(word) < LEAST_GLUED:
            return ()
        if self.stem.search(word):
            return tuple(self._parts(word))
        parts = self._parts(word) if len(word) >= SURELY_GLUED else []
        return tuple(parts) if len(word) > LETTERS_A_PART * len(parts) else ()

    def _parts(self, word: str) -> list[str]:
        """The words a run is made of; fewest first found from the left, empty if some letters belong to none."""
        best: list[list[str] | None] = [[]] + [None] * len(word)
        for end in range(1, len(word) + 1):
            for start in range(max(0, end - LONGEST_WORD), end):
                before, part = best[start], word[start:end]
                if before is None or part not in self.words or (len(part) == 1 and part != "i"):
                    continue
                if (here := best[end]) is None or len(before) + 1 < len(here):
                    best[end] = [*before, part]
        return best[-1] or []


def spelling(
    words: Iterable[str], keys: Mapping[str, Iterable[str]], apart: Iterable[str], slips: Iterable[str] = ()
) -> Spelling:
    """The spelling of these words. `keys` are known by their slips, too; `apart` are words that are themselves.

    Of `slips` one slip of the finger is forgiven and nothing else.
    """
    known, away = frozenset(words) | frozenset(keys) | frozenset(slips), frozenset(apart)
    long = [key for key in sorted(keys) if len(key) >= SLIP_LENGTH]
    forgiven = sorted({*long, *slips})
    stems = [re.escape(key) for key in sorted(keys) if not any(other in key for other in keys if other != key)]
    return Spelling(
        words=known,
        keys=frozenset(keys),
        apart=away | known,
        near=_grouped((each, key) for key in forgiven for each in (key, *_shortened(key))),
        single={_DOUBLED.sub(r"\1", key): key for key in sorted(keys, reverse=True)},
        sounds=_grouped((_sound(key), key) for key in long),
        stem=re.compile("|".join(stems) or _NEVER),
        starts=frozenset(key[0] for key in forgiven),
    )


def one_slip(word: str, other: str) -> bool:
    """One letter missing, added, wrong, or two neighbours swapped; or none."""
    if abs(len(word) - len(other)) > 1:
        return False
    start = next((at for at, (one, two) in enumerate(zip(word, other, strict=False)) if one != two), None)
    if start is None:
        return True
    one, two = word[start:], other[start:]
    swapped = one[:2] == two[1::-1] and one[2:] == two[2:]
    return swapped or one[1:] == two[1:] or one[1:] == two or one == two[1:]


def distance(word: str, other: str) -> int:
    """Letters to add, drop or change until one is the other (Levenshtein)."""
    row = list(range(len(other) + 1))
    for at, one in enumerate(word, 1):
        before, row[0] = row[0], at
        for to, two in enumerate(other, 1):
            before, row[to] = row[to], min(row[to] + 1, row[to - 1] + 1, before + (one != two))
    return row[-1]


def _shortened(word: str) -> list[str]:
    return [word[:at] + word[at + 1 :] for at in range(len(word))]


def _sound(word: str) -> str:
    return _DOUBLED.sub(r"\1", word.translate(_VOWELS))


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    groups: dict[str, tuple[str, ...]] = {}
    for name, value in pairs:
        if value not in groups.get(name, ()):
            groups[name] = (*groups.get(name, ()), value)
    return groups
