"""Forgetting a person so that it is finished whatever happens in between: each step is durable before the next.

    tombstone → data key overwritten → rows deleted → logs emptied → tombstone removed

After the second step nothing of them can be read, neither here nor in any backup; the rest is tidying. A step that was
done is done again without harm, so each start, each sweep and each next forgetting go on with those whose tombstone
stands.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from bot.errors import StorageUnusable
from bot.storage.batch import input_number
from bot.storage.beside.pulse import unmark
from bot.storage.connection import transaction, truncate_log
from bot.storage.files.trouble import missing_key
from bot.storage.ledger import Ledger
from bot.storage.queries import sql
from bot.storage.vault import Vault


def forget(ledger: Ledger, key: str, asked: tuple[str, int] | None = None) -> bool:
    """Forget whoever has this key, if anybody. Raises StorageUnusable if another program holds on to the files.

    `asked` is the key and the microsecond of the input that wants it. False: it was taken before, and nothing is done.
    """
    entered = (input_number(ledger.vault, key, asked[0]), asked[1]) if asked else None
    if not _begin(ledger, ledger.people.numbers(key), entered):
        return False
    unmark(ledger, key)
    ledger.people.let_go(key)
    if not finish_forgetting(ledger):
        raise StorageUnusable(f"Another program reads the key file of {ledger.path}: close it, then try again.")
    return True


def finish_forgetting(ledger: Ledger) -> bool:
    """Go through the remaining steps for everybody who has a tombstone. False: a key is still in its file's log.

    While a backup is being made the database's own log cannot be emptied; the tombstone then waits for the next time.
    """
    gone = ledger.raw.execute(sql("forgetting/unfinished")).fetchall()
    if not gone:
        return True
    emptied = ledger.vault.destroy(person for (person,) in gone)
    with transaction(ledger.raw):
        ledger.raw.executemany(sql("persons/drop"), gone)
    if emptied and truncate_log(ledger.raw):
        with transaction(ledger.raw):
            ledger.raw.executemany(sql("forgetting/end"), gone)
    return emptied


def keyless(raw: sqlite3.Connection, vault: Vault) -> set[int]:
    """People in a database whose key was destroyed: a restored backup may hold somebody who was forgotten since.

    Raises StorageUnusable if anybody's key is missing instead: a damaged key file must forget nobody.
    """
    gone = {row[0] for row in raw.execute(sql("persons/all"))} - vault.living()
    if not gone <= vault.destroyed():
        raise missing_key(vault.path)
    return gone


def drop_keyless(ledger: Ledger, gone: set[int]) -> None:
    """Delete these, and finish what a process was killed in the middle of."""
    _begin(ledger, gone)
    finish_forgetting(ledger)


def _begin(ledger: Ledger, persons: Iterable[int], entered: tuple[int, int] | None = None) -> bool:
    """Set the tombstones, with the input that asked for them. False: that input came before."""
    with transaction(ledger.raw):
        if entered is not None:
            if ledger.raw.execute(sql("inputs/known"), entered[:1]).fetchone():
                return False
            ledger.raw.execute(sql("inputs/add"), entered)
        ledger.raw.executemany(sql("forgetting/begin"), [(person,) for person in persons])
    return True
