"""What each dialogue means, by its name: its `finish`, the class its answers are read into, and what else code knows.

Content names these; the checker holds both sides against each other. A dialogue without a `finish` is fine: its answers
are kept with the talk and mean nothing more.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import msgspec

from bot.coach.book.casebook import Casebook
from bot.coach.contract import Finish, Setting
from bot.coach.dialogues import (
    after_a_no,
    answered,
    encourage,
    expect,
    feedback,
    followup,
    interview,
    outcome,
    own_words,
    playbook,
    practice,
    pumpup,
    quiet,
    recover,
    reschedule,
    reword,
    settings,
    share,
    silverlining,
    stages,
    stories,
    strengths,
    tell,
    welcome,
    write,
)
from bot.coach.dialogues.debrief import debrief
from bot.coach.dialogues.debrief.answers import DebriefAnswers
from bot.coach.drafts.answers import FollowUpAnswers
from bot.coach.practice import rounds
from bot.dialogue.answers import Answers, Value

FINISHES: Final[dict[str, Finish]] = {
    "welcome": welcome.finish,
    "settings": settings.finish,
    "timezone": settings.finish,
    "debrief": debrief.finish,
    "interview": interview.finish,
    "outcome": outcome.finish,
    "encourage": encourage.finish,
    "quiet": quiet.finish,
    "pumpup": pumpup.finish,
    "practice": practice.finish,
    "expect": expect.finish,
    "followup": followup.finish,
    "answered": answered.finish,
    "feedback": feedback.finish,
    "recover": recover.finish,
    "stages": stages.finish,
    "stories": stories.finish,
    "playbook": playbook.finish,
    "advise": own_words.advise,
    "kindword": own_words.kind_word,
    "values": own_words.values,
    "write": write.finish,
    "silverlining": silverlining.finish,
    "strengths": strengths.finish,
    "share": share.finish,
    "tell": tell.finish,
    "reword": reword.finish,
    "reschedule": reschedule.finish,
    "facts": after_a_no.facts,
    "lesson": after_a_no.lesson,
    "ahead": after_a_no.ahead,
}
"""What finishing a dialogue means."""

READINGS: Final[dict[str, type[msgspec.Struct]]] = {
    "welcome": welcome.WelcomeAnswers,
    "settings": settings.SettingsAnswers,
    "timezone": settings.TimezoneAnswers,
    "debrief": DebriefAnswers,
    "interview": interview.InterviewAnswers,
    "outcome": outcome.OutcomeAnswers,
    "encourage": encourage.EncourageAnswers,
    "quiet": quiet.QuietAnswers,
    "pumpup": pumpup.PumpupAnswers,
    "practice": practice.PracticeAnswers,
    "expect": expect.ExpectAnswers,
    "followup": FollowUpAnswers,
    "answered": answered.AnsweredAnswers,
    "feedback": feedback.FeedbackAnswers,
    "recover": recover.RecoverAnswers,
    "stages": stages.StagesAnswers,
    "stories": stories.StoriesAnswers,
    "playbook": playbook.PlaybookAnswers,
    "advise": own_words.AdviseAnswers,
    "kindword": own_words.KindWordAnswers,
    "values": own_words.ValuesAnswers,
    "write": write.WriteAnswers,
    "silverlining": silverlining.SilverAnswers,
    "strengths": strengths.StrengthsAnswers,
    "share": share.ShareAnswers,
    "tell": tell.TellAnswers,
    "reword": reword.RewordAnswers,
    "reschedule": reschedule.RescheduleAnswers,
    "facts": after_a_no.FactsAnswers,
    "lesson": after_a_no.LessonAnswers,
    "ahead": after_a_no.AheadAnswers,
}
"""The steps each of them needs."""

EARLY: Final[dict[str, str]] = {"interview": "start", "outcome": "result"}
"""Dialogues that mean something before their end, and the answer from which on: the time of an interview is enough to
be there for it, and a result to end its nudges, also when the small questions after it are never answered."""

SO_FAR: Final[dict[str, Callable[[Answers], bool]]] = {"debrief": debrief.tells, "pumpup": pumpup.tells}
"""Dialogues of which a part means something, too, and what tells that it does. People leave talks for good: what they
said by then is kept as soon as they turn to something else, and the talk waits as before."""

KEEPS: Final[dict[str, Callable[[Setting], dict[str, bool | str | None]]]] = {"practice": rounds.kept}
"""What code itself keeps as facts with a talk of a dialogue, besides those that writers can name."""


class Continue(msgspec.Struct, frozen=True):
    """How a finished talk of a dialogue goes on in a second round: which talk, and the answers that open it."""

    talk: Callable[[Casebook], str | None]
    answers: dict[str, Value]


CONTINUES: Final[dict[str, Continue]] = {"debrief": Continue(debrief.to_continue, debrief.CONTINUED_WITH)}
"""Dialogues with a second round."""
