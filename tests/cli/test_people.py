"""One person's data from the command line: taken along, brought back."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from bot.runtime.between.accounts import Accounts
from bot.storage.store import open_store
from bot.storage.upkeep.rotating import current_key
from tests.cli.processes import comeback, finished
from tests.storage.outside import mode, shell

TALK = "yes\nAda\nLondon\n/debrief\nquick\nAcme\nWhy do you want this?\n2\nno\nno\nout\nin 3 days at 10:00\nyes\n"


@pytest.fixture(scope="module")
def talked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which ada has gone through an interview."""
    folder = tmp_path_factory.mktemp("talked")
    status, shown, trouble = finished(folder, "chat", "--db", "x.db", "--as", "ada", lines=TALK)
    assert (status, trouble) == (0, ""), shown
    return folder


@pytest.fixture
def home(talked: Path, tmp_path: Path) -> Path:
    """One like it, for a test of its own."""
    shutil.copytree(talked, tmp_path, dirs_exist_ok=True)
    return tmp_path


def export_of(home: Path, name: str) -> dict[str, object]:
    status, shown, trouble = finished(home, "export", "--db", "x.db", "--as", name, "--out", str(home))
    assert (status, trouble) == (0, "")
    read: dict[str, object] = json.loads(Path(shown.split()[-1]).read_text("utf-8"))
    return read


def test_who_was_exported_comes_back_under_another_name(home: Path) -> None:
    before = export_of(home, "ada")
    (file,) = home.glob("*.json")
    assert finished(home, "import", file.name, "--db", "x.db", "--as", "bob")[0] == 0
    after = export_of(home, "bob")
    for kept in ("profile", "entries", "talks", "reminders"):
        assert before[kept] == after[kept]
        assert before[kept]
    status, shown, _ = finished(home, "chat", "--db", "x.db", "--as", "bob", lines="/change\n")
    assert status == 0
    assert "Acme" in shown


def test_files_are_for_their_owner_and_nothing_is_written_over(home: Path) -> None:
    export_of(home, "ada")
    export_of(home, "ada")
    files = sorted(home.glob("comeback-*"))
    assert len(files) == 4
    assert {mode(file) for file in files} == {0o600}


def test_export_in_a_talk_saves_where_one_stands(home: Path) -> None:
    status, shown, trouble = finished(home, "chat", "--db", "x.db", "--as", "ada", lines="/export\n")
    assert (status, trouble) == (0, "")
    saved = sorted(home.glob("comeback-*"))
    assert [file.suffix for file in saved] == [".json", ".md"]
    assert all(str(file) in shown for file in saved)
    assert "Why do you want this?" in saved[1].read_text("utf-8")


def test_nothing_is_taken_in_over_somebody_unless_they_say_so(home: Path) -> None:
    export_of(home, "ada")
    (file,) = home.glob("*.json")
    status, _, trouble = finished(home, "import", file.name, "--db", "x.db", "--as", "ada")
    assert status == 1
    assert "--replace" in trouble
    assert finished(home, "import", file.name, "--db", "x.db", "--as", "ada", "--replace")[0] == 0


@pytest.mark.parametrize("body", ["", "{}", '{"format": "comeback-export", "version": 9}', "[" * 100_000])
def test_a_bad_file_is_one_sentence(home: Path, body: str) -> None:
    (home / "bad.json").write_text(body)
    status, shown, trouble = finished(home, "import", "bad.json", "--db", "x.db", "--as", "eve")
    assert (status, shown) == (1, "")
    assert trouble.startswith("comeback: The file ")
    assert trouble.count("\n") == 1


def test_who_is_not_known_and_where_nothing_can_be_written(home: Path) -> None:
    status, _, trouble = finished(home, "export", "--db", "x.db", "--as", "eve")
    assert (status, trouble) == (1, "comeback: Nothing is kept of eve.\n")
    status, _, trouble = finished(home, "export", "--db", "x.db", "--as", "ada", "--out", "/proc/missing")
    assert (status, trouble.count("\n")) == (1, 1)
    assert "/proc/missing cannot be made" in trouble


def test_the_folder_of_an_export_is_made(home: Path) -> None:
    status, shown, _ = finished(home, "export", "--db", "x.db", "--as", "ada", "--out", "new/folder")
    assert status == 0
    assert len(list((home / "new" / "folder").iterdir())) == len(shown.splitlines()) == 2


def test_while_somebody_talks_the_operator_waits(home: Path) -> None:
    talking = comeback(home, "chat", "--db", "x.db", "--as", "ada")
    assert talking.stdout is not None
    talking.stdout.readline()
    status, _, trouble = finished(home, "export", "--db", "x.db", "--as", "ada")
    talking.communicate("")
    assert status == 75
    assert "stop it first" in trouble


def test_forgetting_asks_for_the_name_and_leaves_nobody(home: Path) -> None:
    status, _, trouble = finished(home, "forget", "--db", "x.db", "--as", "ada", lines="no\n")
    assert status == 1
    assert "Nothing was forgotten" in trouble
    assert "4 entries" in trouble
    assert export_of(home, "ada")["entries"]
    assert finished(home, "forget", "--db", "x.db", "--as", "ada", lines="ada\n")[:2] == (0, "ada is forgotten.\n")
    status, _, trouble = finished(home, "export", "--db", "x.db", "--as", "ada")
    assert (status, trouble) == (1, "comeback: Nothing is kept of ada.\n")
    assert finished(home, "forget", "--db", "x.db", "--as", "ada", "--yes")[0] == 1


def test_forgetting_without_a_question(home: Path) -> None:
    assert finished(home, "forget", "--db", "x.db", "--as", "ada", "--yes")[:2] == (0, "ada is forgotten.\n")


def test_somebody_whose_notes_are_damaged_is_forgotten_as_well(home: Path) -> None:
    with shell(home / "x.db") as raw:
        raw.execute("UPDATE entries SET sealed = zeroblob(99)")
    status, _, trouble = finished(home, "export", "--db", "x.db", "--as", "ada")
    assert (status, trouble.count("\n")) == (74, 1)
    assert "Restore a backup" in trouble
    assert finished(home, "forget", "--db", "x.db", "--as", "ada", lines="ada\n")[:2] == (0, "ada is forgotten.\n")
    assert finished(home, "export", "--db", "x.db", "--as", "ada")[2] == "comeback: Nothing is kept of ada.\n"


async def link(home: Path, address: str, key: str) -> dict[str, str]:
    """Let an address stand for a key, unless it is empty; returns all that stand for another."""
    path = home / "x.db"
    async with open_store(path, current_key(path, None)) as store:
        accounts = Accounts(store)
        await accounts.load()
        if key:
            await accounts.link(address, key)
        return {each: accounts.of(each) for each in accounts.linked()}


async def test_somebody_on_two_platforms_is_found_and_forgotten_by_either_name(home: Path) -> None:
    await link(home, "discord::42", "console::ada")
    assert export_of(home, "discord::42")["entries"] == export_of(home, "ada")["entries"]
    assert finished(home, "schedule", "list", "--db", "x.db", "--as", "discord::42")[0] == 0
    assert finished(home, "forget", "--db", "x.db", "--as", "discord::42", "--yes")[0] == 0
    assert "Nothing is kept" in finished(home, "export", "--db", "x.db", "--as", "ada")[2]
    assert await link(home, "discord::42", "") == {}


def test_who_forgets_in_a_talk_is_new_in_the_next_line(home: Path) -> None:
    status, shown, trouble = finished(home, "chat", "--db", "x.db", "--as", "ada", lines="/forget\nyes\nhello\n")
    assert (status, trouble) == (0, "")
    assert "Interviews: 1" in shown
    assert "16" in shown.rpartition("hello")[2]
