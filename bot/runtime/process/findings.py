"""What a check-up finds: one line for what is well, one more for how to mend what is not."""

from __future__ import annotations

import msgspec


class Finding(msgspec.Struct, frozen=True):
    """One thing looked at. `remedy` says how to mend it; empty where it is well."""

    name: str
    words: str
    remedy: str = ""

    @property
    def well(self) -> bool:
        """Tell whether nothing need be done."""
        return not self.remedy
