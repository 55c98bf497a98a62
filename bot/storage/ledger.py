"""The database as the writer's thread sees it: every transaction that a turn, a reading or a sweep needs.

Nothing here knows of asyncio. One object, one thread, two files: the database and, through the vault, the key file.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Final

from bot.errors import StorageError, StorageFull
from bot.runtime.ports import Letter, LetterState, Work
from bot.storage.batch import Batch, TurnWork, input_number, row_number, run_for
from bot.storage.connection import empty_log, transaction
from bot.storage.files.staying import Spot
from bot.storage.files.trouble import found_no_room, is_fatal, translated
from bot.storage.moments import micros, micros_or_none
from bot.storage.people import People
from bot.storage.queries import sql
from bot.storage.sealing import Box
from bot.storage.vault import Vault

COUNT_BITS: Final = 40
"""Numbers of rows and letters are an epoch and a count in it. The epoch rises at each opening and lives in the key
file, so that none is given twice, even after rows were deleted or a backup restored: 10^12 in each of 2^23 epochs."""

_KEPT = (LetterState.READY, LetterState.SENDING, LetterState.HELD)

Outcome = bool | StorageError
"""Of a turn: whether it was a duplicate, or why nothing of it was kept."""


class Ledger:
    """The open database. `epoch` is that of this opening."""

    def __init__(self, path: Path, raw: sqlite3.Connection, vault: Vault) -> None:
        self.path = path
        self.raw = raw
        self.vault = vault
        self.people = People(raw, vault)
        self.epoch = vault.epoch
        self._places = count(self.epoch << COUNT_BITS)
        self._spots = (Spot(path), Spot(vault.path))

    def check_in_place(self) -> None:
        """Raises StorageUnusable if either file is not where it was opened."""
        for spot in self._spots:
            spot.check()

    def commit(self, turns: Sequence[TurnWork], settled: Sequence[Letter]) -> list[Outcome]:
        """Keep all turns and settle the letters in one transaction; if one of them cannot be, each in its own.

        Raises StorageError when the file or its disk is at fault: nothing was kept then.
        """
        if not turns and not settled:
            return []
        try:
            return list(self._together(turns, settled))
        except Exception as error:  # noqa: BLE001 - whatever one turn did, the others go on
            self._raise_if_fatal(error)
        self._together((), settled)
        return [self._alone(turn) for turn in turns]

    def failed(self, person: str, key: str, error: str, at: datetime) -> int:
        """Count a try; returns the tries so far."""
        row = (input_number(self.vault, person, key), error, micros(at))
        with transaction(self.raw):
            return int(self.raw.execute(sql("failures/count"), row).fetchone()[0])

    def close(self) -> None:
        """Close the key file; the database is closed by its connection."""
        self.vault.close()

    def _alone(self, turn: TurnWork) -> Outcome:
        try:
            return self._together((turn,), ())[0]
        except sqlite3.Error as error:
            return translated(error, self.path)
        except StorageError as error:
            return error
        except Exception as error:  # noqa: BLE001 - its text may hold what a person wrote
            return StorageError(f"A turn could not be written ({type(error).__name__}): nothing of it was kept.")

    def _raise_if_fatal(self, error: Exception) -> None:
        if isinstance(error, sqlite3.Error) and is_fatal(error):
            if not found_no_room(error):
                self._take_back()
            raise translated(error, self.path) from None
        if isinstance(error, StorageFull):  # the key file's
            raise error

    def _take_back(self) -> None:
        """Leave nothing of a refused batch in the log: where only the last fsync failed, it is all there.

        A start after a kill would find it, and people were told that it was not kept. A disk that fails again leaves it
        there; then it counts once, as what came before it does.
        """
        with suppress(sqlite3.Error):
            empty_log(self.raw)

    def _together(self, turns: Sequence[TurnWork], settled: Sequence[Letter]) -> list[bool]:
        with transaction(self.raw):
            duplicates, new = self._apply(turns)
            self._settle(settled)
        for key, box in new.items():
            self.people.keep(key, box)
        return duplicates

    def _apply(self, turns: Sequence[TurnWork]) -> tuple[list[bool], dict[str, Box]]:
        fresh = self._enter_inputs(turns)
        boxes, new = self._boxes(turn.work.person for turn, is_fresh in zip(turns, fresh, strict=True) if is_fresh)
        batch = Batch()
        for number, turn in enumerate(turns):
            if fresh[number] and not self._occurred(turn.work, boxes):
                batch.add(turn, boxes[turn.work.person])
            else:
                fresh[number] = False
        batch.write(self.raw, self.vault, self._places)
        return [not is_fresh for is_fresh in fresh], new

    def _enter_inputs(self, turns: Sequence[TurnWork]) -> list[bool]:
        """Whether each turn's input was never committed before, nor stands earlier in this batch."""
        keys = [input_number(self.vault, turn.work.person, turn.work.input_key) for turn in turns]
        before = {key for (key,) in run_for(self.raw, "inputs/known", [(key,) for key in keys])}
        first: dict[int, int] = {}
        for number, key in enumerate(keys):
            if key not in before:
                first.setdefault(key, number)
        run_for(self.raw, "inputs/add", [(key, micros(turns[number].work.at)) for key, number in sorted(first.items())])
        return [first.get(key) == number for number, key in enumerate(keys)]

    def _occurred(self, work: Work, boxes: dict[str, Box]) -> bool:
        """Whether this is a reminder that was answered on this local date before."""
        if not work.reminder:
            return False
        box = boxes[work.person]
        row = (box.person, row_number(self.vault, box, work.reminder), work.local_date)
        return self.raw.execute(sql("occurrences/add"), row).rowcount == 0

    def _boxes(self, keys: Iterable[str]) -> tuple[dict[str, Box], dict[str, Box]]:
        """The boxes of all these people, and of those among them who are new: their rows are added."""
        found = {key: self.people.find(key) for key in keys}
        new = self.people.meet([key for key, box in found.items() if box is None])
        if new:
            self.people.add(new)
        return {key: box or new[key] for key, box in found.items()}, new

    def _settle(self, letters: Sequence[Letter]) -> None:
        gone = [(letter.id,) for letter in letters if letter.state not in _KEPT]
        run_for(self.raw, "outbox/drop", gone)
        rows = [_moved(letter) for letter in letters if letter.state in _KEPT]
        if rows:
            run_for(self.raw, "outbox/move", rows)


def _moved(letter: Letter) -> tuple[str, int, int | None, int]:
    return (letter.state.value, letter.attempt, micros_or_none(letter.not_before), letter.id)
