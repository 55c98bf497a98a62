"""Block Kit's limits and smallest pieces. Pure.

Every text is `plain_text` or a rich text element, never mrkdwn: nothing in it is parsed, so that no word of a person,
a company or a writer can become markup, a link or a mention (delivery.md, 15).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final, TypeVar

Json = dict[str, Any]
"""A piece of Block Kit."""

T = TypeVar("T")

BLOCKS: Final = 50
"""Blocks of one message."""

MODAL_BLOCKS: Final = 100
"""Blocks of one modal or of the Home tab."""

TEXT: Final = 3000
"""Characters of a section's text; we keep to it in every single text."""

MESSAGE_TEXT: Final = 12_000
"""Characters of all texts of one message; Slack refuses somewhat longer ones (`msg_blocks_too_long`)."""

HEADER: Final = 150
LABEL: Final = 75
"""Characters of a button's or an option's text."""

TITLE: Final = 24
"""Characters of a modal's title and of its buttons."""

FIELD_LABEL: Final = 2000
TYPED: Final = 3000
"""Characters that a modal's text field takes at most."""

ROW: Final = 25
"""Elements of one `actions` block."""

OPTIONS: Final = 100
"""Options of one select menu; radio buttons and checkboxes take 10, an overflow menu 5."""

FEW: Final = 10
OVERFLOW: Final = 5


def plain(text: str, room: int = TEXT) -> Json:
    """A plain text object; an empty one is refused, so that it becomes a dash."""
    return {"type": "plain_text", "text": cut(text, room) if text.strip() else "\u2013", "emoji": False}


def cut(text: str, room: int) -> str:
    """The text, or its beginning with an ellipsis."""
    return text if len(text) <= room else text[: room - 1].rstrip() + "\u2026"


def option(label: str, value: str) -> Json:
    """An option of a menu, a radio group or checkboxes."""
    return {"text": plain(label, LABEL), "value": value}


def button(label: str, action: str, value: str, style: str = "") -> Json:
    """A button."""
    made = {"type": "button", "text": plain(label, LABEL), "action_id": action, "value": value}
    return {**made, "style": style} if style else made


def actions(elements: Sequence[Json], name: str) -> Json:
    """A row of things to press. `name` is its block id."""
    return {"type": "actions", "block_id": name, "elements": list(elements)}


def context(text: str) -> Json:
    """A small quiet line."""
    return {"type": "context", "elements": [plain(text)]}


def chunks(whole: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """Pieces of at most `size`."""
    for start in range(0, len(whole), size):
        yield whole[start : start + size]
