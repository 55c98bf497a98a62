"""A new master key: one of the two opens at every moment, and the old one nothing afterwards."""

from __future__ import annotations

import base64
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from bot.conversation.person import Person, apply
from bot.errors import KeyMismatch, SettingsError, StorageLocked, StorageUnusable
from bot.storage.files.keys import key_path, vault_path
from bot.storage.store import open_store
from bot.storage.upkeep.rotating import current_key, rotate
from tests.powercut.cuts import cut, lay_out, record
from tests.powercut.disk import Survival
from tests.powercut.recorder import unavailable
from tests.powercut.trace import Trace
from tests.storage.making import ANN, BOB, KEY, everything, work
from tests.storage.outside import mode, raw_bytes, shell

NEW = bytes(range(32, 64))


async def filled(path: Path, key: bytes = KEY) -> None:
    async with open_store(path, key) as store:
        for person in (ANN, BOB):
            await store.commit(work(*everything(), person=person))


async def everybody(path: Path, key: bytes) -> list[Person | None]:
    async with open_store(path, key) as store:
        return [await store.load(person) for person in (ANN, BOB)]


EVERYBODY = [apply(Person(key=person), everything()) for person in (ANN, BOB)]


async def test_the_new_key_opens_and_the_old_one_does_not(path: Path) -> None:
    await filled(path)
    with shell(vault_path(path)) as raw:
        before = [bytes(row[0]) for row in raw.execute("SELECT wrapped FROM keys")]
    assert rotate(path, KEY, NEW, in_file=False) == 2
    assert await everybody(path, NEW) == EVERYBODY
    with pytest.raises(KeyMismatch, match="does not open"):
        await everybody(path, KEY)
    assert not [each for each in before if each in raw_bytes(path.parent)]
    async with open_store(path, NEW) as store:
        await store.commit(work(*everything(), person="slack:T3:U1", key="Ev3"))


async def test_secrets_of_the_installation_open_as_before(path: Path) -> None:
    async with open_store(path, KEY) as store:
        await store.keep_secret("slack", "T1", "xoxb-one")
    rotate(path, KEY, NEW, in_file=False)
    async with open_store(path, NEW) as store:
        assert await store.secrets("slack") == {"T1": "xoxb-one"}


async def test_who_is_forgotten_stays_so(path: Path) -> None:
    await filled(path)
    async with open_store(path, KEY) as store:
        await store.forget(ANN)
    assert rotate(path, KEY, NEW, in_file=False) == 1
    assert await everybody(path, NEW) == [None, EVERYBODY[1]]


async def test_a_key_in_a_file_is_replaced_there(path: Path) -> None:
    old = current_key(path, None)
    await filled(path, old)
    rotate(path, old, NEW, in_file=True)
    assert current_key(path, None) == NEW
    assert mode(key_path(path)) == 0o600
    assert not key_path(path, pending=True).exists()
    assert await everybody(path, NEW) == EVERYBODY


async def test_a_wrong_key_changes_nothing(path: Path) -> None:
    await filled(path)
    for old, new, error in ((NEW, KEY, KeyMismatch), (KEY, KEY, SettingsError)):
        with pytest.raises(error):
            rotate(path, old, new, in_file=True)
    assert not key_path(path, pending=True).exists()
    assert await everybody(path, KEY) == EVERYBODY


async def test_not_while_somebody_has_it_open_and_not_where_nothing_is(path: Path) -> None:
    async with open_store(path, KEY):
        with pytest.raises(StorageLocked):
            rotate(path, KEY, NEW, in_file=False)
    with pytest.raises(StorageUnusable, match="There is no"):
        rotate(path.with_name("other.db"), KEY, NEW, in_file=False)
    assert not vault_path(path.with_name("other.db")).exists()


async def test_while_another_program_reads_it_is_done_and_said(path: Path) -> None:
    old = current_key(path, None)
    await filled(path, old)
    with shell(vault_path(path)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM keys").fetchall()
        with pytest.raises(StorageUnusable, match="close it"):
            rotate(path, old, NEW, in_file=True)
    assert current_key(path, None) == NEW
    assert await everybody(path, NEW) == EVERYBODY


# -- interrupted


def lay_key(file: Path, text: bytes) -> None:
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as handle:
        handle.write(text)


@pytest.mark.skipif(bool(unavailable()), reason=str(unavailable()))
async def test_a_power_cut_after_any_write_leaves_one_key_that_opens(tmp_path: Path) -> None:
    """Each write and sync of the key file's transaction is the last; both master keys lie there, as they do then."""
    path = tmp_path / "comeback.db"
    begun: list[int] = []

    async def workload(trace: Trace) -> None:
        await filled(path)
        begun.append(len(trace))
        rotate(path, KEY, NEW, in_file=False)
        begun.append(len(trace))

    trace = await record(tmp_path, workload)
    opened = []
    for survival in (Survival.ALL, Survival.SOME, Survival.NONE):
        for at in range(begun[0], begun[1] + 1):
            folder = tmp_path / f"cut-{survival.value}-{at}"
            lay_out(cut(trace, at, random.Random(at), survival=survival), folder)
            lay_key(key_path(folder / path.name), base64.b64encode(KEY))
            lay_key(key_path(folder / path.name, pending=True), base64.b64encode(NEW))
            opened.append(await the_one_that_opens(folder / path.name))
    assert set(opened) == {KEY, NEW}


async def the_one_that_opens(path: Path) -> bytes:
    """Start as after a crash: everybody is there under one key, which is the only one left."""
    key = current_key(path, None)
    assert await everybody(path, key) == EVERYBODY
    assert not key_path(path, pending=True).exists()
    with pytest.raises(KeyMismatch):
        await everybody(path, KEY if key == NEW else NEW)
    return key


@pytest.mark.parametrize("torn", [b"", b"AAAA", base64.b64encode(NEW)[:20], b"\xff\xfe"])
async def test_a_torn_new_key_was_not_used_yet(path: Path, torn: bytes) -> None:
    old = current_key(path, None)
    await filled(path, old)
    lay_key(key_path(path, pending=True), torn)
    assert current_key(path, None) == old
    assert not key_path(path, pending=True).exists()


ROTATE = """
import os, sys
from pathlib import Path
from bot.storage.upkeep.rotating import current_key, rotate
from tests.storage.upkeep.test_rotating import NEW

path, last = Path(sys.argv[1]), int(sys.argv[2])
old, seen = current_key(path, None), 0

def count(event, told):
    global seen
    if event.split(".")[0] in {"open", "os", "sqlite3"} and any(path.name in str(each) for each in told):
        seen += 1
        if seen == last:
            os._exit(9)

sys.addaudithook(count)
rotate(path, old, NEW, in_file=True)
print(seen)
"""


def rotate_until(path: Path, event: int) -> subprocess.CompletedProcess[str]:
    """A real process that ends in the middle of its so many-th call to the system, without a goodbye."""
    command = [sys.executable, "-c", ROTATE, str(path), str(event)]
    root = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=root)


async def test_a_process_that_dies_at_any_step_leaves_one_key_that_opens(tmp_path: Path) -> None:
    whole = tmp_path / "whole" / "comeback.db"
    await filled(whole, current_key(whole, None))
    steps = int(rotate_until(whole, 0).stdout)
    assert steps >= 8
    keys = set()
    for event in range(1, steps + 1):
        path = tmp_path / str(event) / "comeback.db"
        old = current_key(path, None)
        await filled(path, old)
        assert rotate_until(path, event).returncode == 9
        key = current_key(path, None)
        assert await everybody(path, key) == EVERYBODY
        assert not key_path(path, pending=True).exists()
        keys.add(key == NEW)
    assert keys == {True, False}
