"""Letters, ready to copy: the draft in the tone just chosen, and a note kept earlier."""

from __future__ import annotations

from bot.coach.contract import Setting
from bot.coach.dialogues.followup import letter
from bot.coach.drafts.answers import FollowUpAnswers
from bot.coach.drafts.notes import note_in
from bot.coach.fields import read
from bot.coach.voice import label, phrase
from bot.coach.written.draft import Tone
from bot.dialogue.answers import Answers
from bot.dialogue.messages import Block, Copyable, Note


def draft(answers: Answers, setting: Setting, scope: str) -> tuple[Block, ...]:
    """The letter in the tone of this round, its subject line apart."""
    tone = answers.get(scope + "tone")
    written = letter(read(FollowUpAnswers, answers), setting, Tone(tone)) if isinstance(tone, str) else None
    if written is None:
        return ()
    hint = "letters.shortened" if written.left_out else "letters.check"
    return (*_copies(written.subject, written.text, setting), Note(phrase(setting, hint)))


def note(_answers: Answers, setting: Setting, _scope: str) -> tuple[Block, ...]:
    """The note this talk is about, as it was kept."""
    kept = note_in(setting)
    return _copies(kept.subject, kept.text, setting) if kept else ()


def _copies(subject: str, text: str, setting: Setting) -> tuple[Block, ...]:
    return (
        Copyable(subject, label(setting, "letters.subject")),
        Copyable(text, label(setting, "letters.text")),
    )
