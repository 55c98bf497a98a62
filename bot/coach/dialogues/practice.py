"""What a practice means: a log of how each question came, from which cards know when to come back."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from bot.calendar.walltime import day
from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import Entry, Practised, Recall
from bot.coach.book.ids import entry_id
from bot.coach.contract import Outcome, Setting
from bot.coach.fields import read
from bot.coach.practice.cards import next_ahead, next_due
from bot.coach.practice.rounds import round_of
from bot.coach.voice import paragraph, spoken_day
from bot.dialogue.answers import Answers
from bot.dialogue.messages import Block
from bot.dialogue.told import Told


class Attempt(Told, frozen=True, kw_only=True):
    """One round."""

    answer: str = ""
    came: int | None = None


class PracticeAnswers(Told, frozen=True, kw_only=True):
    """The steps of a practice that mean something."""

    what: str = ""
    kind: str = ""
    length: str = ""
    flavour: str = ""
    rounds: tuple[Attempt, ...] = ()


def finish(answers: Answers, setting: Setting) -> Outcome:
    """Log every question that was answered, and say when the next card comes back."""
    entries = tuple(_entries(answers, setting))
    return Outcome(entries=entries, blocks=_blocks(entries, setting), closes=bool(entries))


def _entries(answers: Answers, setting: Setting) -> Iterator[Entry]:
    told = read(PracticeAnswers, answers)
    today = setting.today
    for number, attempt in enumerate(told.rounds, 1):
        asked = round_of(answers, setting, number)
        if asked is None or not attempt.answer:
            continue
        made = entry_id(setting.talk, "rounds", number)
        if asked.card is None:
            mock = told.what == "mock"
            name = asked.question.name if asked.question else ""
            yield Practised(
                id=made, origin=setting.talk, day=today, kind=asked.kind, question=name, went=attempt.came, mock=mock
            )
        elif attempt.came is not None:
            recall = Recall(
                id=made, origin=setting.talk, day=today, card=asked.card.id, rating=attempt.came,
                at=setting.now.isoformat(), answer=attempt.answer,
            )  # fmt: skip
            yield _when_it_was(recall, setting)


def _when_it_was(recall: Recall, setting: Setting) -> Recall:
    """A talk that is finished again practises nothing anew: what was known of a round stays where it was in time."""
    before = setting.book.entries.get(recall.id)
    return replace(recall, day=before.day, at=before.at) if isinstance(before, Recall) else recall


def _blocks(entries: tuple[Entry, ...], setting: Setting) -> tuple[Block, ...]:
    if not entries:
        return ()
    counted = paragraph(setting, "practice.done_one" if len(entries) == 1 else "practice.done", count=str(len(entries)))
    recalls = {entry.id: entry for entry in entries if isinstance(entry, Recall)}
    ahead = next_ahead(setting.book, setting.now)
    then = next_due(Casebook({**setting.book.entries, **recalls}), ahead) if recalls else None
    if then is None:
        return counted
    name = "practice.next_ahead" if ahead is not None and then < ahead.at else "practice.next"
    return (*counted, *paragraph(setting, name, day=spoken_day(day(then, setting.zone), setting.today)))
