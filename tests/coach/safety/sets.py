"""The sets of lines, and the rules we ship. Half of each first set was held out while the phrases were written.

`later`, `third`, `fourth` and `fifth` were written afterwards, each as by another hand. They measure whether the
phrases are thought about or only listed: of each, what was heard before any change to the phrases is the honest figure.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from bot.coach.safety.rules import CareRules
from bot.library.load import find_content, load_library

HERE = Path(__file__).parent


def lines(name: str) -> tuple[str, ...]:
    return tuple(line for line in (HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines() if line)


@cache
def rules() -> CareRules:
    return load_library(find_content()).care.rules
