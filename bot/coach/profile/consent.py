"""Consent: which version of what is kept a person has agreed to. Nothing they say is kept before."""

from __future__ import annotations

from typing import Final

from bot.coach.profile.profile import Profile

VERSION: Final = 1
"""Rises whenever what is kept, where, or who may see it changes: everybody is asked once more, before anything else."""

YOUNGEST: Final = 16
"""Years of age: the highest bar for consent that a country of the GDPR sets (article 8)."""


def has_agreed(profile: Profile) -> bool:
    """Tell whether this person has agreed to what is kept today."""
    return profile.consent == VERSION
