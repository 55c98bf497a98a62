"""What a prompt or a row of offers takes → rows of buttons and menus. Pure.

In a server words are written in a modal, which a button opens; in direct messages they are simply typed, and the modal
is offered where they are nobody's business or where several questions can be answered at once.
"""

from __future__ import annotations

import enum
from collections.abc import Sequence
from typing import Final

from adapters.discord import words
from adapters.discord.drawing.custom_id import LONGEST, Does, custom_id
from adapters.discord.drawing.kit import BUTTONS, OPTIONS, PRIMARY, SECONDARY, Json, button, option, rows, select
from bot.dialogue.messages import Input, Option, Prompt

WIDTH: Final = 44
"""Characters of the labels of one row of buttons: what a telephone shows without breaking it."""

MOST_ROWS: Final = 3
"""More rows of buttons than that are a menu."""

MOST_POINTS: Final = 10
"""Points of a scale that are buttons, in two rows."""

MOST_MENUS: Final = 4
"""Menus below one question, of 25 options each."""


class Place(enum.Enum):
    """Where somebody is spoken to."""

    SERVER = "server"  # among others, seen by them alone
    DIRECT = "direct"  # in direct messages with us


def widgets(prompt: Prompt, owner: int, place: Place) -> list[Json]:
    """The rows that answer a prompt."""
    if prompt.form is not None and place is Place.SERVER:
        return rows([_opens(words.TOGETHER, prompt, owner, PRIMARY)])
    answered = _answering(prompt, owner)
    return answered + rows(_opening(prompt, owner, place))


def ways_on(offers: Sequence[Option], owner: int) -> list[Json]:
    """What can be done when nothing is asked: the first is the natural one."""
    if len(offers) > BUTTONS or not _fit(offers, owner):
        return _menus(offers, owner, "/")
    return rows([_tap(each, owner, SECONDARY if number else PRIMARY) for number, each in enumerate(offers)])


def _answering(prompt: Prompt, owner: int) -> list[Json]:
    match prompt.input:
        case Input.SCALE:
            return _points(prompt, owner)
        case Input.PICK:
            return _menu_of_several(prompt, owner)
        case Input.CHOOSE | Input.CONFIRM:
            return _one_of(prompt.options, owner, prompt.token)
        case _:
            return _one_of(prompt.suggestions, owner, prompt.token, SECONDARY)


def _opening(prompt: Prompt, owner: int, place: Place) -> list[Json]:
    """The button that opens a modal, where there is use for one."""
    if prompt.form is not None:
        return [_opens(words.TOGETHER, prompt, owner, SECONDARY)]
    if prompt.input not in _TYPED:
        return []
    if place is Place.SERVER:
        return [_opens(words.ANSWER, prompt, owner, PRIMARY)]
    return [_opens(words.PRIVATELY, prompt, owner, SECONDARY)] if prompt.sensitive else []


_TYPED: Final = (Input.TEXT, Input.NUMBER, Input.MOMENT)


def _opens(label: str, prompt: Prompt, owner: int, style: int) -> Json:
    return button(label, custom_id(Does.ANSWER, owner, prompt.token), style)


def _tap(each: Option, owner: int, style: int) -> Json:
    return button(each.label, custom_id(Does.TAP, owner, each.token), style)


def _points(prompt: Prompt, owner: int) -> list[Json]:
    """A scale: the buttons at its ends say what they mean."""
    last = len(prompt.options) - 1
    meanings = {0: prompt.low, last: prompt.high}
    labelled = [
        Option(each.token, f"{each.label} \u00b7 {meaning}" if (meaning := meanings.get(place)) else each.label)
        for place, each in enumerate(prompt.options)
    ]
    if len(labelled) > MOST_POINTS or not _fit(labelled, owner):
        return _menus(labelled, owner, prompt.token)
    return rows(_tap(each, owner, PRIMARY) for each in labelled)


def _one_of(options: Sequence[Option], owner: int, token: str, style: int = PRIMARY) -> list[Json]:
    """Buttons in rows that a telephone can show, or a menu where there are too many or too long."""
    packed = _packed(options)
    if len(packed) > max(MOST_ROWS, len(options) if len(options) <= BUTTONS else 0) or not _fit(options, owner):
        return _menus(options, owner, token)
    return [row for group in packed for row in rows([_tap(each, owner, style) for each in group])]


def _packed(options: Sequence[Option]) -> list[list[Option]]:
    """Options in rows, each as wide as a telephone shows."""
    packed: list[list[Option]] = []
    room = 0
    for each in options:
        if not packed or len(packed[-1]) == BUTTONS or len(each.label) > room:
            packed.append([])
            room = WIDTH
        packed[-1].append(each)
        room -= len(each.label) + 2
    return packed


def _fit(options: Sequence[Option], owner: int) -> bool:
    """Tell whether every option's token has room in a button; a menu takes longer ones."""
    return all(len(custom_id(Does.TAP, owner, each.token)) <= LONGEST for each in options)


def _menus(options: Sequence[Option], owner: int, token: str) -> list[Json]:
    """As many menus as hold the options; any of them answers."""
    groups = [options[start : start + OPTIONS] for start in range(0, len(options), OPTIONS)][:MOST_MENUS]
    return [
        select(
            custom_id(Does.CHOOSE, owner, f"{number}.{token}")[:LONGEST],
            [option(each.label, each.token) for each in group],
            words.MORE if number else words.CHOOSE_ONE,
        )
        for number, group in enumerate(groups)
    ]


def _menu_of_several(prompt: Prompt, owner: int) -> list[Json]:
    options = [option(each.label, each.token) for each in prompt.options[:OPTIONS]]
    which = custom_id(Does.PICK, owner, prompt.token)[:LONGEST]
    return [select(which, options, words.CHOOSE_ALL, most=len(options))] if options else []
