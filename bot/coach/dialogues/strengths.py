"""What the collection of strengths means: dated wins, strengths and praise received (S1.3), to be played back later."""

from __future__ import annotations

from collections.abc import Iterator

from bot.coach.book.entries import Strength
from bot.coach.book.ids import entry_id
from bot.coach.contract import Outcome, Setting
from bot.coach.fields import read
from bot.dialogue.answers import Answers
from bot.dialogue.told import Told


class StrengthLogged(Told, frozen=True, kw_only=True):
    """One of them. `kind` is win, strength or praise."""

    kind: str = ""
    words: str = ""
    said_by: str = ""
    happened: str = ""
    shows: str = ""


class StrengthsAnswers(Told, frozen=True, kw_only=True):
    """The steps that mean something."""

    strengths: tuple[StrengthLogged, ...] = ()


def finish(answers: Answers, setting: Setting) -> Outcome:
    """Keep them, and show the way to the whole collection."""
    entries = tuple(_strengths(answers, setting))
    return Outcome(entries=entries, closes=bool(entries), offers=("/casebook strengths",) if entries else ())


def _strengths(answers: Answers, setting: Setting) -> Iterator[Strength]:
    for number, logged in enumerate(read(StrengthsAnswers, answers).strengths, 1):
        made = entry_id(setting.talk, "strengths", number)
        before = setting.book.entries.get(made)
        if logged.words:
            yield Strength(
                id=made,
                origin=setting.talk,
                day=before.day if before else setting.today,
                words=logged.words,
                kind=logged.kind or "win",
                when=logged.happened,
                said_by=logged.said_by,
                shows=logged.shows,
            )
