"""What must hold of encouragement: plain words, three sentences at most, no message twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from bot.dialogue.text import compile_line
from bot.library.checks.placeholders import stray_braces
from bot.library.checks.texts import check_wording
from bot.library.forms.cheer import CheersForm
from bot.library.problem import Problem, shortened
from bot.library.source import Source

SENTENCES: Final = 3
"""A message is read on the way to somewhere else."""
SLOTS: Final = frozenset({"name"})
_SENTENCE: Final = re.compile(r"[.!?](?:\s|$)")


def check_cheers(source: Source, form: CheersForm) -> Iterator[Problem]:
    """One file: plain words, short, nothing in braces but the name."""
    for name, each in form.messages.items():
        place = ("messages", name, "text")
        yield from check_wording(source, place, (each.text,))
        yield from stray_braces(source, place, each.text)
        for slot in compile_line(each.text).slots:
            if slot.name not in SLOTS:
                yield source.problem(place, f"Nothing fills `{{{slot.name}}}` here.", "There is `{name|you}` only.")
            elif not slot.otherwise:
                yield source.problem(place, "Not everybody has told us a name.", "Write `{name|you}`.")
        if len(_SENTENCE.findall(each.text)) > SENTENCES:
            yield source.problem(place, "This message has more than three sentences.", "Shorten it, or make it two.")


def check_repeats(files: Mapping[str, tuple[Source, CheersForm]]) -> Iterator[Problem]:
    """All files together: no message twice."""
    seen: dict[str, str] = {}
    for theme, (source, form) in files.items():
        for name, each in form.messages.items():
            words = re.sub(r"[^a-z]+", " ", each.text.casefold()).strip()
            if words in seen:
                what = f"This message stands in `{seen[words]}` as well: “{shortened(each.text, 30)}”."
                yield source.problem(("messages", name, "text"), what, "Write another one, or remove it.")
            seen.setdefault(words, f"{theme}/{name}")
