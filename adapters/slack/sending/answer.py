"""What Slack gets at once for a payload: an acknowledgement, perhaps with something in it, or none."""

from __future__ import annotations

from typing import Final

import msgspec

from adapters.slack.drawing.kit import Json


class Answer(msgspec.Struct, frozen=True):
    """What Slack gets at once: an acknowledgement, perhaps with something in it, or none."""

    kept: bool = True
    body: Json | None = None


KEPT: Final = Answer()
NOT_KEPT: Final = Answer(kept=False)


def ephemeral(text: str) -> Json:
    """Words that only whoever gave a command sees, where they gave it."""
    return {"response_type": "ephemeral", "text": text}
