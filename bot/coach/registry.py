"""Everything the coach offers by name: what each dialogue means, what can be shown, what can be tested.

Content names these; the checker holds both sides against each other. A dialogue without a `finish` is fine: its answers
are kept with the talk and mean nothing more.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import msgspec

from bot.coach.book.casebook import Casebook
from bot.coach.contract import Finish, Setting, View
from bot.coach.dialogues import (
    after_a_no,
    answered,
    debrief,
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
from bot.coach.dialogues.debrief_answers import DebriefAnswers
from bot.coach.drafts.answers import FollowUpAnswers
from bot.coach.facts import FACTS, MAY_BE_EMPTY, TEXT_FACTS
from bot.coach.lists import LISTS
from bot.coach.practice import rounds
from bot.coach.views.evidence import evidence, evidence_short, plans, proofs_so_far
from bot.coach.views.feedback import feedback_summary
from bot.coach.views.grown import grown
from bot.coach.views.insight import gut_check, hit_rate, odds, patterns
from bot.coach.views.interview import interview_plan
from bot.coach.views.letters import draft, note
from bot.coach.views.outcome import gut_line
from bot.coach.views.own_words import own_words as own_words_view
from bot.coach.views.playbook import playbook_chosen, playbooks
from bot.coach.views.practice import answer_check, practice_question, practice_way_in
from bot.coach.views.recover import recover_closing, recover_open, recover_progress
from bot.coach.views.settings import settings as settings_now
from bot.coach.views.signals import signal_reading
from bot.coach.views.stories import story
from bot.coach.views.summary import debrief_summary
from bot.dialogue.answers import Answers, Value

__all__ = [
    "CONTINUES", "EARLY", "FACTS", "FINISHES", "KEEPS", "LISTS", "MAY_BE_EMPTY", "READINGS", "SO_FAR", "TEXT_FACTS",
    "VIEWS", "Continue",
]  # fmt: skip

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

VIEWS: Final[dict[str, View]] = {
    "settings": settings_now,
    "signal_reading": signal_reading,
    "playbooks": playbooks,
    "debrief_summary": debrief_summary,
    "evidence": evidence,
    "evidence_short": evidence_short,
    "proofs_so_far": proofs_so_far,
    "plans": plans,
    "practice_question": practice_question,
    "answer_check": answer_check,
    "practice_way_in": practice_way_in,
    "patterns": patterns,
    "odds": odds,
    "gut_check": gut_check,
    "hit_rate": hit_rate,
    "draft": draft,
    "note": note,
    "feedback_summary": feedback_summary,
    "recover_progress": recover_progress,
    "recover_open": recover_open,
    "recover_closing": recover_closing,
    "interview_plan": interview_plan,
    "story": story,
    "own_words": own_words_view,
    "playbook_chosen": playbook_chosen,
    "gut_line": gut_line,
    "grown": grown,
    "share_preview": share.share_preview,
    "own_story": tell.own_story,
}
"""What `show:` can show."""


EARLY: Final[dict[str, str]] = {"interview": "start", "outcome": "result"}
"""Dialogues that mean something before their end, and the answer from which on: the time of an interview is enough to
be there for it, and a result to end its nudges, also when the small questions after it are never answered."""

SO_FAR: Final[dict[str, Callable[[Answers], bool]]] = {"debrief": debrief.tells}
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
