"""The terminal's own words around leaving.

None of them says that what was sent is kept: they may not have said yes to that, may just have had all of it forgotten,
or the disk may have been full.
"""

from __future__ import annotations

from typing import Final

STAYS: Final = "Nothing that was kept is lost."

HOW_TO_LEAVE: Final = f"Ctrl-C again leaves. {STAYS}"
CLEARED: Final = f"Cleared. Ctrl-C again leaves. {STAYS}"

GOODBYE: Final = "Goodbye for now."
"""To whoever leaves with a word or a key of ours."""
