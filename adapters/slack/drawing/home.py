"""The Home tab: where you are, and the ways on. Pure."""

from __future__ import annotations

from adapters.slack.drawing.kit import MODAL_BLOCKS, Json, context
from adapters.slack.drawing.render import render
from bot.dialogue.messages import Message


def home_view(message: Message, mark: str) -> Json:
    """The view to publish."""
    blocks = [block for part in render(message, mark) for block in part.blocks]
    return {"type": "home", "blocks": blocks[:MODAL_BLOCKS] or [context("")]}
