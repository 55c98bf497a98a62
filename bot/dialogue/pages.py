"""Which questions of a form may be asked on one page: those still open, from the question in view on.

What depends on another question of the same page is on it, too: nobody can know yet. A repeat gives its first round to
a page; one whose round is a single text takes as many as there are lines. Nobody who filled in a page is asked
"another one?".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

import msgspec

from bot.dialogue.answers import item_prefix, scopes_of
from bot.dialogue.conditions import Facts, Scopes, Test, compile_when, tested_names
from bot.dialogue.messages import Input
from bot.dialogue.program import first_name
from bot.dialogue.steps import Ask, Part, Repeat, When
from bot.dialogue.text import fill_plain
from bot.dialogue.walk import Question, Walk

FEWEST = 2
"""Questions that make a page; a single one is simply asked."""


class PageField(msgspec.Struct, frozen=True, eq=False):
    """One question of a page. `repeat` is the repeat whose first round it stands in, `base` the path before that."""

    question: Question
    base: str
    repeat: Repeat | None = None
    example: str | None = ""
    """An answer that somebody might give, by the content alone; None: it takes a person's words."""

    @property
    def takes_lines(self) -> bool:
        """Tell whether each line is an item of its own."""
        return self.repeat is not None and self.repeat.asks_one_thing and self.question.ask.input is Input.TEXT

    @property
    def looks_at(self) -> frozenset[str]:
        """The paths without which this question is not asked, where they stand beside it."""
        prefix = self.question.prefix
        tested = tested_names(self.question.ask.when)
        around = {first_name(self.repeat)} if self.repeat else set()
        return frozenset(where + name for where in (prefix, self.base) for name in tested | around)


class Row(msgspec.Struct, frozen=True):
    """One row of a part laid out: a field, and whether it may still come. What its page decides is left open."""

    path: str
    field: PageField
    tests: tuple[Test, ...]
    scopes: Scopes


def page(way: Walk, facts: Facts) -> tuple[PageField, ...]:
    """The questions that may be asked together with the one in view; none where it stands alone."""
    question = way.question
    if question is None or question.part is None or not question.part.form or question.again is not None:
        return ()
    rows = _laid_out(question.part, _base(question, question.part))
    at = next((number for number, row in enumerate(rows) if row.path == question.path), len(rows))
    answers, taken = way.answers, way.taken
    fits = [
        row.field
        for row in rows[at:]
        if row.path not in answers and all(test(taken, facts, row.scopes) for test in row.tests)
    ]
    return tuple(fits) if len(fits) >= FEWEST else ()


def lines_of(typed: str) -> tuple[str, ...]:
    """The lines of a field that takes several, without the marks people put before them."""
    lines = (line.strip().lstrip("-*\u2022").strip() for line in typed.splitlines())
    return tuple(line for line in lines if line)


def item_path(field: PageField, number: int) -> str:
    """Where the answer of a line is kept."""
    name = field.repeat.name if field.repeat else ""
    return item_prefix(field.base, name, number) + field.question.ask.name


@lru_cache(maxsize=1024)
def _laid_out(part: Part, base: str) -> tuple[Row, ...]:
    """The questions of a part from its first to its last. Made once: each message of a form looks at them."""
    listed = tuple(_listed(part, base))
    siblings = frozenset(each.question.ask.name for each in listed) | _openers(part)
    return tuple(
        Row(each.question.path, each, _tests(each, siblings), scopes_of(each.question.prefix)) for each in listed
    )


def _base(question: Question, part: Part) -> str:
    """The path before everything in this part: without the round of a repeat in it."""
    if any(step is question.ask for step in part.steps):
        return question.prefix
    return "".join(f"{each}/" for each in question.prefix.split("/")[:-3])


def _listed(part: Part, base: str) -> Iterator[PageField]:
    for step in part.steps:
        if isinstance(step, Ask):
            yield _field(Question(base + step.name, step, base, part=part), base)
        elif isinstance(step, Repeat):
            prefix = item_prefix(base, step.name, 1)
            asks = [each for each in step.steps if isinstance(each, Ask)]
            for number, ask in enumerate(asks):
                yield _field(Question(prefix + ask.name, ask, prefix, opens=not number, part=part), base, step)


def _field(question: Question, base: str, repeat: Repeat | None = None) -> PageField:
    suggestions = question.ask.suggestions
    takes_words = any(not line.constant for line in suggestions)
    example = next((text for line in suggestions if (text := fill_plain(line, {}))), "")
    return PageField(question, base, repeat, None if takes_words else example)


def _openers(part: Part) -> frozenset[str]:
    """What "was this repeat answered?" looks at."""
    repeats = (step for step in part.steps if isinstance(step, Repeat))
    return frozenset(item_prefix("", each.name, 1) + first_name(each) for each in repeats)


def _tests(field: PageField, siblings: frozenset[str]) -> tuple[Test, ...]:
    """What must hold for a question to come, but for what its page decides."""
    conditions = (field.question.ask.when, field.repeat.when if field.repeat else None)
    return tuple(compile_when(rest) for when in conditions if (rest := _without(when, siblings)))


def _without(when: When | None, names: frozenset[str]) -> When | None:
    """A condition without the lines about these names; None where nothing is left."""
    if when is None:
        return None
    answers = tuple((name, wanted) for name, wanted in when.answers if name not in names)
    never = _without(when.never, names)
    return When(answers, when.facts, never) if answers or when.facts or never else None


def depend_on(fields: Mapping[str, PageField], lost: frozenset[str]) -> frozenset[str]:
    """Which fields must be answered before those that were lost count."""
    return frozenset(path for each in lost for path in fields[each].looks_at if path in fields)
