"""What the arrows choose from: the choices of the message in view, where the arrow stands, what is marked. Pure.

Nothing is chosen until an arrow is pressed, so that an Enter too many never answers a question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from adapters.console.drawing.choices import Choice, choice_line, choices, quiet_line
from adapters.console.drawing.lines import Line, Run, Style, hang, text_of, width_of, wrap
from bot.dialogue.events import Picked, Tapped
from bot.dialogue.messages import Input, Message, Prompt

LONG_ANSWER: Final = 300
"""Characters from which on an answer may want more than one line, so that it is worth saying how."""

_BETWEEN: Final = re.compile(r"[\s,;]+")

_HINTS: Final = {
    Input.CHOOSE: "a number, or ↑ ↓ and Enter",
    Input.CONFIRM: "a number, or ↑ ↓ and Enter",
    Input.SCALE: "a number, or ← → and Enter",
    Input.PICK: "numbers, or ↑ ↓ with Space, then Enter",
    Input.NUMBER: "a number",
    Input.MOMENT: "a day and a time, as you would say it",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Menu:
    """The choices in view. `at`: where the arrow stands; `marked`: what is picked so far; `quiet`: the line below."""

    choices: tuple[Choice, ...] = ()
    several: bool = False
    at: int | None = None
    marked: frozenset[int] = frozenset()
    hint: str = ""
    quiet: str = ""

    @property
    def reply(self) -> Tapped | Picked | None:
        """What Enter sends on an empty line, if anything."""
        chosen = self.chosen
        if not chosen:
            return None
        return Picked(tuple(each.token for each in chosen)) if self.several else Tapped(chosen[0].token)

    @property
    def chosen(self) -> tuple[Choice, ...]:
        """The choices that Enter sends: those marked, else the one the arrow stands on."""
        places = sorted(self.marked) or ([] if self.at is None else [self.at])
        return tuple(self.choices[place] for place in places)


MARGIN: Final = 2
"""Columns before the number of a choice, for the arrow: they hang into the column of the speaker."""

NOTHING: Final = Menu()
"""No question and no way on in view."""


def menu_of(message: Message) -> Menu:
    """The menu of a message; nothing is chosen yet."""
    several = message.prompt is not None and message.prompt.input is Input.PICK
    return Menu(choices=choices(message), several=several, hint=_hint(message), quiet=quiet_line(message))


def moved(menu: Menu, by: int) -> Menu:
    """The arrow moved; the first press enters the list at its near end, and the list is a ring."""
    if not menu.choices:
        return menu
    start = -1 if by > 0 else len(menu.choices)
    at = (start if menu.at is None else menu.at) + by
    return replace(menu, at=at % len(menu.choices))


def marked(menu: Menu) -> Menu:
    """Mark the choice under the arrow, or take its mark away."""
    if menu.at is None or not menu.several:
        return menu
    return replace(menu, marked=menu.marked ^ {menu.at})


def in_words(menu: Menu, typed: str) -> str:
    """What the person typed, with the labels in place of numbers: the list that explains them will be gone."""
    labels = {choice.key: choice.answer for choice in menu.choices if choice.key}
    keys = _BETWEEN.split(typed.strip())
    return ", ".join(labels[key] for key in keys) if all(key in labels for key in keys) else typed


def menu_lines(menu: Menu, width: int, height: int) -> tuple[Line, ...]:
    """The choices, side by side if they fit, else a list that follows the arrow. `width` counts MARGIN in."""
    side_by_side = _row(menu)
    if not menu.several and width_of(text_of(side_by_side)) <= width:
        return (side_by_side,) if menu.choices else ()
    blocks = [_item(menu, place, width) for place in range(len(menu.choices))]
    return tuple(_in_view(blocks, menu.at or 0, max(3, height)))


def _hint(message: Message) -> str:
    if message.prompt is None:
        return "a number, or /help" if message.offers else "/help shows what there is"
    return _HINTS.get(message.prompt.input) or _text_hint(message.prompt)


def _text_hint(prompt: Prompt) -> str:
    if prompt.suggestions:
        return "your own words, or ↑ ↓ and Enter"
    return "your own words (Alt-Enter: new line)" if prompt.longest > LONG_ANSWER else "your own words"


def _row(menu: Menu) -> Line:
    gap = Run(Style.TEXT, " ")
    return tuple(piece for place in range(len(menu.choices)) for piece in (gap, *_chip(menu, place)))


def _chip(menu: Menu, place: int) -> Line:
    """A choice with room around it, so that it looks like something to press when the arrow stands on it."""
    shown = choice_line(menu.choices[place])
    if place == menu.at:
        return (Run(Style.CHOSEN, f" {text_of(shown)} "),)
    return (Run(Style.TEXT, " "), *shown, Run(Style.TEXT, " "))


def _item(menu: Menu, place: int, width: int) -> tuple[Line, ...]:
    first = _margin(menu, place)
    rest: Line = (Run(Style.TEXT, " " * width_of(text_of(first))),)
    choice = menu.choices[place]
    label: Line = (Run(Style.CHOSEN if place == menu.at else Style.TEXT, choice.label),)
    room = max(1, width - width_of(text_of(first)))
    return tuple(hang(wrap(label, room), first, rest))


def _margin(menu: Menu, place: int) -> Line:
    """What stands before a choice in a list: the arrow, the mark, the number."""
    arrow = Run(Style.KEY, "> " if place == menu.at else "  ")
    box = Run(Style.KEY, "[x] ") if place in menu.marked else Run(Style.QUIET, "[ ] ")
    widest = max(len(choice.key) for choice in menu.choices)
    key = Run(Style.KEY, menu.choices[place].key.rjust(widest) + " ")
    return (arrow, *((box,) if menu.several else ()), key)


def _in_view(blocks: list[tuple[Line, ...]], at: int, height: int) -> Iterator[Line]:
    """As many whole choices as fit, around the arrow; what is left out is counted."""
    first, last = _window([len(block) for block in blocks], at, height)
    if first:
        yield (Run(Style.QUIET, f"  ↑ {first} more"),)
    for block in blocks[first:last]:
        yield from block
    if last < len(blocks):
        yield (Run(Style.QUIET, f"  ↓ {len(blocks) - last} more"),)


def _window(heights: list[int], at: int, room: int) -> tuple[int, int]:
    """Which choices to show: all, or those that grow around `at` as long as two lines stay for the counts."""
    if sum(heights) <= room:
        return 0, len(heights)
    first, last, left = at, at + 1, room - 2 - heights[at]
    while True:
        if last < len(heights) and heights[last] <= left:
            left -= heights[last]
            last += 1
        elif first and heights[first - 1] <= left:
            first -= 1
            left -= heights[first]
        else:
            return first, last
