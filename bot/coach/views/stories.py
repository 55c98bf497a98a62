"""A story, told."""

from __future__ import annotations

from bot.coach.contract import Setting
from bot.coach.dialogues.stories import StoriesAnswers, told_stories
from bot.coach.fields import read
from bot.coach.voice import paragraph
from bot.coach.written.stories import HERE
from bot.dialogue.answers import Answers
from bot.dialogue.messages import Block, Paragraph, Quote, Said, Words


def story(answers: Answers, setting: Setting, _scope: str) -> tuple[Block, ...]:
    """The story just asked for: the last of this talk."""
    told = told_stories(answers, setting)
    asked = read(StoriesAnswers, answers).tales
    if asked and asked[-1].sort == HERE and HERE not in setting.stories:
        return paragraph(setting, "corner.none_yet")
    if not told:
        return ()
    name, text = told[-1]
    if name.startswith(f"{HERE}/"):
        return (*paragraph(setting, "corner.from_here"), Quote((Said(text),)))
    return (Paragraph((Words(text),)),)
