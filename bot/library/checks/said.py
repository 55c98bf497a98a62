"""Every text of a dialogue with what is known where it is said: which asks have come, and under which conditions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

import msgspec

from bot.dialogue.conditions import ANSWERED
from bot.library.checks.outline import Outline, Scope, Spot, Test
from bot.library.forms.dialogue import (
    AskForm,
    ChoiceForm,
    ChooseForm,
    ConfirmForm,
    DialogueForm,
    MomentForm,
    PartForm,
    PickForm,
    RepeatForm,
    SayForm,
    ScaleForm,
    TextForm,
)
from bot.library.source import Place

AT_THE_END: Final = 1_000_000
"""Behind every step."""


class Said(msgspec.Struct, frozen=True):
    """A text and its variants. `role` is the field; asks before `before` have come, if the `tests` hold.

    `plain`: no placeholder may stand here. `lenient`: one without a value does no harm. `anytime`: said at any moment
    of the talk, so that no answer is certain.
    """

    place: Place
    texts: tuple[str, ...]
    role: str
    before: int = 0
    scope: Scope = ()
    tests: tuple[Test, ...] = ()
    depth: int = 0
    plain: bool = False
    lenient: bool = False
    anytime: bool = False

    def line_of(self, index: int) -> Place:
        """The place of one variant."""
        return (*self.place, index)


def said_in(form: DialogueForm, plan: Outline) -> Iterator[Said]:
    """All texts of a dialogue, in order."""
    yield Said(("title",), (form.title,), "title", plain=True)
    yield Said(("about",), (form.about,), "about", plain=True)
    yield Said(("opening",), form.opening, "opening")
    yield Said(("closing",), form.closing, "closing", before=AT_THE_END)
    yield Said(("carry_on",), form.carry_on, "carry_on", before=AT_THE_END, anytime=True)
    for spot in plan.spots:
        yield from _said_at(spot, plan)


def _said_at(spot: Spot, plan: Outline) -> Iterator[Said]:
    match spot.form:
        case SayForm(say=texts):
            yield _here(spot, "say", texts)
        case PartForm(part=title):
            yield Said((*spot.place, "part"), (title,), "part", plain=True)
        case RepeatForm():
            yield _again(spot, spot.form, plan)
        case _ if isinstance(spot.form, AskForm):
            yield from _asked(spot, spot.form)


def _here(spot: Spot, role: str, texts: tuple[str, ...]) -> Said:
    return Said((*spot.place, role), texts, role, spot.order, spot.scope, spot.tests, spot.depth)


def _again(spot: Spot, form: RepeatForm, plan: Outline) -> Said:
    inner = (*spot.scope, form.repeat)
    first = next((step for step in form.steps if isinstance(step, AskForm)), None)
    opened = (Test((inner, first.ask), (ANSWERED,), holds=True),) if first else ()
    last = plan.last_in(spot) + 1
    return Said((*spot.place, "again"), form.again, "again", last, inner, (*spot.tests, *opened), spot.depth)


def _asked(spot: Spot, form: AskForm) -> Iterator[Said]:
    yield _here(spot, "text", form.text)
    yield _here(spot, "first", form.first)
    yield _here(spot, "help", form.help)
    yield _after(spot, ANSWERED, (*spot.place, "reply"), form.reply, "reply")
    match form:
        case ChooseForm() | PickForm():
            yield from _choices(spot, form.choices)
        case ConfirmForm():
            yield from _choices(spot, dict(form.choices.items()))
        case ScaleForm():
            ends = (("low", form.low), ("high", form.high))
            yield from (Said((*spot.place, end), (label,), end, plain=True) for end, label in ends if label)
        case TextForm() | MomentForm():
            place = (*spot.place, "suggest")
            yield Said(place, form.suggest, "suggest", spot.order, spot.scope, spot.tests, lenient=True)
        case _:
            pass


def _choices(spot: Spot, choices: Mapping[str, ChoiceForm]) -> Iterator[Said]:
    for value, choice in choices.items():
        place = (*spot.place, "choices", value)
        yield Said((*place, "label"), (choice.label,), "label", plain=True)
        yield _after(spot, value, (*place, "reply"), choice.reply, "choice reply")
        if choice.pause:
            yield Said((*place, "pause"), (choice.pause,), "pause", plain=True)


def _after(spot: Spot, answer: str, place: Place, texts: tuple[str, ...], role: str) -> Said:
    """Something said once an answer is there: it may quote that answer, too."""
    wanted = ANSWERED if isinstance(spot.form, ConfirmForm | PickForm) else answer
    tests = (*spot.tests, Test((spot.scope, spot.name), (wanted,), holds=True))
    return Said(place, texts, role, spot.order + 1, spot.scope, tests, spot.depth)
