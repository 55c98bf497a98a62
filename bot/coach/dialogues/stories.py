"""What a story hour means: which stories were told, so that none of them comes again soon."""

from __future__ import annotations

from bot.coach.book.entries import Seen
from bot.coach.contract import Outcome, Setting
from bot.coach.fields import read
from bot.coach.marking import mark
from bot.coach.written.stories import next_story, shuffled
from bot.dialogue.answers import Answers
from bot.dialogue.told import Told


class TaleAsked(Told, frozen=True, kw_only=True):
    """One story asked for."""

    sort: str = ""


class StoriesAnswers(Told, frozen=True, kw_only=True):
    """The steps that mean something."""

    tales: tuple[TaleAsked, ...] = ()


def finish(answers: Answers, setting: Setting) -> Outcome:
    """Remember what was told."""
    told = told_stories(answers, setting)
    seen = Seen(**mark(setting, "seen"), names=tuple(name for name, _ in told))
    return Outcome(entries=(seen,) if told else (), closes=bool(told))


def told_stories(answers: Answers, setting: Setting) -> tuple[tuple[str, str], ...]:
    """(name, text) of the stories of this talk, in order: each the next one that this person has not heard."""
    seen = [name for each in setting.book.of(Seen) if each.origin != setting.talk for name in each.names]
    told: list[tuple[str, str]] = []
    for tale in read(StoriesAnswers, answers).tales:
        order = shuffled(setting.stories, tale.sort, setting.profile.seed)
        story = next_story(order, [*seen, *(name for name, _ in told)]) if tale.sort else None
        if story is not None:
            told.append(story)
    return tuple(told)
