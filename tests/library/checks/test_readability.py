"""What is said reads at grade 8 or easier: Flesch-Kincaid over every sentence of the content, by file and as a whole.

The formula (Kincaid 1975): 0.39 words a sentence + 11.8 syllables a word - 15.59. Syllables are counted by groups of
vowels, as everybody does who has no dictionary; that counts a little too many rather than too few.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from statistics import mean

import pytest

from bot.library.folder import read_folders
from bot.library.load import find_content
from bot.library.source import Plain

WHOLE = 8.0
"""The grade of all texts together, and the most that one file may have."""

DOZEN = 12
HARDEST = 11.0
"""The grade of the hardest single text; four in a thousand are above 8."""

SPOKEN = ("dialogues", "phrases", "playbooks", "stories", "questions", "encouragement")
"""Folders of what is said to people. Letters go to employers; the phrases of care are never shown."""

NAMES = frozenset(
    {"dialogue", "ask", "kind", "repeat", "show", "when", "group", "was", "reader", "suggest_from", "value", "pause"}
)
"""Fields that hold names and no words."""

_WORD = re.compile(r"[A-Za-z’']+")
_STOP = re.compile(r"[.!?…]+[”\"’)]*(?:\s|$)|\n+")
_SLOT = re.compile(r"\{[a-z_0-9]+(?:\|([^{}]*))?\}")


def syllables(word: str) -> int:
    """Groups of vowels, without the silent e at the end."""
    word = re.sub(r"[^a-z]", "", word.casefold())
    groups = len(re.findall(r"[aeiouy]+", word))
    silent = bool(re.search(r"[^aeiouyl]e$|[^aeiouydt]ed$|[^aeiouysxzcg]es$", word)) and groups > 1
    return max(1, groups - silent)


def grade(texts: list[str]) -> float:
    """The school grade of these texts, together."""
    sentences = [part for text in texts for part in _STOP.split(text) if _WORD.search(part or "")]
    words = [word for sentence in sentences for word in _WORD.findall(sentence)]
    return 0.39 * len(words) / len(sentences) + 11.8 * mean(map(syllables, words)) - 15.59


def spoken(data: Plain) -> Iterator[str]:
    """The words of a file: whole texts of at least four words, placeholders filled with what stands for them."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key not in NAMES:
                yield from spoken(value)
    elif isinstance(data, list):
        for each in data:
            yield from spoken(each)
    elif isinstance(data, str) and len(data.split()) > 3:
        yield _SLOT.sub(lambda found: found[1] or "this", data)


def files() -> dict[str, list[str]]:
    found, problems = read_folders((find_content(),))
    assert not problems
    return {
        f"{folder}/{name}": list(spoken(source.data)) for (folder, name), source in found.items() if folder in SPOKEN
    }


FILES = {name: texts for name, texts in files().items() if sum(len(text.split()) for text in texts) >= 100}
"""Files with enough words for the figure to mean something."""


@pytest.mark.parametrize("name", tuple(FILES))
def test_every_file_reads_at_grade_8_or_easier(name: str) -> None:
    assert grade(FILES[name]) <= WHOLE


def test_all_of_it_together_is_easier_still() -> None:
    everything = [text for texts in FILES.values() for text in texts]
    assert sum(len(text.split()) for text in everything) > 10_000
    assert grade(everything) <= WHOLE - 2


def test_the_measure_tells_easy_from_hard() -> None:
    easy = ["You can skip it. Take your time, and say what you like."]
    hard = [
        "The organisational implementation of interdepartmental communication necessitates considerable deliberation."
    ]
    assert grade(easy) < 3
    assert grade(hard) > 20
    assert [syllables(word) for word in ("cat", "table", "letter", "interview", "made", "idea")] == [1, 2, 2, 3, 1, 2]


def test_no_single_text_is_hard() -> None:
    """A text of a dozen words or more gives a figure of its own."""
    long = [text for texts in FILES.values() for text in texts if len(text.split()) >= DOZEN]
    assert [text for text in long if grade([text]) > HARDEST] == []


def test_there_are_no_dashes_for_effect() -> None:
    assert [text for texts in FILES.values() for text in texts if "\u2014" in text] == []
