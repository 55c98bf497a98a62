"""What must hold of the asides: names that something is done for, answers to tell them from, no sentence twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.coach.written.asides import ANSWER, NAMES
from bot.library.checks.wishes import check_sentences
from bot.library.forms.aside import AsidesForm
from bot.library.problem import Problem, meant
from bot.library.source import Source


def check_asides(files: Mapping[str, tuple[Source, AsidesForm]]) -> Iterator[Problem]:
    """All files together."""
    homes: dict[str, str] = {}
    seen: dict[frozenset[str], str] = {}
    for file, (source, form) in files.items():
        for name, aside in form.asides.items():
            if name not in NAMES:
                yield source.problem(("asides", name), f"Nothing is done for `{name}`.", meant(name, NAMES))
            if (home := homes.setdefault(name, file)) != file:
                what = f"`{name}` stands in `{home}.yaml` as well, and only one of them would be heard."
                yield source.problem(("asides", name), what, "Put their sentences together in one of the two.")
            yield from check_sentences(source, ("asides", name, "said"), aside.said, seen)
    if homes and ANSWER not in homes:
        source = next(iter(files.values()))[0]
        yield source.problem(
            (), f"There is no `{ANSWER}`.", "Write answers under it, so that none is taken for an aside."
        )
