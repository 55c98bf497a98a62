"""What whoever runs this installation says about it, so that people can be told."""

from __future__ import annotations

from typing import Final

import msgspec

KEEP_ANSWERS_DAYS: Final = 180
"""Half a year: longer than nearly any round of interviews, so that "I just remembered" works while it is of use. What
they add up to stands in the casebook by then."""


class Site(msgspec.Struct, frozen=True, kw_only=True):
    """One installation. `operator` is who runs it, as people are told; empty where they have not said.

    `keep_answers_days` is how long the single answers of a finished talk are kept.
    """

    operator: str = ""
    keep_answers_days: int = KEEP_ANSWERS_DAYS
    moderated: bool = False
    """Whether somebody reads the stories that people tell before others may."""
    tests_the_way: bool = False
    """Whether a test message goes before the first reminder: a platform may be closed to us, a terminal is not."""
