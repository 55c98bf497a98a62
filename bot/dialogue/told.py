"""The base of every value that holds what a person told us: its repr names the kind and never the words.

Reprs reach logs, tracebacks, debuggers and error reports by ways nobody thinks of (delivery.md, 23). A value inside
another is printed by its own repr, so it is enough that those who hold the words keep them to themselves.
"""

from __future__ import annotations

import msgspec


class Told(msgspec.Struct, frozen=True):
    """Something a person told us, or that is made of it."""

    def __repr__(self) -> str:
        """The kind alone."""
        return f"<{type(self).__name__}>"
