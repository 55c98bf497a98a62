from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.errors import StorageUnusable
from bot.storage.files.schema import Kind, migrate
from bot.storage.queries import Migrations, migrations, sql
from tests.storage.outside import mode, shell

OURS = f"PRAGMA application_id = {Kind.DATABASE.value};\n"
KEYS = f"PRAGMA application_id = {Kind.KEYS.value};\n"
FIRST: Migrations = ((1, f"{OURS}CREATE TABLE a (x);\nINSERT INTO a VALUES (1);"),)
SECOND: Migrations = (*FIRST, (2, "ALTER TABLE a ADD COLUMN y;\nUPDATE a SET y = x + 1;"))
BROKEN: Migrations = (*SECOND, (3, "ALTER TABLE a ADD COLUMN z;\nDELETE FROM a;\nINSERT INTO nowhere VALUES (1);"))


@pytest.fixture
def raw(path: Path) -> Iterator[sqlite3.Connection]:
    with shell(path) as opened:
        yield opened


def dump(path: Path) -> tuple[list[str], int]:
    with shell(path) as raw:
        return list(raw.iterdump()), raw.execute("PRAGMA user_version").fetchone()[0]


def test_a_new_file_gets_every_step_and_no_copy(raw: sqlite3.Connection, path: Path) -> None:
    migrate(raw, path, SECOND, Kind.DATABASE)
    assert raw.execute("SELECT x, y FROM a").fetchall() == [(1, 2)]
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_an_older_file_is_copied_and_gets_what_is_missing_once(raw: sqlite3.Connection, path: Path) -> None:
    migrate(raw, path, FIRST, Kind.DATABASE)
    before = dump(path)
    for _ in range(2):
        migrate(raw, path, SECOND, Kind.DATABASE)
    assert raw.execute("SELECT x, y FROM a").fetchall() == [(1, 2)]
    copy = path.with_name("comeback.db.before-0002")
    assert dump(copy) == before
    assert mode(copy) == 0o600


def test_a_key_file_is_never_copied(raw: sqlite3.Connection, path: Path) -> None:
    first, second = ((number, script.replace(OURS, KEYS)) for number, script in SECOND)
    migrate(raw, path, (first,), Kind.KEYS)
    migrate(raw, path, (first, second), Kind.KEYS)
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_step_that_fails_leaves_the_steps_before_it_and_nothing_of_its_own(
    raw: sqlite3.Connection, path: Path
) -> None:
    migrate(raw, path, SECOND, Kind.DATABASE)
    before = dump(path)
    with pytest.raises(sqlite3.OperationalError):
        migrate(raw, path, BROKEN, Kind.DATABASE)
    assert dump(path) == before
    assert not raw.in_transaction


def test_a_file_with_tables_and_no_number_is_not_ours(raw: sqlite3.Connection, path: Path) -> None:
    raw.execute("CREATE TABLE recipes (x)")
    with pytest.raises(StorageUnusable):
        migrate(raw, path, FIRST, Kind.DATABASE)


@pytest.mark.parametrize("script", ["PRAGMA user_version = 1;", "PRAGMA user_version = 99;", KEYS])
def test_nor_is_one_of_another_program_that_counts_its_versions(
    raw: sqlite3.Connection, path: Path, script: str
) -> None:
    raw.executescript(f"CREATE TABLE recipes (x); {script}")
    with pytest.raises(StorageUnusable, match="another program"):
        migrate(raw, path, FIRST, Kind.DATABASE)


@pytest.mark.parametrize("folder", ["migrations", "keyfile"])
def test_our_steps_are_numbered_from_one(folder: str) -> None:
    steps = migrations(folder)
    assert [number for number, _ in steps] == list(range(1, len(steps) + 1))


_FOLDER = Path("bot/storage/queries")
QUERIES = sorted(file.relative_to(_FOLDER).with_suffix("").as_posix() for file in _FOLDER.rglob("*.*"))


@pytest.mark.parametrize("name", QUERIES)
def test_every_query_lies_with_its_table_has_one_comment_is_used_and_fits_the_schema(name: str) -> None:
    text = (_FOLDER / f"{name}.sql").read_text("utf-8")
    assert text.startswith("-- ")
    assert text.count("--") == 1
    assert any(f'"{name}"' in file.read_text("utf-8") for file in Path("bot/storage").rglob("*.py"))
    table = re.findall(r"(?:FROM|INTO|UPDATE) (?!SET)(\w+)", text)[0]
    assert name.startswith(f"{table}/")
    with shell(Path(":memory:")) as raw:
        for _, step in migrations("keyfile" if table in {"keys", "card_keys"} else "migrations"):
            raw.executescript(step)
        raw.execute(f"EXPLAIN {sql(name)}", [None] * sql(name).count("?"))
