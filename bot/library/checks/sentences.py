"""Lists of sentences that lines are compared with: each list in one file, each sentence in one list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bot.dialogue.words.likeness import runs_of
from bot.library.problem import Problem, shortened
from bot.library.source import Source

Lists = Mapping[str, Sequence[str]]


def check_lists(field: str, files: Mapping[str, tuple[Source, Lists]]) -> Iterator[Problem]:
    """All files of a folder together. `field` is the one that holds the lists by name."""
    homes: dict[str, str] = {}
    seen: dict[frozenset[str], str] = {}
    for file, (source, lists) in files.items():
        for name, said in lists.items():
            if (home := homes.setdefault(name, file)) != file:
                what = f"`{name}` stands in `{home}.yaml` as well, and only one of them would be heard."
                yield source.problem((field, name), what, "Put their sentences together in one of the two.")
            for index, what, remedy in _faults(name, said, seen):
                yield source.problem((field, name, "said", index), what, remedy)


def _faults(name: str, said: Sequence[str], seen: dict[frozenset[str], str]) -> Iterator[tuple[int, str, str]]:
    """Which sentence, what is wrong with it, and what mends it. Adds the others to `seen`."""
    for index, sentence in enumerate(said):
        runs = runs_of(sentence)
        if not runs:
            yield index, f"“{shortened(sentence)}” has no words.", "Write it in words, or remove it."
        elif runs in seen:
            what = f"“{shortened(sentence)}” stands under `{seen[runs]}` as well."
            yield index, what, "Leave it where it belongs, and remove the other."
        else:
            seen[runs] = name
