"""What keyboards and clipboards put into words: made safe to keep (`cleaned`), and made alike to compare (`folded`).

Cleaning removes what can do harm and nothing that can be seen: control characters (a terminal obeys them), bidi
embeddings, overrides and isolates (they turn a line around, CVE-2021-42574), halves of surrogate pairs (no UTF-8 has
them), and invisible spaces. Joiners stay: emoji families and Persian words are made with them.
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from typing import Final

_NEW_LINES: Final = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_TAB: Final = re.compile("\t")
_HARMFUL: Final = re.compile(
    "\x1b\\[[0-9;?]*[a-zA-Z]"  # what colours a terminal, whole: its letters alone would be left among the words
    "|[\x00-\x09\x0b-\x1f\x7f-\x9f"  # control characters, apart from the new line
    "\u202a-\u202e\u2066-\u2069"  # bidi embeddings, overrides, isolates
    "\u200b\u2060\ufeff\u180e"  # spaces without width
    "\ud800-\udfff]"  # lone surrogates
)
_BLANKS: Final = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200c-\u200f\u2061-\u2064\u206a-\u206f\u2800\u3164"
    "\ufe00-\ufe0f\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]"  # with the tags, in which words can be hidden
)
"""Characters that show nothing when they stand alone: words made only of them are no words."""

_INVISIBLE: Final = re.compile(
    "[\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\u20e3"
    "\U0001f3fb-\U0001f3ff]"  # with the keycap and skin tones: 👍🏽 is 👍 to us
)
_ALIKE: Final = str.maketrans(
    {
        **dict.fromkeys("’‘‛`´ʼ＇′", "'"),  # noqa: RUF001 the apostrophes people paste
        **dict.fromkeys("‐‑‒–—―−", "-"),  # noqa: RUF001 the dashes people paste
        **dict.fromkeys("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉", "^"),  # NFKC would make 10² one hundred and two
    }
)


def cleaned(typed: str) -> str:
    """The words as typed, without what can do harm and without space around them; `""` when nothing can be seen."""
    if typed.isascii() and typed.isprintable():
        return typed.strip()
    kept = _HARMFUL.sub("", _TAB.sub(" ", _NEW_LINES.sub("\n", typed))).strip()
    return kept if _BLANKS.sub("", kept).strip() else ""


def folded(typed: str) -> str:
    """The words in one spelling for comparing: NFKC, case folded, plain digits, single spaces, nothing invisible."""
    if typed.isascii() and typed.isprintable() and "`" not in typed:
        fold = typed.strip().lower()
        return " ".join(fold.split()) if "  " in fold else fold  # nearly every line is typed with single spaces
    alike = unicodedata.normalize("NFKC", _INVISIBLE.sub("", typed.translate(_ALIKE))).translate(_ALIKE)
    return " ".join(_plain_digits(alike.casefold()).split())


def _plain_digits(words: str) -> str:
    if words.isascii():
        return words
    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in words)


_WORD: Final = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def words_of(fold: str) -> tuple[str, ...]:
    """The words of a folded text, without punctuation: `"well - it's ok!"` is well, it's, ok."""
    return tuple(_WORD.findall(fold))


def mark(typed: str) -> int:
    """A number by which a line is known again, without keeping the line."""
    return zlib.crc32(folded(typed).encode("utf-8", "replace"))


def listed(words: str, between: str | None = None) -> tuple[str, ...]:
    """The words of a table written as running text, or the phrases with `between` between them."""
    return tuple(words.split(between))


_WITHOUT_MARK: Final = re.compile(r"\b(did|does|do|have|has|had|was|were|is|are|would|could|should|wo|ca)nt\b")


def with_apostrophes(fold: str) -> str:
    """Folded words with the mark that people leave out: "i cant sleep", "they didnt write"."""
    return _WITHOUT_MARK.sub(r"\1n't", fold) if "nt" in fold else fold
