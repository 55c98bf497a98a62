"""The commands about all that is kept, for the one table of commands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from bot.conversation.kept.casebook import casebook
from bot.conversation.kept.entry_screen import entry_screen
from bot.conversation.kept.exporting import export
from bot.conversation.kept.forgetting import forget
from bot.conversation.kept.privacy import privacy
from bot.conversation.kept.sharing import card, shared, unshare
from bot.conversation.kept.stories import moderate
from bot.conversation.scene import Scene

RUN: Final[dict[str, Callable[[Scene, str], None]]] = {
    "casebook": casebook,
    "entry": entry_screen,
    "reword": casebook,
    "privacy": privacy,
    "export": export,
    "shared": shared,
    "unshare": unshare,
    "card": card,
    "moderate": moderate,
    "forget": forget,
}
"""Command → what it does."""
