"""What `show:` can show, by name."""

from __future__ import annotations

from typing import Final

from bot.coach.contract import View
from bot.coach.dialogues import share, tell
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
