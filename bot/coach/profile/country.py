"""Where the person is, for help lines: the country they named, else the one of their time zone or of their device's.

A zone that is only an offset (UTC+2) is in no country: then the device's zone is asked, and else nobody is.
"""

from __future__ import annotations

from bot.coach.profile.profile import Profile
from bot.dialogue.readers.zones.table import country_of as country_of_zone


def country_of(profile: Profile) -> str:
    """The country's ISO 3166 code, or nothing where nobody can tell."""
    if profile.country:
        return profile.country
    zones = (zone for zone in (profile.zone, profile.hint_zone) if zone)
    return next(filter(None, map(country_of_zone, zones)), "")
