"""What the welcome means: in which language, how to call the person, where their day is, and how we talk."""

from __future__ import annotations

from bot.coach.contract import Outcome, Setting
from bot.coach.dialogues.settings import SettingsAnswers, Tone, changed
from bot.coach.fields import read
from bot.dialogue.answers import Answers
from bot.dialogue.told import Told


class WelcomeAnswers(Told, frozen=True, kw_only=True):
    """The steps of the welcome that mean something."""

    language: str = ""
    name: str = ""
    zone: str = ""
    country: str = ""
    tone: Tone | None = None


def finish(answers: Answers, setting: Setting) -> Outcome:
    """Keep it in the profile; what was skipped stays as it was. Who came for something goes on to that at once."""
    told = read(SettingsAnswers, answers)
    return Outcome(profile=changed(setting.profile, told), closes=not setting.profile.wanted)
