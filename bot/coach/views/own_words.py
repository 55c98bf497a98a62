"""A sentence of the person's own, from another day: one of those they kept, none unkind, and another each time."""

from __future__ import annotations

from bot.coach.book.entries import Kept
from bot.coach.contract import Setting
from bot.coach.evidence.verdict import is_unkind
from bot.coach.voice import paragraph, spoken_day
from bot.dialogue.answers import Answers
from bot.dialogue.messages import Block


def own_words(_answers: Answers, setting: Setting, _scope: str) -> tuple[Block, ...]:
    """One kept sentence with its day; nothing where none was kept before this talk."""
    before = (each for each in setting.book.of(Kept) if each.origin != setting.talk)
    kept = [each for each in before if not is_unkind(each.words)]
    if not kept:
        return ()
    return own_sentence(kept[setting.seed % len(kept)], setting)


def own_sentence(kept: Kept, setting: Setting) -> tuple[Block, ...]:
    """A kept sentence with its day."""
    return paragraph(setting, f"evidence.own_{kept.what}", words=kept.words, day=spoken_day(kept.day, setting.today))
