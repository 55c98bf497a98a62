"""A card as discord.py sends it: its own way to send, with components that are drawn already.

A view is usually kept by the library to hear what is pressed, for as long as the process lives. Ours is finished before
it is sent: presses are read from their custom_id, so that nothing is kept and everything works after a restart.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import discord

from adapters.discord.drawing.render import Card, Upload


class Drawn(discord.ui.LayoutView):
    """Components that are drawn already."""

    def __init__(self, components: list[dict[str, Any]]) -> None:
        super().__init__(timeout=None)
        self._drawn = components
        self.stop()

    def to_components(self) -> list[dict[str, Any]]:
        """Give what was drawn."""
        return self._drawn

    def has_components_v2(self) -> bool:
        """Every card is one of the second kind, which Discord must be told."""
        return True


class DrawnModal(discord.ui.Modal):
    """A modal that is drawn already."""

    def __init__(self, drawn: dict[str, Any]) -> None:
        super().__init__(title=drawn["title"], timeout=None, custom_id=drawn["custom_id"])
        self._drawn = drawn
        self.stop()

    def to_dict(self) -> dict[str, Any]:
        """Give what was drawn."""
        return self._drawn


def view_of(card: Card) -> Drawn:
    """The card to send."""
    return Drawn(card.components)


def files_of(uploads: Sequence[Upload]) -> list[discord.File]:
    """The files to send with it, made anew for each attempt: sending reads them."""
    return [discord.File(io.BytesIO(each.body), each.name, description=each.alt or None) for each in uploads]


def card_on(message: discord.Message | None) -> list[dict[str, Any]]:
    """What stands on a message, as it was drawn."""
    return [dict(component.to_dict()) for component in message.components] if message else []
