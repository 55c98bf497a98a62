"""A story, told."""

from __future__ import annotations

from bot.coach.dialogues.stories import told_stories
from bot.coach.outcome import Setting
from bot.dialogue.answers import Answers
from bot.dialogue.messages import Block, Paragraph, Words


def story(answers: Answers, setting: Setting, _scope: str) -> tuple[Block, ...]:
    """The story just asked for: the last of this talk."""
    told = told_stories(answers, setting)
    return (Paragraph((Words(told[-1][1]),)),) if told else ()
