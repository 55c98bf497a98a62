"""How the person wants to be met, as it stands now: name, time zone, country, language where there are some, tone."""

from __future__ import annotations

from bot.coach.language import OURS
from bot.coach.outcome import Setting
from bot.coach.where import country_of
from bot.coach.words import phrase
from bot.dialogue.answers import Answers
from bot.dialogue.messages import Block, Bullets
from bot.dialogue.readers.zones.table import country_names


def settings(_answers: Answers, setting: Setting, _scope: str) -> tuple[Block, ...]:
    """The view that writers show."""
    return lines(setting)


def lines(setting: Setting) -> tuple[Block, ...]:
    """One line a setting."""
    profile = setting.profile
    language = setting.languages.get(profile.language or OURS, "")
    country = country_names().get(country_of(profile), "")
    return (
        Bullets(
            (
                phrase(setting, "settings.name", name=profile.name),
                phrase(setting, "settings.zone", zone=profile.zone),
                phrase(setting, "settings.country", country=country),
                *((phrase(setting, "settings.language", language=language),) if language else ()),
                phrase(setting, "settings.tone_plain" if profile.plain else "settings.tone_warm"),
                phrase(setting, "settings.discreet_on" if profile.discreet else "settings.discreet_off"),
            )
        ),
    )
