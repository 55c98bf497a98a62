"""How well what was learnt carries over to lines of another hand: each set is left out once, and weighed by the others.

    python -m tests.coach.safety.crossing                all sets
    python -m tests.coach.safety.crossing round_19 …     only these are left out, one after another

For several weights to be enough from it says how many plain lines are missed, how many oblique ones are met, and how
many ordinary ones stop a talk. Phrases and idioms stay as they are, whatever lines they came from: so the figures are
somewhat too good, and serve to tell whether a change helps. What a set said first stands in its header.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from typing import Final

import msgspec

from bot.coach.safety.concern import heard, weighed_words
from bot.coach.safety.weighing import Weighed, compile_weights, heaviest
from bot.library.load import find_content, load_library
from tests.coach.safety.fit import EVERY, fitted
from tests.coach.safety.sets import CRISIS, lines, rules

ENOUGH: Final = (0.4, 0.6, 0.8, 1.0, 1.2, 1.4, 1.6, 1.8, 2.0, 2.2, 2.5)
FIRST: Final = ("plain", "oblique", "ordinary")
PARTS: Final = ("plain", "oblique", "ordinary")


class Line(msgspec.Struct, frozen=True):
    """A line that was left out: the set, its part, whether a phrase hears it, and what it weighs."""

    left_out: str
    part: str
    heard: bool
    weight: float


def hand(name: str) -> str:
    """Whose lines a set has: those of one hand are left out together."""
    return "first" if name in FIRST else name.partition("#")[0].removesuffix("_crisis").removesuffix("_ordinary")


def hands() -> tuple[str, ...]:
    """All that can be left out. What was written to learn from is never measured with."""
    return tuple(dict.fromkeys(hand(name) for name in EVERY if not name.startswith("learnt/")))


def left_out(which: str) -> list[Line]:
    """What the lines of one hand weigh by the weights that the others give."""
    ours = load_library(find_content()).care.weighed
    weighed = fitted(ours, [name for name in EVERY if hand(name) != which])
    return [*_weighed(which, weighed, [name for name in EVERY if hand(name) == which])]


def _weighed(which: str, weighed: Weighed, names: Iterable[str]) -> Iterator[Line]:
    weights = compile_weights(weighed)
    for name in names:
        for line in lines(name):
            weight = heaviest(weighed_words(line, rules()), weights)
            yield Line(which, _part(name), any(heard(line, rules())), weight)


def _part(name: str) -> str:
    if name not in CRISIS:
        return "ordinary"
    return "plain" if name.endswith("plain") else "oblique"


def _met(told: list[Line], part: str, enough: float) -> tuple[int, int]:
    of = [line for line in told if line.part == part]
    return sum(line.heard or line.weight >= enough for line in of), len(of)


def _figures(told: list[Line], enough: float) -> str:
    plain, oblique, ordinary = (_met(told, part, enough) for part in PARTS)
    missed = plain[1] - plain[0]
    return (
        f"plain missed {missed:3} of {plain[1]}, oblique {_share(oblique)} of {oblique[1]}, "
        f"ordinary {_share(ordinary)} of {ordinary[1]}"
    )


def _share(met: tuple[int, int]) -> str:
    return f"{100 * met[0] / met[1]:5.1f} %" if met[1] else "   –   "


def main() -> None:
    """Leave these out, or all, and print the figures."""
    enough = load_library(find_content()).care.weighed.enough
    which = tuple(sys.argv[1:]) or hands()
    with ProcessPoolExecutor() as pool:
        found = list(pool.map(left_out, which))
    for name, told in zip(which, found, strict=True):
        print(f"{name:10} {_figures(told, enough)}")
    everything = [line for told in found for line in told]
    for each in sorted({*ENOUGH, enough}):
        print(f"from {each:5.2f} {_figures(everything, each)}{'  <- as shipped' if each == enough else ''}")


if __name__ == "__main__":
    main()
