"""The commands about all that is kept, for the one table of commands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from bot.conversation.exporting import export
from bot.conversation.scene import Scene

KEPT: Final[dict[str, Callable[[Scene, str], None]]] = {
    "export": export,
}
"""Command → what it does."""
