"""What is wrong in the content, said to the person who can mend it: a writer, not a programmer.

A problem names file and line, says what is wrong and what to write instead. Every check makes such values and none
raises, so that one run shows everything at once.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from bot.dialogue.shortening import shorten


class Problem(msgspec.Struct, frozen=True, order=True):
    """One mistake. `line` counts from 1; problems sort by file, then line. A `warning` need not stop anybody."""

    file: str
    line: int
    what: str
    remedy: str
    warning: bool = False


def render(problem: Problem) -> str:
    """One line for a terminal: `content/dialogues/debrief.yaml:41: What is wrong. → What to write`."""
    return f"{problem.file}:{problem.line}: {problem.what} → {problem.remedy}"


def sort_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, in the order in which a writer meets them."""
    return tuple(sorted(set(problems)))


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known name a mistyped one most likely means; None when nothing is near."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415  27 ms that only a mistake needs to cost

    names = sorted(known)
    if found := process.extractOne(word, names, scorer=fuzz.ratio, score_cutoff=65):
        return found[0]
    begun = [name for name in names if len(word) > 2 and name.startswith(word)]  # noqa: PLR2004  two letters say little
    return begun[0] if len(begun) == 1 else None


def meant(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """A remedy for an unknown name: the near miss, or what there is, or a sentence for when there is nothing."""
    names = sorted(known)
    if near := nearest(word, names):
        return f"Did you mean `{near}`?"
    return f"There is: {listed(names)}." if names else otherwise or "There is nothing to name here yet."


def listed(names: Iterable[str], joint: str = "and") -> str:
    """Names as people list them: `a`, `b` and `c`."""
    quoted = [f"`{name}`" for name in names]
    if len(quoted) < 2:  # noqa: PLR2004  one needs no "and"
        return "".join(quoted)
    return f"{', '.join(quoted[:-1])} {joint} {quoted[-1]}"


def shortened(text: str, room: int = 40) -> str:
    """A writer's words as problems quote them: in short, on one line."""
    return shorten(text, room)
