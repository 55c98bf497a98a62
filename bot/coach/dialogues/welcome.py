"""What the welcome means: how to call the person, and where their day is."""

from __future__ import annotations

from msgspec.structs import replace

from bot.coach.outcome import Outcome, Setting
from bot.coach.reading import read
from bot.dialogue.answers import Answers
from bot.dialogue.told import Told


class WelcomeAnswers(Told, frozen=True, kw_only=True):
    """The steps of the welcome that mean something."""

    name: str = ""
    zone: str = ""


def finish(answers: Answers, setting: Setting) -> Outcome:
    """Keep name and zone in the profile; what was skipped stays as it was."""
    told = read(WelcomeAnswers, answers)
    before = setting.profile
    return Outcome(profile=replace(before, name=told.name or before.name, zone=told.zone or before.zone))
