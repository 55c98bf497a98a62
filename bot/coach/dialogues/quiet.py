"""What the talk about quiet hours means."""

from __future__ import annotations

from msgspec.structs import replace

from bot.coach.contract import Outcome, Setting
from bot.coach.fields import read
from bot.coach.profile.times import Times
from bot.coach.voice import paragraph
from bot.dialogue.answers import Answers
from bot.dialogue.messages import Block
from bot.dialogue.told import Told

NO_QUIET = "00:00-00:00"


class QuietAnswers(Told, frozen=True, kw_only=True):
    """The steps of `quiet` that mean something."""

    which: str = ""
    quiet_from: str = ""
    quiet_to: str = ""


def finish(answers: Answers, setting: Setting) -> Outcome:
    """Keep the hours; every reminder is set anew by the turn."""
    told = read(QuietAnswers, answers)
    hours = {"usual": "", "none": NO_QUIET}.get(told.which)
    if told.which == "own" and told.quiet_from and told.quiet_to:
        hours = f"{told.quiet_from}-{told.quiet_to}"
    if hours is None:
        return Outcome()
    if told.which == "own" and told.quiet_from == told.quiet_to:
        return Outcome(blocks=paragraph(setting, "nudges.quiet_same", clock=told.quiet_to), closes=False)
    times = replace(setting.profile.times, quiet=hours)
    return Outcome(profile=replace(setting.profile, times=times), blocks=_said(times, setting))


def _said(times: Times, setting: Setting) -> tuple[Block, ...]:
    hours = times.hours()
    if hours.start == hours.end:
        return paragraph(setting, "nudges.no_quiet")
    return paragraph(setting, "nudges.quiet", start=hours.start, end=hours.end)
