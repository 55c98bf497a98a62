"""What it means to tell a story of one's own: an entry that stands for it, as long as others may read it (C1).

Where such an entry appears or goes, the runtime hands the story in or takes it back (bot.runtime.between.stories).
"""

from __future__ import annotations

from typing import Final

from bot.coach.book.entries import OwnStory
from bot.coach.contract import Outcome, Setting
from bot.coach.fields import read
from bot.coach.sharing.parts import covering
from bot.coach.voice import paragraph
from bot.dialogue.answers import Answers
from bot.dialogue.messages import Block, Quote, Said
from bot.dialogue.told import Told

MOST: Final = 5
"""The most stories of one person: to tell one more, they take an older one back first."""


class TellAnswers(Told, frozen=True, kw_only=True):
    """The steps that mean something."""

    story: str = ""
    go: bool | None = None


def finish(answers: Answers, setting: Setting) -> Outcome:
    """Keep the story, if they said yes to it as it stands."""
    told = read(TellAnswers, answers)
    if not told.go or not told.story:
        return Outcome(closes=False)
    others = [each for each in setting.book.of(OwnStory) if each.origin != setting.talk]
    if len(others) >= MOST:
        return Outcome(blocks=paragraph(setting, "corner.enough"), closes=False, offers=("/casebook own_stories",))
    words = covering(setting)(told.story)
    return Outcome(entries=(OwnStory(id=f"{setting.talk}/story", origin=setting.talk, day=setting.today, words=words),))


def own_story(answers: Answers, setting: Setting, _scope: str) -> tuple[Block, ...]:
    """The story exactly as others would read it."""
    words = covering(setting)(read(TellAnswers, answers).story)
    return (*paragraph(setting, "corner.preview"), Quote((Said(words),))) if words else ()
