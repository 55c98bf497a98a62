"""Interviews from the day they are known until their outcome: what was planned and what was told of it, together."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

import msgspec

from bot.calendar.walltime import instant
from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import Interview, Planned, Result

FRESH: Final = timedelta(days=3)
"""So long after its end a debrief is taken to be about that interview."""

OVER: Final = frozenset({"out", "offer"})
"""Results after which nothing more is to come."""


class Case(msgspec.Struct, frozen=True):
    """One interview: as it was planned, as it was told in a debrief, or both."""

    planned: Planned | None
    held: Interview | None

    @property
    def id(self) -> str:
        """The entry it goes by: that of the debrief where there is one."""
        entry = self.held or self.planned
        return entry.id if entry else ""

    @property
    def ids(self) -> frozenset[str]:
        """Every id it may be called by."""
        return frozenset(entry.id for entry in (self.planned, self.held) if entry)

    @property
    def company(self) -> str:
        """With whom it is; empty if they did not say."""
        return next((each.company for each in (self.held, self.planned) if each and each.company), "")


def starts(planned: Planned) -> datetime:
    """Its beginning, aware UTC."""
    return instant(datetime.fromisoformat(planned.start), planned.zone)


def ends(planned: Planned) -> datetime:
    """Its end, aware UTC."""
    return starts(planned) + timedelta(minutes=planned.minutes)


def cases(book: Casebook) -> tuple[Case, ...]:
    """All interviews in the order in which they became known."""
    held = {each.planned: each for each in book.of(Interview) if each.planned}
    known = tuple(Case(planned, held.get(planned.id)) for planned in book.of(Planned))
    planned_ids = {planned.id for planned in book.of(Planned)}
    return (*known, *(Case(None, each) for each in book.of(Interview) if each.planned not in planned_ids))


def case_of(book: Casebook, entry: str) -> Case | None:
    """The interview that goes by this id."""
    return next((case for case in cases(book) if entry in case.ids), None)


def case_named(book: Casebook, named: str) -> Case | None:
    """The interview that goes by this id, or the last one with a company of this name."""
    wanted = named.strip().casefold()
    called = (case for case in reversed(cases(book)) if wanted and case.company.casefold() == wanted)
    return case_of(book, named) or next(called, None)


def result_of(book: Casebook, case: Case) -> str:
    """How it ended, as far as they said: the newest word of it, or nothing."""
    told = [each.result for each in book.of(Result) if each.interview in case.ids]
    return told[-1] if told else ""


def upcoming(book: Casebook, now: datetime) -> tuple[Planned, ...]:
    """Interviews that are not over, the nearest first."""
    ahead = (each for each in book.of(Planned) if ends(each) > now)
    return tuple(sorted(ahead, key=starts))


def just_held(book: Casebook, now: datetime) -> tuple[Planned, ...]:
    """Interviews that began lately and have no debrief yet, the newest first."""
    told = {each.planned for each in book.of(Interview)}
    fresh = (each for each in book.of(Planned) if starts(each) <= now <= ends(each) + FRESH and each.id not in told)
    return tuple(sorted(fresh, key=starts, reverse=True))


def undecided(book: Casebook, now: datetime) -> tuple[Case, ...]:
    """Interviews that were held and whose outcome is not known, the newest first."""
    begun = (case for case in cases(book) if case.held or (case.planned and starts(case.planned) <= now))
    return tuple(reversed([case for case in begun if not result_of(book, case)]))
