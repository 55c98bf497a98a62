"""What comes from Discord → events. Pure: it reads the platform's own data and gives one of ours, or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from adapters.discord.drawing.custom_id import Does, Press
from adapters.discord.drawing.modal import read_fields
from bot.dialogue.events import Commanded, Event, Picked, Submitted, Tapped

UNKNOWN: Final = "unknown"
"""A token of no question: the core answers that it knows it not, and says where the person is."""


def command_event(data: Mapping[str, Any]) -> Commanded:
    """A slash command."""
    given = [str(option.get("value", "")) for option in data.get("options", ())]
    return Commanded(str(data["name"]), " ".join(given))


def typed_so_far(data: Mapping[str, Any]) -> tuple[str, str]:
    """A command being typed: its name, and what stands behind it so far."""
    typed = [str(option.get("value", "")) for option in data.get("options", ()) if option.get("focused")]
    return str(data["name"]), "".join(typed)


def press_event(press: Press | None, data: Mapping[str, Any]) -> Event | None:
    """A press on a widget, or a modal sent. None: it is not the core's business."""
    if press is None:
        return Tapped(UNKNOWN)
    values = [str(value) for value in data.get("values", ())]
    match press.does:
        case Does.TAP:
            return Tapped(press.token)
        case Does.CHOOSE:
            return Tapped(values[0] if values else UNKNOWN)
        case Does.PICK:
            return Picked(tuple(values))
        case Does.SUBMIT:
            return Submitted(press.token, read_fields(data.get("components", ())))
        case Does.ANSWER | Does.MORE | Does.SET_UP:
            return None
