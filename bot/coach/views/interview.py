"""What we will say around an interview, and when: told before it is set, so that nothing comes as a surprise."""

from __future__ import annotations

from typing import Final

from bot.calendar.walltime import local
from bot.coach.contract import Setting
from bot.coach.dialogues.interview import InterviewAnswers, planned
from bot.coach.fields import read
from bot.coach.reminder import Reminder
from bot.coach.schedule.interview import around
from bot.coach.schedule.kinds import AFTER, EVENING, HOURS, LEAVE, LUCK, policy_of
from bot.coach.voice import listed, phrase
from bot.dialogue.answers import Answers
from bot.dialogue.messages import Block, Spans
from bot.dialogue.readers.moments.moment import describe

NAMED: Final = (EVENING, HOURS, LEAVE, LUCK, AFTER)
"""Those named with their time; what follows in the days after is one line."""


def interview_plan(answers: Answers, setting: Setting, _scope: str) -> tuple[Block, ...]:
    """One line a reminder, in the order of time."""
    if not read(InterviewAnswers, answers).start:
        return ()
    coming = around(planned(answers, setting), setting.book, setting.profile, setting.now)
    wanted = [each for each in coming if policy_of(each.kind).group not in setting.profile.times.off]
    lines = [_line(each, setting) for each in sorted(wanted, key=lambda each: each.wall) if each.kind in NAMED]
    if any(each.kind not in NAMED for each in wanted):
        lines.append(phrase(setting, "interviews.will_nudge"))
    return listed(setting, "interviews.will", tuple(lines))


def _line(reminder: Reminder, setting: Setting) -> Spans:
    when = describe(reminder.wall, local(setting.now, reminder.zone))
    return phrase(setting, f"interviews.will_{reminder.kind}", when=when)
