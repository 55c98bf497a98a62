"""One thing in a file that does not fit its form, without the inner marks of the library that found it."""

from __future__ import annotations

from typing import Any

import msgspec

from bot.library.source import Place, Plain


class Misfit(msgspec.Struct, frozen=True):
    """One of pydantic's errors without its inner marks: kind, place in the file, the forms on the way, value, facts."""

    kind: str
    place: Place
    forms: tuple[str, ...]
    value: object
    facts: dict[str, Any]

    @property
    def key(self) -> str:
        """The last name on the way."""
        return next((str(part) for part in reversed(self.place) if isinstance(part, str)), "")


def inside(data: Plain, part: int | str) -> Plain:
    """What stands in a list or group under this key; None where there is nothing."""
    if isinstance(data, dict):
        return data.get(str(part))
    return data[part] if isinstance(data, list) and isinstance(part, int) and part < len(data) else None
