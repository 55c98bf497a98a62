"""The build of a dialogue: names once each, repeats that can end, forms and scales that platforms can show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from bot.dialogue.answers import AGAIN
from bot.library.checks.outline import Outline, Spot, Subject, spread
from bot.library.forms.dialogue import (
    AskForm,
    ChooseForm,
    NumberForm,
    PartForm,
    PickForm,
    RepeatForm,
    SayForm,
    ScaleForm,
    ShowForm,
    StepForm,
    TextForm,
)
from bot.library.known import Known
from bot.library.limits import DEEPEST_STEPS, MOST_CHOICES, MOST_IN_FORM
from bot.library.problem import Problem, meant
from bot.library.source import Place, Source

RESERVED: Final = frozenset({AGAIN, "fact", "not"})
"""Names with a meaning of their own: the question "another one?", and two words of `when`."""


def check_structure(source: Source, plan: Outline, offered: Known) -> Iterator[Problem]:
    """Every problem of the build of a dialogue."""
    yield from _names(source, plan)
    yield from _former_names(source, plan)
    yield from _taken_over(source, plan)
    for spot in plan.spots:
        yield from _nesting(source, spot)
        yield from _by_form(source, plan, spot, offered)


def _names(source: Source, plan: Outline) -> Iterator[Problem]:
    for spot in plan.spots:
        if not spot.name:
            continue
        if spot.name in RESERVED:
            what = f"`{spot.name}` has a meaning of its own and cannot be the name of a step."
            yield source.problem(spot.place, what, "Choose another name.")
        holder = plan.named[spot.scope, spot.name]
        if holder is not spot:
            what = f"`{spot.name}` is the name of another step, in line {source.line(holder.place)}."
            yield source.problem(spot.place, what, "Give each step a name of its own; never reuse one.")
        if outer := _shadowed(plan, spot):
            what = f"`{spot.name}` is also a step outside this repeat, in line {source.line(outer.place)}."
            yield source.problem(
                spot.place, what, "Give one of them another name, so that conditions know which is meant."
            )


def _shadowed(plan: Outline, spot: Spot) -> Spot | None:
    scopes = (spot.scope[:end] for end in range(len(spot.scope)))
    return next((plan.named[scope, spot.name] for scope in scopes if (scope, spot.name) in plan.named), None)


def _former_names(source: Source, plan: Outline) -> Iterator[Problem]:
    claimed: dict[Subject, Spot] = {}
    for spot in plan.spots:
        former = spot.form.was if isinstance(spot.form, AskForm | RepeatForm) else ()
        for name in former:
            place, subject = (*spot.place, "was"), (spot.scope, name)
            if name in RESERVED:
                what = f"`{name}` has a meaning of its own, so that no step was ever called so."
                yield source.problem(place, what, "Write the name that this step had before, or remove `was`.")
            elif subject in plan.named:
                what = (
                    f"`was: {name}` names a step that is still there, in line {source.line(plan.named[subject].place)}."
                )
                yield source.problem(place, what, "`was` is only for a name that this step had before.")
            elif subject in claimed:
                other = claimed[subject]
                what = f"`was: {name}` is claimed by `{other.name}` as well, in line {source.line(other.place)}."
                yield source.problem(place, what, "One step can have had a name; keep one of the two.")
            claimed.setdefault(subject, spot)


def _taken_over(source: Source, plan: Outline) -> Iterator[Problem]:
    """Former questions that became choices."""
    renamed = {
        name: spot.name
        for spot in plan.spots
        if isinstance(spot.form, AskForm | RepeatForm) and not spot.scope
        for name in spot.form.was
    }
    for spot in plan.spots:
        choices = spot.form.choices if isinstance(spot.form, ChooseForm | PickForm) else {}
        for value, choice in choices.items():
            place = (*spot.place, "choices", value, "was")
            if choice.was:
                yield from _takes_over(source, spot, place)
            for name in choice.was:
                yield from _claimed(source, plan, (*place, name), renamed)


def _takes_over(source: Source, spot: Spot, place: Place) -> Iterator[Problem]:
    """Where a choice may take over a question at all."""
    if isinstance(spot.form, ChooseForm):
        what = "Only one of several choices can take over a question: more than one may have been meant."
        yield source.problem(place, what, "Make this ask `kind: pick`, or remove `was`.")
    if spot.scope:
        what = "Inside a repeat a choice cannot take over a question."
        yield source.problem(place, what, "Move the question out of the repeat, or remove `was`.")


def _claimed(source: Source, plan: Outline, place: Place, renamed: Mapping[str, str]) -> Iterator[Problem]:
    """The question taken over must be gone, and have gone nowhere else."""
    name = str(place[-1])
    if ((), name) in plan.named:
        what = f"`was: {name}` names a step that is still there, in line {_line(source, plan, name)}."
        yield source.problem(place, what, "Remove that step, or this `was`.")
    elif name in renamed:
        what = f"`was: {name}` is the former name of `{renamed[name]}` as well."
        yield source.problem(place, what, "An answer can go to one step only; keep one of the two.")


def _line(source: Source, plan: Outline, name: str) -> int:
    return source.line(plan.named[(), name].place)


def _nesting(source: Source, spot: Spot) -> Iterator[Problem]:
    if spot.depth == DEEPEST_STEPS + 1:
        what = f"Steps are nested more than {DEEPEST_STEPS} deep here."
        yield source.problem(spot.place, what, "Move these steps one level up.")


def _by_form(source: Source, plan: Outline, spot: Spot, offered: Known) -> Iterator[Problem]:
    match spot.form:
        case RepeatForm():
            yield from _repeat(source, spot, spot.form)
        case PartForm(form=True):
            yield from _one_form(source, spot, spot.form)
        case ShowForm():
            yield from _view(source, plan, spot, spot.form, offered)
        case ScaleForm() | NumberForm() | PickForm():
            yield from _ends(source, spot, spot.form)
        case TextForm():
            yield from _text(source, spot, spot.form, offered)
        case _:
            pass
    if isinstance(spot.form, AskForm) and spot.form.first and not spot.scope:
        what = "`first` is the wording for the first item of a repeat, and this ask stands in none."
        yield source.problem((*spot.place, "first"), what, "Write the words under `text`.")


def _text(source: Source, spot: Spot, form: TextForm, offered: Known) -> Iterator[Problem]:
    if form.reader and form.reader not in offered.readers:
        what = f"There is no reader `{form.reader}`."
        yield source.problem((*spot.place, "reader"), what, meant(form.reader, offered.readers))
    if form.suggest_from and form.suggest_from not in offered.lists:
        what = f"There is no list `{form.suggest_from}`."
        yield source.problem((*spot.place, "suggest_from"), what, meant(form.suggest_from, offered.lists))


def _repeat(source: Source, spot: Spot, form: RepeatForm) -> Iterator[Problem]:
    place, opener = _opener(form, spot.place)
    if opener is None:
        what = f"The repeat `{form.repeat}` does not open with a question, which people could skip to end it."
        yield source.problem((*spot.place, "steps"), what, "Put an `ask` first, directly below `steps`.")
    elif opener.when is not None:
        what = f"This opens the repeat `{form.repeat}`: people end it by skipping the first question."
        yield source.problem((*place, "when"), what, "Remove the condition, or move it to the repeat.")


def _opener(form: RepeatForm | PartForm, place: Place) -> tuple[Place, AskForm | PartForm | None]:
    """The first question of a repeat and where it stands; or the part around it, where that has a condition."""
    known = ((at, step) for at, step in enumerate(form.steps) if not isinstance(step, SayForm | ShowForm))
    at, step = next(known, (0, None))
    here = (*place, "steps", at)
    if isinstance(step, PartForm) and step.when is None:
        return _opener(step, here)
    return here, step if isinstance(step, AskForm | PartForm) else None


def _one_form(source: Source, spot: Spot, form: PartForm) -> Iterator[Problem]:
    place = (*spot.place, "form")
    if not all(_fits_in_form(step) for step in form.steps):
        what = "A form can hold only asks, and repeats of asks."
        yield source.problem(place, what, "Move the other steps out of this part, or remove `form`.")
    asks = tuple(_asks_of(form.steps, spot.place))
    if len(asks) > MOST_IN_FORM:
        what = f"A form shows at most {MOST_IN_FORM} questions; here are {len(asks)}."
        yield source.problem(place, what, "Make two parts of it, or remove `form`.")
    for where, ask in asks:
        if isinstance(ask, TextForm) and not ask.keep:
            what = "A form gives back what was typed when something in it could not be read, so it keeps every word."
            yield source.problem((*where, "keep"), what, "Move this ask out of the form.")


def _fits_in_form(step: StepForm) -> bool:
    return isinstance(step, AskForm) or (
        isinstance(step, RepeatForm) and all(isinstance(inner, AskForm) for inner in step.steps)
    )


def _asks_of(steps: tuple[StepForm, ...], place: Place) -> Iterator[tuple[Place, AskForm]]:
    for index, step in enumerate(steps):
        where = (*place, "steps", index)
        if isinstance(step, AskForm):
            yield where, step
        elif isinstance(step, RepeatForm):
            yield from _asks_of(step.steps, where)


def _view(source: Source, plan: Outline, spot: Spot, form: ShowForm, offered: Known) -> Iterator[Problem]:
    place = (*spot.place, "show")
    if form.show not in offered.views:
        yield source.problem(place, f"There is no view `{form.show}`.", meant(form.show, offered.views))
        return
    need = offered.view_needs.get(form.show)
    asked = plan.named.get(((), need)) if need else None
    if need and (asked is None or asked.order > spot.order):
        what = f"`{form.show}` is about the answer to `{need}`, which is not asked above."
        yield source.problem(place, what, f"Put it below `ask: {need}`.")


def _ends(source: Source, spot: Spot, form: ScaleForm | NumberForm | PickForm) -> Iterator[Problem]:
    place = (*spot.place, "most" if "most" in form.model_fields_set else "least")
    if form.least is not None and form.most is not None and not _fits(form):
        what = f"Nothing fits between least {form.least:g} and most {form.most:g}: nobody could answer."
        yield source.problem(place, what, "Make `most` larger than `least`.")
    elif isinstance(form, ScaleForm) and not spread(form):
        what = f"A scale from {form.least} to {form.most} has more steps than platforms can show ({MOST_CHOICES})."
        yield source.problem(place, what, "Use fewer steps, or `kind: number`.")
    elif isinstance(form, PickForm) and max(form.least or 0, form.most or 0) > len(form.choices):
        what = f"`{form.ask}` wants more answers than it has choices ({len(form.choices)})."
        yield source.problem(place, what, "Use a smaller number.")


def _fits(form: ScaleForm | NumberForm | PickForm) -> bool:
    least, most = form.least or 0, form.most or 0
    return least < most if isinstance(form, ScaleForm) else least <= most
