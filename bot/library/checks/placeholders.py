"""Placeholders held against what can fill them: an answer that has been given by then, or a text fact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.dialogue.text import SLOT, Slot, compile_line
from bot.library.checks.outline import Outline, Spot
from bot.library.checks.reach import answered, came
from bot.library.checks.said import Said
from bot.library.forms.dialogue import AskForm, ConfirmForm, PickForm, RepeatForm
from bot.library.known import Known
from bot.library.problem import Problem, meant, nearest
from bot.library.source import Place, Source


def check_placeholders(source: Source, plan: Outline, texts: Iterable[Said], offered: Known) -> Iterator[Problem]:
    """Every problem of every placeholder of a dialogue."""
    for said in texts:
        for index, text in enumerate(said.texts):
            place = said.line_of(index)
            yield from stray_braces(source, place, text, plain=said.plain)
            for slot in () if said.plain else dict.fromkeys(compile_line(text).slots):
                yield from _slot_problems(source, place, plan, said, slot, offered)


def stray_braces(source: Source, place: Place, text: str, *, plain: bool = False) -> Iterator[Problem]:
    """Braces that are no placeholder, or a placeholder where none can be filled."""
    if plain and ("{" in text or "}" in text):
        yield source.problem(place, "No placeholder can be filled here.", "Write the words without braces.")
    elif "{" in (rest := SLOT.sub("", text)) or "}" in rest:
        what = "There are braces here that are no placeholder."
        yield source.problem(place, what, "Write `{name}` or `{name|words when there is none}`, or no braces.")


def _slot_problems(
    source: Source, place: Place, plan: Outline, said: Said, slot: Slot, offered: Known
) -> Iterator[Problem]:
    spot = plan.find(slot.name, said.scope)
    if spot is not None and _fills(spot, said):
        if not _certain(plan, said, spot) and not _always(slot.name, offered):
            yield from _missing(source, place, said, slot, _why(source, said, spot))
    elif slot.name in offered.text_facts:
        if not _always(slot.name, offered):
            yield from _missing(source, place, said, slot, "the fact may be empty")
    else:
        yield source.problem(place, *_unfilled(source, plan, said, slot.name, spot, offered))


def _fills(spot: Spot, said: Said) -> bool:
    return (
        spot.order < said.before
        and isinstance(spot.form, AskForm)
        and not isinstance(spot.form, PickForm | ConfirmForm)
    )


def _always(name: str, offered: Known) -> bool:
    return name in offered.text_facts and name not in offered.may_be_empty


def _certain(plan: Outline, said: Said, spot: Spot) -> bool:
    if said.anytime:
        return False
    if answered(plan, said.tests, spot):
        return True
    return isinstance(spot.form, AskForm) and not spot.form.optional and came(plan, said.tests, spot)


def _why(source: Source, said: Said, spot: Spot) -> str:
    if said.anytime:
        return "it may not have been answered by then"
    if isinstance(spot.form, AskForm) and spot.form.optional:
        return f"its ask in line {source.line(spot.place)} may be skipped"
    return f"its ask in line {source.line(spot.place)} is not always asked"


def _missing(source: Source, place: Place, said: Said, slot: Slot, why: str) -> Iterator[Problem]:
    if slot.otherwise is None and not said.lenient:
        what = f"`{{{slot.name}}}` may have no value here: {why}."
        yield source.problem(place, what, f"Write `{{{slot.name}|words when there is none}}`.")


def _unfilled(
    source: Source, plan: Outline, said: Said, name: str, spot: Spot | None, offered: Known
) -> tuple[str, str]:
    """Why nothing can fill a placeholder, and what to do."""
    if spot is None:
        return _unknown(plan, said, name, offered)
    if isinstance(spot.form, RepeatForm):
        return f"`{{{name}}}` is a repeat, not one answer.", "Show it with a view, or leave the placeholder out."
    if isinstance(spot.form, PickForm | ConfirmForm):
        what = f"The answer to `{name}` is no text that could stand in a sentence."
        return what, "Only answers to choose, text, scale, number and moment can; say it another way."
    what = f"`{{{name}}}` is asked later, in line {source.line(spot.place)}."
    return what, "Leave the placeholder out here, or ask earlier."


def _unknown(plan: Outline, said: Said, name: str, offered: Known) -> tuple[str, str]:
    other = plan.elsewhere(name)
    if other is not None and other.scope:
        what = f"`{{{name}}}` is asked inside the repeat `{other.scope[-1]}` and can have several answers."
        return what, "Only texts of the same item can use it; leave it out here."
    possible = [spot.name for spot in plan.named.values() if _fills(spot, said) and _in_scope(spot, said)]
    known = {*possible, *offered.text_facts}
    near = nearest(name, known)
    remedy = f"Did you mean `{{{near}}}`?" if near else meant(name, known)
    return f"Nothing fills `{{{name}}}`.", remedy


def _in_scope(spot: Spot, said: Said) -> bool:
    return said.scope[: len(spot.scope)] == spot.scope
