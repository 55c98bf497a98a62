"""Tables of what people type for a moment: parts begin with `@` and the person's own time, lines `typed | meant`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

HERE = Path(__file__).parent


def rows(name: str) -> Iterator[tuple[datetime, str, str]]:
    """The lines of a table, each with the time of its part."""
    now = datetime.min  # noqa: DTZ901  wall time; every part begins with its own
    for line in (HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            now = datetime.fromisoformat(line.split()[1])
        elif line and not line.startswith("#"):
            typed, _, meant = line.rpartition(" | ")
            yield now, typed, meant
