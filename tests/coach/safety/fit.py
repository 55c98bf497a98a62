"""Learns the weights of care from lines that were written for it, and writes them into content/weights/care.yaml.

    python -m tests.coach.safety.fit

What was learnt from what is noted beside this file. A test holds the weights and the lines against that note; a long
one learns them anew, in ten seconds of processor time.

Logistic regression by plain gradient descent, in a fixed order: the same lines give the same weights. It learns from
every set in `lines`, so these sets show what was learnt, not how well it carries over: that is told by the first
figures in the sets' headers, measured before anything was learnt from them, and by `crossing` next door.
"""

from __future__ import annotations

import random
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from inspect import getsource
from itertools import groupby
from math import exp
from pathlib import Path
from typing import Final

import msgspec

from bot.coach.safety.concern import heard, weighed_words
from bot.coach.safety.weighing import Weighed, kinds_of, marks, marks_weighed, root, stem, stretches
from bot.coach.safety.wording import words_of
from bot.library.load import find_content, load_library
from tests.coach.safety.made import joined, made
from tests.coach.safety.sets import CRISIS, ORDINARY, lines, rules

ROUNDS: Final = 40
"""Times that every line is looked at."""
STEP: Final = 0.3
"""How far a line moves its weights at first; a twentieth less each round."""
FORGET: Final = 2e-4
"""What a weight loses when it is moved, so that none is learnt by heart."""
MADE_COUNTS: Final = 0.3
"""How much a made line counts."""
CRISIS_COUNTS: Final = 2.5
"""How much more a line in need counts: there are fewer of them, and missing one is worse."""
HEARD_COUNTS: Final = 0.5
"""Of that, what is left where a phrase hears the line: weights are for the others."""
PLAIN_COUNTS: Final = 2.0
"""How much more a plain line counts that no phrase hears: none of them may be missed."""
LEAST_LINES: Final = 3
"""Lines that a mark must be in: what stands in one or two says nothing about others."""
LEAST: Final = 0.4
"""Weights nearer to nothing are left out."""
DIGITS: Final = 2

NOTE: Final = Path(__file__).with_name("fit.sha256")
"""Where it is written down what was learnt from what."""

EVERY: Final = (*CRISIS, *ORDINARY)

Example = tuple[tuple[str, ...], int, bool, float]
"""The marks of a stretch of words, how many words it has, whether it is of somebody in need, and how much it counts."""


def examples(kinds: Mapping[str, str], names: Iterable[str] = EVERY) -> Iterator[Example]:
    """Every line of these sets as marks. Of lines in need that are cut only the first piece is one."""
    names = tuple(names)
    ordinary = tuple(line for name in names if name not in CRISIS for line in lines(name))
    told = [(line, name in CRISIS, _counts(line, name)) for name in names for line in lines(name)]
    told += [(line, False, MADE_COUNTS) for line in joined(ordinary)]
    told += [(line, False, MADE_COUNTS) for line in made("ordinary")]
    told += [(line, True, MADE_COUNTS * _counts(line, "made")) for line in made("crisis")]
    for line, crisis, counts in told:
        cut = list(stretches(weighed_words(line, rules())))
        for words in cut[:1] if crisis else cut:
            yield tuple(marks([stem(word) for word in words], kinds)), len(words), crisis, counts


def _counts(line: str, name: str) -> float:
    if name in ORDINARY:
        return 1
    if any(heard(line, rules())):
        return CRISIS_COUNTS * HEARD_COUNTS
    return CRISIS_COUNTS * (PLAIN_COUNTS if name.endswith("plain") else 1)


def learn(told: Iterable[Example]) -> tuple[float, dict[str, float]]:
    """The start and the weights."""
    told = list(told)
    seen = Counter(mark for found, _, _, _ in told for mark in set(found))
    names = [mark for mark, times in seen.items() if times >= LEAST_LINES]
    places = {mark: at for at, mark in enumerate(names)}
    left = [
        ([places[mark] for mark in found if mark in places], root(words), crisis, counts)
        for found, words, crisis, counts in told
    ]
    start, weights = _descended(left, len(names))
    return start, {mark: weight for mark, weight in zip(names, weights, strict=True) if abs(weight) >= LEAST}


def _descended(told: list[tuple[list[int], float, bool, float]], marks: int) -> tuple[float, list[float]]:
    weights, start, step = [0.0] * marks, 0.0, STEP
    order = random.Random(1)
    for _ in range(ROUNDS):
        order.shuffle(told)
        for found, divided, crisis, counts in told:
            weight = start + sum([weights[at] for at in found]) / divided
            wrong = (crisis - 1 / (1 + exp(-weight))) * counts
            start += step * wrong / 10
            moved = step * wrong / divided
            for at in found:
                weights[at] += moved - weights[at] * FORGET
        step *= 0.95
    return start, weights


def fitted(weighed: Weighed, names: Iterable[str] = EVERY) -> Weighed:
    """These weights, learnt anew from these sets."""
    names = tuple(names)
    start, weights = learn(examples(kinds_of(weighed.kinds), names))
    learnt = "\n".join(_lines(weights))
    return msgspec.structs.replace(weighed, start=round(start, DIGITS), plain=plain(names), weights=learnt)


def plain(names: Iterable[str] = EVERY) -> str:
    """The words that lines are made of, of those that are in a few: once read, they are themselves."""
    told = (line for name in names for line in lines(name))
    seen = Counter(word for line in told for word in set(words_of(line, rules().lexicon)) if word.isalpha())
    return " ".join(sorted(word for word, times in seen.items() if times >= LEAST_LINES))


def digest(weighed: Weighed) -> str:
    """Of every example, of how it is learnt from, and of what was learnt."""
    how = (ROUNDS, STEP, FORGET, LEAST_LINES, LEAST, DIGITS, getsource(learn), getsource(_descended))
    seen = sha256(repr(how).encode())
    for example in examples(kinds_of(weighed.kinds)):
        seen.update(repr(example).encode())
    seen.update(repr((weighed.start, weighed.plain.split(), sorted(marks_weighed(weighed.weights)))).encode())
    return seen.hexdigest()


def _lines(weights: Mapping[str, float]) -> Iterator[str]:
    rows = sorted((-round(weight, DIGITS), mark) for mark, weight in weights.items())
    for weight, marked in groupby(rows, key=lambda row: row[0]):
        start = f"{-weight:.{DIGITS}f}: "
        for line in textwrap.wrap(", ".join(mark.replace(" ", "\0") for _, mark in marked), 110):
            yield start + line.replace("\0", " ").removesuffix(",")


def main() -> None:
    """Write the file again below its kinds."""
    path = find_content() / "weights" / "care.yaml"
    head, _, _ = path.read_text(encoding="utf-8").partition("\nstart:")
    new = fitted(load_library(find_content()).care.weighed)
    body = textwrap.indent(new.weights, "  ")
    words = textwrap.fill(new.plain, 118, initial_indent="  ", subsequent_indent="  ")
    text = f"{head}\nstart: {new.start}\nplain: >-\n{words}\nweights: |-\n{body}\n"
    path.write_text(text, encoding="utf-8")
    NOTE.write_text(f"{digest(load_library(find_content()).care.weighed)}\n", encoding="ascii")
    print(len(dict(marks_weighed(new.weights))), "weights")


if __name__ == "__main__":
    main()
