"""Stories that people told for others: kept with whose they are, shown without it.

Each is sealed with its person's data key, so that one of somebody forgotten is read no more, from no backup either.
"""

from __future__ import annotations

from typing import Final

import msgspec
import structlog

from bot.errors import StorageUnusable
from bot.runtime.ports import ToldStory
from bot.storage.batch import row_number
from bot.storage.connection import transaction
from bot.storage.ledger import Ledger
from bot.storage.queries import sql
from bot.storage.sealing import NAME, STORY

log = structlog.get_logger(__name__)

_BODY: Final = msgspec.json.Decoder(tuple[str, str])


def keep(ledger: Ledger, person: str, entry: str, text: str) -> None:
    """Keep a story for the entry that stands for it; one that stood there goes, whether it was shown or not."""
    box = ledger.people.find(person)
    if box is None:
        return
    row = (box.person, row_number(ledger.vault, box, entry))
    with transaction(ledger.raw):
        ledger.raw.execute(sql("stories/drop_of_entry"), row)
        number = ledger.raw.execute(sql("stories/add"), row).lastrowid or 0
        sealed = box.seal(STORY, number, msgspec.json.encode((entry, text)))
        ledger.raw.execute(sql("stories/seal"), (sealed, number))


def drop(ledger: Ledger, person: str, entry: str) -> None:
    """Take a story back, if there is one."""
    if (box := ledger.people.find(person)) is not None:
        with transaction(ledger.raw):
            ledger.raw.execute(sql("stories/drop_of_entry"), (box.person, row_number(ledger.vault, box, entry)))


def read(ledger: Ledger, *, shown: bool) -> tuple[ToldStory, ...]:
    """All that are shown, or all that wait. One that cannot be read is none, and holds up nobody else's."""
    rows = ledger.raw.execute(sql("stories/read"), (int(shown),)).fetchall()
    return tuple(story for row in rows if (story := _read_one(ledger, *row)))


def _read_one(ledger: Ledger, number: int, person: int, sealed: bytes) -> ToldStory | None:
    try:
        box = ledger.people.box(person)
        return None if box is None else ToldStory(number, _BODY.decode(box.open(STORY, number, sealed))[1])
    except StorageUnusable:
        log.error("a story cannot be read", where=f"stories/{number}")  # noqa: TRY400
        return None


def judge(ledger: Ledger, number: int, *, shown: bool) -> tuple[str, str] | None:
    """Let a story in, or delete it; whose it is and the entry that stands for it. None: there is no such story."""
    row = ledger.raw.execute(sql("stories/find"), (number,)).fetchone()
    box = ledger.people.box(row[0]) if row else None
    if box is None:
        return None
    entry, _ = _BODY.decode(box.open(STORY, number, row[1]))
    name = ledger.raw.execute(sql("persons/name"), (box.person,)).fetchone()[0]
    with transaction(ledger.raw):
        ledger.raw.execute(sql("stories/show" if shown else "stories/drop"), (number,))
    return box.open(NAME, 0, name).decode(), entry
