"""A message whose question is answered: what could be pressed goes, what was chosen stays. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from adapters.slack.drawing.kit import LABEL, Json, context, cut


def closed(blocks: Sequence[Json], said: str) -> list[Json] | None:
    """The blocks without anything to press, and a small line in its place; None if there was nothing to press."""
    kept = [block for block in blocks if block.get("type") != "actions"]
    if len(kept) == len(blocks):
        return None
    place = next(number for number, block in enumerate(blocks) if block.get("type") == "actions")
    line = [context(cut(said, LABEL * 4))] if said else []
    return [*kept[:place], *line, *kept[place:]] or [context("\u2013")]
