"""Where the person is, for help lines: the country they named, else the one of their time zone or of their device's."""

from __future__ import annotations

from bot.coach.outcome import Profile
from bot.dialogue.readers import zone_table


def country_of(profile: Profile) -> str:
    """The country's ISO 3166 code, or nothing where nobody can tell."""
    zone = profile.zone or profile.hint_zone
    return profile.country or (zone_table.country_of(zone) if zone else "")
