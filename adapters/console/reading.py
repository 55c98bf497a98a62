"""A typed line → an event. Pure.

A slash and a name is a command ("/debrief Acme") or a control ("/back"). Everything else is what the person says; what
it means is for the core to find out.
"""

from __future__ import annotations

import enum
import re
from typing import Final

from bot.conversation.intents.controls import EXACT
from bot.dialogue.events import Commanded, Typed

_COMMAND: Final = re.compile(r"/([a-z][a-z0-9_-]*)(?:\s+(.*))?", re.IGNORECASE | re.DOTALL)
_LEAVING: Final = frozenset({"quit", "exit"})


class Leave(enum.Enum):
    """The person wants out; nothing is lost by it."""

    QUIT = "quit"


def read_line(line: str) -> Typed | Commanded | Leave:
    """What a line means: words, a command, or leaving."""
    text = line.replace("\0", "").replace("\r\n", "\n").rstrip("\r\n")
    command = _COMMAND.fullmatch(text.strip())
    return _command(command[1].lower(), (command[2] or "").strip()) if command else Typed(text)


def _command(name: str, argument: str) -> Typed | Commanded | Leave:
    if name in _LEAVING:
        return Leave.QUIT
    return Typed(name) if name in EXACT and not argument else Commanded(name, argument)
