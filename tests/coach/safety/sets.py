"""The sets of lines, and the rules we ship. Half of each first set was held out while the phrases were written.

`later` to `fifth` and the rounds were written afterwards, each as by another hand. They measure whether the rules are
thought about or only listed: of each, what was heard before any change is the honest figure, and stands in its header.
Lines under `learnt` were written to learn weights from, never to measure.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from bot.coach.safety.rules import CareRules
from bot.library.load import find_content, load_library

LINES: Final = Path(__file__).parent / "lines"
ROUNDS: Final = tuple(sorted(path.stem for path in LINES.glob("round_*.txt")))
CRISIS: Final = (
    *("plain", "oblique", "later_crisis", "third_crisis", "fourth_crisis", "fifth_crisis", "learnt/crisis"),
    *(f"{name}#{part}" for name in ROUNDS for part in ("plain", "oblique")),
)
"""Every set of people in need."""
ORDINARY: Final = (
    *(
        "ordinary",
        "later_ordinary",
        "third_ordinary",
        "fifth_ordinary",
        "learnt/ordinary",
        "learnt/prose",
        "learnt/asides",
    ),
    *(f"{name}#ordinary" for name in ROUNDS),
)
"""Every set of everyday talk."""


def lines(name: str) -> tuple[str, ...]:
    """The lines of a file, or of one part of it: `round_1#plain` are those below `== plain`."""
    file, _, part = name.partition("#")
    told = (LINES / f"{file}.txt").read_text(encoding="utf-8")
    if part:
        told = told.partition(f"== {part}\n")[2].partition("\n== ")[0]
    return tuple(line for line in told.splitlines() if line and not line.startswith("# "))


@cache
def rules() -> CareRules:
    return load_library(find_content()).care.rules
