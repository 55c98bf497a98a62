"""What must hold of the asides: names that something is done for, answers to tell them from, no sentence twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.coach.written.asides import ANSWER, NAMES
from bot.library.checks.sentences import check_lists
from bot.library.forms.aside import AsidesForm
from bot.library.problem import Problem, meant
from bot.library.source import Source


def check_asides(files: Mapping[str, tuple[Source, AsidesForm]]) -> Iterator[Problem]:
    """All files together."""
    said = {
        file: (source, {name: each.said for name, each in form.asides.items()})
        for file, (source, form) in files.items()
    }
    yield from check_lists("asides", said)
    for source, lists in said.values():
        for name in lists.keys() - NAMES:
            yield source.problem(("asides", name), f"Nothing is done for `{name}`.", meant(name, NAMES))
    if said and not any(ANSWER in lists for _, lists in said.values()):
        what, remedy = f"There is no `{ANSWER}`.", "Write answers under it, so that none is taken for an aside."
        yield next(iter(said.values()))[0].problem((), what, remedy)
