"""What is too old to matter goes: inputs, failures and occurrences. In slices, so that turns pass in between."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from bot.storage.beside import cards, pulse
from bot.storage.connection import transaction
from bot.storage.ledger import Ledger
from bot.storage.moments import micros
from bot.storage.queries import sql
from bot.storage.removal.forgetting import finish_forgetting

_SLICES: Final = 64  # of the input keys, which are spread evenly: of ten million, 150,000 rows and some 30 ms each
_LOWEST: Final = -(2**63)
_WIDTH: Final = 2**64 // _SLICES
_ZONES: Final = timedelta(days=1)  # local dates run up to 14 hours ahead of UTC


def chores(before: datetime) -> Iterator[Callable[[Ledger], object]]:
    """One after another, each short."""
    for low in range(_LOWEST, _LOWEST + _SLICES * _WIDTH, _WIDTH):
        yield partial(_run, query="inputs/sweep", values=(low, low + _WIDTH - 1, micros(before)))
    yield partial(_run, query="failures/sweep", values=(micros(before),))
    yield partial(_run, query="occurrences/sweep", values=((before - _ZONES).date().isoformat(),))
    yield partial(cards.drop_past, before=before)
    yield partial(pulse.sweep, before=before)
    yield finish_forgetting


def _run(ledger: Ledger, query: str, values: tuple[int | str, ...]) -> None:
    with transaction(ledger.raw):
        ledger.raw.execute(sql(query), values)
