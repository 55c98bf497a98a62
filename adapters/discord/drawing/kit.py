"""Discord's message components as plain values, kept inside its limits. Pure.

Components V2: a message is nothing but components, at most 40 with those inside others, and 4,000 characters in all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from adapters.discord import words
from bot.dialogue.shortening import shorten

Json = dict[str, Any]

TEXT: Final = 4000
"""Characters of all text of a message together."""
COMPONENTS: Final = 40
BUTTONS: Final = 5
"""Buttons in a row."""
OPTIONS: Final = 25
"""Options of a select."""
BUTTON_LABEL: Final = 80
OPTION_LABEL: Final = 100
PLACEHOLDER: Final = 150
MODAL_TITLE: Final = 45
MODAL_LABEL: Final = 45
MODAL_DESCRIPTION: Final = 100
ALT: Final = 1024

ACTION_ROW: Final = 1
BUTTON: Final = 2
SELECT: Final = 3
TEXT_INPUT: Final = 4
CHANNEL_SELECT: Final = 8
TEXT_DISPLAY: Final = 10
GALLERY: Final = 12
FILE: Final = 13
SEPARATOR: Final = 14
CONTAINER: Final = 17
LABEL: Final = 18
RADIO_GROUP: Final = 21
CHECKBOX_GROUP: Final = 22

PRIMARY: Final = 1
SECONDARY: Final = 2
DANGER: Final = 4


def text(content: str, number: int = 0) -> Json:
    """Words. `number` names the component within its message, to be found again when somebody presses something."""
    return {"type": TEXT_DISPLAY, "content": content, **({"id": number} if number else {})}


def separator(*, line: bool) -> Json:
    """Room between two parts, with a line or without."""
    return {"type": SEPARATOR, "divider": line, "spacing": 1}


def container(number: int, colour: int, components: Sequence[Json]) -> Json:
    """A card."""
    return {"type": CONTAINER, "id": number, "accent_color": colour, "components": list(components)}


def button(label: str, custom_id: str, style: int) -> Json:
    """A button."""
    return {"type": BUTTON, "style": style, "label": shorten(label, BUTTON_LABEL) or words.CUT, "custom_id": custom_id}


def rows(buttons: Iterable[Json]) -> list[Json]:
    """Buttons in as few rows as they fit in."""
    every = list(buttons)
    starts = range(0, len(every), BUTTONS)
    return [{"type": ACTION_ROW, "components": every[start : start + BUTTONS]} for start in starts]


def select(custom_id: str, options: Sequence[Json], placeholder: str, *, most: int = 1) -> Json:
    """A menu, in a row of its own."""
    menu = {
        "type": SELECT,
        "custom_id": custom_id,
        "options": list(options),
        "placeholder": shorten(placeholder, PLACEHOLDER),
        "min_values": 1,
        "max_values": min(most, len(options)),
    }
    return {"type": ACTION_ROW, "components": [menu]}


def option(label: str, value: str) -> Json:
    """One line of a menu."""
    return {"label": shorten(label, OPTION_LABEL) or words.CUT, "value": value}


def count(components: Iterable[Json]) -> int:
    """How many components there are, with those inside others."""
    return sum(1 + count(each.get("components", ())) for each in components)


def length(components: Iterable[Json]) -> int:
    """Characters of all text, with that inside others."""
    return sum(len(each.get("content", "")) + length(each.get("components", ())) for each in components)
