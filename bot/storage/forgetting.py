"""Forgetting a person so that it is finished whatever happens in between: each step is durable before the next.

    tombstone → data key overwritten → rows deleted → log emptied → tombstone removed

After the second step nothing of them can be read, neither here nor in any backup; the rest is tidying. A step that was
done is done again without harm, so a restart begins with those whose tombstone stands.
"""

from __future__ import annotations

from bot.storage.connection import transaction, truncate_log
from bot.storage.ledger import Ledger
from bot.storage.queries import sql


def forget(ledger: Ledger, key: str) -> None:
    """Forget whoever has this key, if anybody."""
    row = ledger.raw.execute(sql("find_person"), (key,)).fetchone()
    for person in {row[0] if row else None, ledger.vault.number_of(key)} - {None}:
        with transaction(ledger.raw):
            ledger.raw.execute(sql("begin_forgetting"), (person,))
    ledger.people.let_go(key)
    finish_forgetting(ledger)


def finish_forgetting(ledger: Ledger) -> None:
    """Go through the remaining steps for everybody who has a tombstone."""
    gone = ledger.raw.execute(sql("being_forgotten")).fetchall()
    if not gone:
        return
    for (person,) in gone:
        ledger.vault.destroy(person)
    with transaction(ledger.raw):
        ledger.raw.executemany(sql("drop_person"), gone)
    if truncate_log(ledger.raw):  # else a backup is being made: the tombstone stands until the next sweep
        with transaction(ledger.raw):
            ledger.raw.executemany(sql("end_forgetting"), gone)


def drop_keyless(ledger: Ledger) -> None:
    """Delete people whose key is gone: a restored backup may hold somebody who was forgotten since."""
    stored = {row[0] for row in ledger.raw.execute(sql("all_persons"))}
    keyless = stored - ledger.vault.living()
    with transaction(ledger.raw):
        ledger.raw.executemany(sql("begin_forgetting"), [(person,) for person in keyless])
    finish_forgetting(ledger)
