"""What the settings mean, of /settings and of its shortcut /timezone: how the person wants to be met."""

from __future__ import annotations

import enum

from msgspec.structs import replace

from bot.coach.contract import Outcome, Setting
from bot.coach.fields import read
from bot.coach.profile.country import country_of
from bot.coach.profile.language import OURS
from bot.coach.profile.profile import Profile
from bot.coach.voice import phrase
from bot.dialogue.answers import Answers
from bot.dialogue.messages import Block, Bullets
from bot.dialogue.readers.zones.table import country_names
from bot.dialogue.told import Told


class Tone(enum.Enum):
    """How we talk."""

    WARM = "warm"
    PLAIN = "plain"  # without the kind words between the questions


class What(enum.Enum):
    """What is to be changed."""

    NAME = "name"
    NAMELESS = "nameless"
    ZONE = "zone"
    LANGUAGE = "language"
    COUNTRY = "country"
    TONE = "tone"
    DISCREET = "discreet"
    NOTHING = "nothing"


class SettingsAnswers(Told, frozen=True, kw_only=True):
    """The steps of the settings that mean something."""

    what: What | None = None
    name: str = ""
    zone: str = ""
    language: str = ""
    country: str = ""
    tone: Tone | None = None
    discreet: bool | None = None


class TimezoneAnswers(Told, frozen=True, kw_only=True):
    """The one step of the shortcut."""

    zone: str = ""


def finish(answers: Answers, setting: Setting) -> Outcome:
    """Keep what was changed and show how it stands now; what was skipped stays as it was."""
    told = read(SettingsAnswers, answers)
    profile = changed(setting.profile, told)
    if told.what is What.NAMELESS:
        profile = replace(profile, name="")
    if profile == setting.profile and not told.language:  # which counts from its answer on
        return Outcome(closes=False)
    return Outcome(profile=profile, blocks=as_it_stands(replace(setting, profile=profile)), offers=("/settings",))


def changed(profile: Profile, told: SettingsAnswers) -> Profile:
    """The profile with what was told."""
    plain = profile.plain if told.tone is None else told.tone is Tone.PLAIN
    return replace(
        profile,
        name=told.name or profile.name,
        zone=told.zone or profile.zone,
        language=told.language or profile.language,
        country=told.country or profile.country,
        plain=plain,
        discreet=profile.discreet if told.discreet is None else told.discreet,
    )


def as_it_stands(setting: Setting) -> tuple[Block, ...]:
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
