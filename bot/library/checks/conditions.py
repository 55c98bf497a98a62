"""Conditions held against the steps they test: known names, possible values, earlier asks, no contradiction."""

from __future__ import annotations

from collections.abc import Iterator

from bot.dialogue.answers import Value
from bot.dialogue.conditions import ANSWERED, SKIPPED
from bot.library.checks.outline import FACT, Outline, Spot, Test, choices_of, within
from bot.library.checks.reach import clash
from bot.library.forms.dialogue import AskForm, ConfirmForm, RepeatForm, WhenForm
from bot.library.known import Known
from bot.library.problem import Problem, listed, meant, shortened
from bot.library.source import Place, Source


def check_conditions(source: Source, plan: Outline, offered: Known) -> Iterator[Problem]:
    """Every problem of every `when` of a dialogue."""
    for spot in plan.spots:
        found = [*_form_problems(source, spot), *_test_problems(source, plan, spot, offered)]
        yield from found or _unreachable(source, plan, spot)


def _form_problems(source: Source, spot: Spot) -> Iterator[Problem]:
    when, place = spot.form.when, (*spot.place, "when")
    if when is None:
        return
    if _empty(when):
        yield source.problem(place, "This `when` tests nothing.", "Write a test such as `name: value`, or remove it.")
    if when.never is None:
        return
    if _empty(when.never):
        yield source.problem((*place, "not"), "This `not` tests nothing.", "Write a test below it, or remove it.")
    if when.never.never is not None:
        what = "A `not` stands inside a `not`, which nobody can follow."
        yield source.problem((*place, "not", "not"), what, "Write its lines directly below `when`.")


def _empty(when: WhenForm) -> bool:
    return not when.model_extra and not when.fact and when.never is None


def _test_problems(source: Source, plan: Outline, spot: Spot, offered: Known) -> Iterator[Problem]:
    for test in spot.own:
        place = test.place or spot.place
        scope, name = test.subject
        if scope == FACT:
            if name not in offered.facts:
                yield source.problem(place, f"There is no fact `{name}`.", meant(name, offered.facts))
            continue
        tested = plan.named.get(test.subject)
        problem = _subject_problem(source, plan, spot, test, tested)
        if problem is not None:
            yield problem
        elif tested is not None:
            yield from _value_problems(source, place, tested, test.wanted)


def _subject_problem(source: Source, plan: Outline, spot: Spot, test: Test, tested: Spot | None) -> Problem | None:
    name, place = test.subject[1], test.place or spot.place
    if tested is None:
        return _dangling(source, plan, spot, name, place)
    line = source.line(tested.place)
    if tested is spot:
        return source.problem(place, f"`{shortened(name)}` tests its own answer.", "Test an ask that stands earlier.")
    if isinstance(tested.form, RepeatForm) and within(spot, (*tested.scope, tested.name)):
        what = f"This step stands inside the repeat `{name}` and cannot test it."
        return source.problem(place, what, "Test an ask of the same item.")
    if tested.order > spot.order:
        what = f"`{name}` is asked later, in line {line}: there is no answer yet."
        return source.problem(place, what, "Test an ask that stands earlier, or move this step below it.")
    return None


def _dangling(source: Source, plan: Outline, spot: Spot, name: str, place: Place) -> Problem:
    other = plan.elsewhere(name)
    if other is None:
        return source.problem(
            place,
            f"No step here is called `{shortened(name)}`.",
            meant(name, plan.visible(spot), "No ask stands above this step."),
        )
    inside = other.scope[-1] if other.scope else ""
    what = f"`{name}` is asked inside the repeat `{inside}`, so that it can have several answers."
    return source.problem(place, what, f"Test whether there is any with `{inside}: answered`.")


def _value_problems(source: Source, place: Place, tested: Spot, wanted: tuple[Value, ...]) -> Iterator[Problem]:
    possible = choices_of(tested.form)
    for value in wanted:
        if value in {ANSWERED, SKIPPED} or _among(value, possible):
            continue
        said = f"`{str(value).lower() if isinstance(value, bool) else shortened(str(value))}`"
        yield source.problem(
            place, f"{said} can never be the answer to `{tested.name}`.", _remedy(tested, value, possible)
        )


def _among(value: Value, possible: tuple[Value, ...]) -> bool:
    """Membership that keeps `true` and 1 apart."""
    return any(value == other and isinstance(value, bool) == isinstance(other, bool) for other in possible)


def _remedy(tested: Spot, value: Value, possible: tuple[Value, ...]) -> str:
    if not possible:
        word = "repeat" if isinstance(tested.form, RepeatForm) else f"{getattr(tested.form, 'kind', '')} question"
        return f"A {word} can be tested for `answered` and `skipped`."
    if isinstance(tested.form, ConfirmForm):
        return "It is a question of `yes` or `no`."
    if isinstance(tested.form, AskForm) and tested.form.kind == "scale":
        return f"Its numbers go from {possible[0]} to {possible[-1]}."
    return meant(str(value), [str(choice) for choice in possible])


def _unreachable(source: Source, plan: Outline, spot: Spot) -> Iterator[Problem]:
    """That the step can never come, unless something around it cannot come already."""
    if not spot.own or clash(plan, spot.around):
        return
    found = clash(plan, spot.tests)
    if not found:
        return
    own = next((test for test in found if test in spot.own), None)
    place = own.place if own and own.place else (*spot.place, "when")
    yield source.problem(
        place, "This step can never come: its conditions contradict each other.", _contradiction(source, found)
    )


def _contradiction(source: Source, tests: tuple[Test, ...]) -> str:
    said = [_spoken(test) + (f" (line {source.line(test.place)})" if test.place else "") for test in tests]
    return f"These cannot all hold: {'; '.join(dict.fromkeys(said))}. Change one of them."


def _spoken(test: Test) -> str:
    scope, name = test.subject
    verb = "" if test.holds else "not "
    if scope == FACT:
        return f"{verb}the fact `{name}`"
    values = listed((str(value).lower() if isinstance(value, bool) else str(value) for value in test.wanted), "or")
    return f"{verb}`{name}` is {values}"
