"""A dialogue laid out flat for the checks: every step in order, in which item it stands, and under which conditions.

A condition is kept as single tests, all of which must hold: those of the step itself and of everything around it. The
format has no "or" between lines, so what can never hold can be found without trying answers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from bot.dialogue.answers import Value
from bot.dialogue.conditions import ANSWERED
from bot.library.compile import first_ask
from bot.library.forms.dialogue import (
    AskForm,
    ChooseForm,
    ConfirmForm,
    PartForm,
    PickForm,
    RepeatForm,
    ScaleForm,
    StepForm,
    WhenForm,
)
from bot.library.source import Place

Scope = tuple[str, ...]
"""The repeats around a step, from the outermost: `("questions",)`."""
Subject = tuple[Scope, str]
"""What a test is about: a name and the scope it was given in. A fact has the scope FACT."""

FACT: Scope = ("fact:",)
"""The scope of facts; no repeat can have this name."""


class Test(msgspec.Struct, frozen=True):
    """One line of a condition. `holds` False: it stands under `not`. `place` is where, None where nobody wrote it."""

    subject: Subject
    wanted: tuple[Value, ...]
    holds: bool
    place: Place | None = None


class Spot(msgspec.Struct, frozen=True):
    """One step where it stands: `order` counts through the file, `own` are its own tests, `tests` all of them."""

    form: StepForm
    place: Place
    order: int
    scope: Scope
    around: tuple[Test, ...]
    own: tuple[Test, ...]
    depth: int

    @property
    def tests(self) -> tuple[Test, ...]:
        """Everything that must hold for this step to come."""
        return self.around + self.own

    @property
    def name(self) -> str:
        """The step's name; empty for one without."""
        return name_of(self.form)


class Outline(msgspec.Struct, frozen=True):
    """All steps of a dialogue, and those that have a name. Of two with one name the first counts."""

    spots: tuple[Spot, ...]
    named: Mapping[Subject, Spot]

    def find(self, name: str, scope: Scope) -> Spot | None:
        """What a name means in a scope: the innermost step so called."""
        subject = self.subject(name, scope)
        return self.named.get(subject)

    def subject(self, name: str, scope: Scope) -> Subject:
        """The subject a name means in a scope; the dialogue's own scope if there is none."""
        scopes = (scope[:end] for end in range(len(scope), -1, -1))
        return next(((each, name) for each in scopes if (each, name) in self.named), ((), name))

    def elsewhere(self, name: str) -> Spot | None:
        """A step of this name anywhere."""
        return next((spot for (_, known), spot in self.named.items() if known == name), None)

    def visible(self, spot: Spot) -> list[str]:
        """The names that a step may test: earlier, in its own scope or around it."""
        return [name for (scope, name), other in self.named.items() if other.order < spot.order and within(spot, scope)]

    def last_in(self, repeat: Spot) -> int:
        """The order of the last step inside a repeat."""
        inner = (*repeat.scope, repeat.name)
        return max((spot.order for spot in self.spots if spot.scope[: len(inner)] == inner), default=repeat.order)


def within(spot: Spot, scope: Scope) -> bool:
    """Tell whether a spot stands in a scope or deeper."""
    return spot.scope[: len(scope)] == scope


def name_of(form: StepForm) -> str:
    """The name under which a step's answers are kept; empty for steps without."""
    if isinstance(form, RepeatForm):
        return form.repeat
    return form.ask if isinstance(form, AskForm) else ""


def choices_of(form: StepForm) -> tuple[Value, ...]:
    """What a condition may test an ask for, besides that it was answered or skipped."""
    if isinstance(form, ChooseForm | PickForm):
        return tuple(form.choices)
    if isinstance(form, ConfirmForm):
        return (True, False)
    return tuple(range(form.least, form.most + 1)) if isinstance(form, ScaleForm) and spread(form) else ()


def spread(form: ScaleForm) -> bool:
    """Tell whether a scale has a sensible number of steps."""
    return 0 < form.most - form.least < 25  # noqa: PLR2004  limits.MOST_CHOICES


def outline(steps: tuple[StepForm, ...]) -> Outline:
    """Lay out a dialogue."""
    names = _Layer({})
    tuple(names.through(steps, None))
    layer = _Layer(names.named)
    return Outline(tuple(layer.through(steps, None)), layer.named)


class _Layer:
    """One laying out. The first gathers the names; the second knows them, and so what each condition means."""

    def __init__(self, known: Mapping[Subject, Spot]) -> None:
        self.known = Outline((), known)
        self.named: dict[Subject, Spot] = {}
        self.order = 0

    def through(self, steps: tuple[StepForm, ...], above: Spot | None) -> Iterator[Spot]:
        """Lay out the steps below a repeat or a part (None: the dialogue's own)."""
        scope, around = _below(above)
        first = _opening(steps) if above is not None and isinstance(above.form, RepeatForm) else None
        for index, form in enumerate(steps):
            place = (*(above.place if above else ()), "steps", index)
            spot = self.spot(form, place, scope, around, above.depth + 1 if above else 1)
            yield spot
            if isinstance(form, RepeatForm | PartForm):
                yield from self.through(form.steps, spot)
            if form is first and (opener := first_ask((form,))):
                around = (*around, Test((scope, opener.ask), (ANSWERED,), holds=True))

    def spot(self, form: StepForm, place: Place, scope: Scope, around: tuple[Test, ...], depth: int) -> Spot:
        self.order += 1
        own = tuple(self.tests(form.when, (*place, "when"), scope)) if form.when else ()
        spot = Spot(form, place, self.order, scope, around, own, depth)
        if spot.name:
            self.named.setdefault((scope, spot.name), spot)
        return spot

    def tests(self, when: WhenForm, place: Place, scope: Scope, *, holds: bool = True) -> Iterator[Test]:
        for name, wanted in (when.model_extra or {}).items():
            subject = self.known.subject(name, scope)
            yield Test(subject, self.values(subject, wanted), holds, (*place, name))
        for fact in when.fact:
            yield Test((FACT, fact), (True,), holds, (*place, "fact"))
        if when.never is not None and holds:
            yield from self.tests(when.never, (*place, "not"), scope, holds=False)

    def values(self, subject: Subject, wanted: tuple[Value, ...]) -> tuple[Value, ...]:
        spot = self.known.named.get(subject)
        return yes_no(wanted) if spot is not None and isinstance(spot.form, ConfirmForm) else wanted


def _opening(steps: tuple[StepForm, ...]) -> StepForm | None:
    """The step of a repeat that opens it: its first ask, or the part with that."""
    return next((step for step in steps if isinstance(step, AskForm | PartForm)), None)


def _below(above: Spot | None) -> tuple[Scope, tuple[Test, ...]]:
    """The scope and the tests that steps below this one share."""
    if above is None:
        return (), ()
    return ((*above.scope, above.name) if above.name else above.scope), above.tests


def yes_no(wanted: tuple[Value, ...]) -> tuple[Value, ...]:
    """`yes` and `no` as the answers they mean."""
    return tuple({"yes": True, "no": False}.get(str(value), value) for value in wanted)
