"""Drafts held against what must be true of every letter: nothing unfilled, nothing dangling, fewer than 180 words.

A template may only say, ask `if`, and go through a list: no other way of Jinja's is let through. Each letter is then
written with every combination of what there may be, because a hole shows only where something is missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import product
from typing import TYPE_CHECKING, Final

from bot.coach.drafts.writing import FILTERS, TESTS, environment, fill, render
from bot.coach.written.draft import COMMON, MOST_WORDS, Slot, slots_of
from bot.library.forms.draft import TONES, DraftForm, LetterForm
from bot.library.problem import Problem, listed, meant, shortened
from bot.library.source import Place, Source

if TYPE_CHECKING:
    from jinja2 import nodes

ALLOWED: Final = frozenset(
    {
        "Template", "Output", "TemplateData", "Name", "Const", "Filter", "Test", "If", "For", "And", "Or", "Not",
        "Compare", "Operand",
    }
)  # fmt: skip
"""What a template may be made of."""

AROUND: Final = 12
"""Words of the longest greeting and goodbye: "Dear Professor van der Berg," and "Kind regards" with three names."""

LOOSE: Final = re.compile(r"None|[{}]|  | [.,;:?!]|[,;:]\s*[.,;:?!]|\.\.|\(\s*\)|,\s*\n|:\s*$")
"""What shows that something was left out and the rest does not close over it."""

HOLE: Final = re.compile(r"\S[ \t]{2,}\S")
"""Two spaces, where something between them was left out; looked for before space is tidied away."""

THING: Final = "the way your team trains new people beside the daily work at the counter and what they may try alone"
TELLING: Final = "you let new people try things alone from their very first week while somebody stands behind them who"
"""The two shapes of an answer, as long as anything may be: cut to fit each placeholder."""


def check_draft(source: Source, name: str, form: DraftForm) -> Iterator[Problem]:
    """Every problem of one draft. `name` is one that the coach knows."""
    slots = slots_of(name)
    for tone in TONES:
        letter: LetterForm = getattr(form, tone)
        wrong = [*_parts(source, (tone, "subject"), letter.subject, slots)]
        wrong += _parts(source, (tone, "body"), letter.body, slots)
        yield from wrong
        if not wrong:
            yield from _unused(source, tone, letter, name)
            yield from _written(source, tone, letter, slots)


def _parts(source: Source, place: Place, text: str, slots: Mapping[str, Slot]) -> Iterator[Problem]:
    """The template taken apart: its syntax, its ways, its names."""
    from jinja2 import TemplateError, nodes  # noqa: PLC0415  only drafts need it

    try:
        tree = environment().parse(text)
    except TemplateError as broken:
        what = f"This letter cannot be read: {broken.message or 'unknown reason'}"
        yield source.problem(
            place, what, "Close each `{{` with `}}`, each `if` with `endif` and each `for` with `endfor`."
        )
        return
    loops = {target.name for loop in tree.find_all(nodes.For) if isinstance(target := loop.target, nodes.Name)}
    for node in tree.find_all(nodes.Node):
        yield from _node(source, place, node, slots, loops)


def _node(
    source: Source, place: Place, node: nodes.Node, slots: Mapping[str, Slot], loops: set[str]
) -> Iterator[Problem]:
    from jinja2 import nodes  # noqa: PLC0415

    kind = type(node).__name__
    if kind not in ALLOWED:
        what = f"A letter cannot do this ({kind})."
        yield source.problem(place, what, "Use only `{{ name }}`, `if` with `endif`, and `for` with `endfor`.")
    elif isinstance(node, nodes.Filter) and node.name not in FILTERS:
        yield source.problem(place, f"There is no filter `{node.name}`.", meant(node.name, FILTERS))
    elif isinstance(node, nodes.Test) and node.name not in TESTS:
        yield source.problem(place, f"There is no test `{node.name}`.", meant(node.name, TESTS))
    elif isinstance(node, nodes.Name) and node.name not in slots and node.name not in loops:
        yield source.problem(place, f"Nothing fills `{{{{ {node.name} }}}}` in this letter.", meant(node.name, slots))
    elif isinstance(node, nodes.Compare) and isinstance(node.expr, nodes.Name):
        yield from _compared(source, place, node, slots.get(node.expr.name, Slot()))


def _compared(source: Source, place: Place, node: nodes.Compare, slot: Slot) -> Iterator[Problem]:
    from jinja2 import nodes  # noqa: PLC0415

    for word in (each.expr.value for each in node.ops if isinstance(each.expr, nodes.Const)):
        if word not in slot.options:
            what = f"This placeholder is never “{shortened(str(word))}”."
            yield source.problem(place, what, meant(str(word), slot.options, "Test it with `if` alone."))


def _unused(source: Source, tone: str, letter: LetterForm, name: str) -> Iterator[Problem]:
    """People are asked for these, so each tone must use them."""
    from jinja2.meta import find_undeclared_variables  # noqa: PLC0415

    used = find_undeclared_variables(environment().parse(letter.body))
    for slot in sorted(slots_of(name).keys() - used - COMMON.keys()):
        what = f"The {tone} letter never uses `{{{{ {slot} }}}}`, and people are asked for it."
        yield source.problem((tone, "body"), what, "Put it where it fits.")


def _written(source: Source, tone: str, letter: LetterForm, slots: Mapping[str, Slot]) -> Iterator[Problem]:
    """The first letter that comes out wrong, of all that there can be."""
    names = sorted(slots)
    for values in product(*(_samples(slots[name]) for name in names)):
        filled = dict(zip(names, values, strict=True))
        wrong = _wrong(letter, filled)
        if wrong is not None:
            part, what, remedy = wrong
            yield source.problem((tone, part), what, remedy)
            return


def _wrong(letter: LetterForm, filled: dict[str, str | tuple[str, ...]]) -> tuple[str, str, str] | None:
    with_what = listed(name for name, value in filled.items() if value) or "nothing"
    for part, template in (("subject", letter.subject), ("body", letter.body)):
        text = render(template, filled)
        found = LOOSE.search(text) or HOLE.search(fill(template, filled))
        if found or not text:
            near = shortened(_around(found)) if found else "nothing"
            return part, f"Filled with {with_what}, this reads: “{near}”.", "Put what stands around it into the `if`."
        if (words := len(text.split())) > MOST_WORDS - AROUND:
            return part, f"Filled with {with_what}, this has {words} words; {MOST_WORDS - AROUND} fit.", "Shorten it."
    return None


def _around(found: re.Match[str]) -> str:
    return found.string[max(0, found.start() - 20) : found.end() + 20]


def _samples(slot: Slot) -> tuple[str | tuple[str, ...], ...]:
    none: tuple[str, ...] = () if slot.certain else ("",)
    if slot.options:
        return (*none, *slot.options)
    thing, telling = (_cut(text, slot.longest) for text in (THING, TELLING))
    if slot.most:
        return tuple((thing, telling)[:many] for many in range(slot.most + 1))
    return (*none, thing, telling)


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[:longest].rsplit(" ", 1)[0]
