"""Marks for a community's pulse: opaque to whoever has not the key file, gone when their person is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from bot.coach.pulse import week_of
from bot.storage.connection import transaction
from bot.storage.ledger import Ledger
from bot.storage.queries import sql

_KEPT: Final = timedelta(days=14)
"""A week is shown while the next one lasts."""


def mark(ledger: Ledger, person: str, community: str, week: str, done: Sequence[str]) -> None:
    """Count somebody once for each of these."""
    who = _who(ledger, person)
    rows = [(_cell(ledger, community, week, what), who, week) for what in done]
    with transaction(ledger.raw):
        ledger.raw.executemany(sql("pulse/add"), rows)


def unmark(ledger: Ledger, person: str) -> None:
    """Count somebody no more, in no week."""
    with transaction(ledger.raw):
        ledger.raw.execute(sql("pulse/drop"), (_who(ledger, person),))


def counts(ledger: Ledger, community: str, week: str, whats: Sequence[str]) -> dict[str, int]:
    """How many people of a community did each of these in a week."""
    cells = ((what, _cell(ledger, community, week, what)) for what in whats)
    return {what: int(ledger.raw.execute(sql("pulse/count"), (cell,)).fetchone()[0]) for what, cell in cells}


def sweep(ledger: Ledger, before: datetime) -> None:
    """Drop the weeks that nobody is shown any more."""
    with transaction(ledger.raw):
        ledger.raw.execute(sql("pulse/sweep"), (week_of(before - _KEPT),))


def _who(ledger: Ledger, person: str) -> int:
    return ledger.vault.name(f"pulse/{person}")


def _cell(ledger: Ledger, community: str, week: str, what: str) -> int:
    return ledger.vault.name(f"pulse/{len(community)}/{community}/{week}/{what}")
