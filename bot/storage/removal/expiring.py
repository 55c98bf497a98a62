"""The answers of talks finished or left long ago go; what they meant stands in the casebook and stays (retention).

In slices, so that turns pass in between. Each is done again without harm, so a crash in between loses nothing: the next
sweep goes on. At the end the log is emptied, and with it older versions of every row that was changed since. A damaged
row of whose time nobody can tell stays where it is until its person is forgotten, and stops nobody else's.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

import msgspec
import structlog

from bot.dialogue.talk import Talk
from bot.errors import StorageUnusable
from bot.storage.batch import rests_since
from bot.storage.connection import transaction
from bot.storage.ledger import Ledger
from bot.storage.moments import micros
from bot.storage.queries import sql
from bot.storage.sealing import TALK

SLICE: Final = 200
"""Talks at once: some 10 ms."""

_NEVER: Final = 0

log = structlog.get_logger(__name__)

_talk: Final = msgspec.json.Decoder(Talk)


def date_some(ledger: Ledger) -> bool:
    """Date some talks that an earlier version stored. False: there are no more."""
    rows = ledger.raw.execute(sql("talks/undated"), (SLICE,)).fetchall()
    dated = [(_rests(ledger, person, row, sealed), place) for place, person, row, sealed in rows]
    with transaction(ledger.raw):
        ledger.raw.executemany(sql("talks/date"), dated)
    return bool(rows)


def expire_some(ledger: Ledger, before: datetime) -> bool:
    """Delete some talks finished before this moment, or left alone since before it. False: there are no more."""
    with transaction(ledger.raw):
        return ledger.raw.execute(sql("talks/expire"), (micros(before), SLICE)).rowcount > 0


def _rests(ledger: Ledger, person: int, row: int, sealed: bytes) -> int:
    """Since when a stored talk rests. Somebody whose key is destroyed has nothing that could be read."""
    try:
        box = ledger.people.box(person)
        return _NEVER if box is None else rests_since(_talk.decode(box.open(TALK, row, sealed)))
    except (StorageUnusable, msgspec.MsgspecError):
        log.error("a talk cannot be read", talk=f"{person}/{row}")  # noqa: TRY400  an error may quote what it is about
        return _NEVER
