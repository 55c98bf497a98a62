"""Canary notes: what people write stands in no log, no traceback, nobody else's messages and no byte of the files."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.runtime.privacy.canary import WAYS, canary


def start(*arguments: str, **rest: str) -> subprocess.CompletedProcess[bytes]:
    """A process of its own: logs are set up for good, as the app does it."""
    command = [sys.executable, "-X", "dev", "-W", "ignore", "-m", "tests.runtime.privacy.canary", *arguments]
    environment = {**os.environ, "COMEBACK_LOG_LEVEL": "DEBUG"}
    typed = rest.get("typed", "").encode()
    return subprocess.run(command, capture_output=True, check=False, env=environment, input=typed)


def found(words: list[str], where: bytes) -> list[str]:
    low = where.lower()
    return [word for word in words if word.encode() in low]


def nobody_reads(folder: Path, many: int) -> None:
    done = start(str(folder), str(many))
    assert done.returncode == 0, done.stderr[-3000:].decode()
    words = [canary(number) for number in range(many)]
    told = json.loads((folder / "heard.json").read_text("utf-8"))

    assert found(words, done.stderr) == []
    assert found(words, (folder / "plain.log").read_bytes()) == []
    for file in (*(folder / "db").iterdir(), *(folder / "alive").iterdir()):
        assert found(words, file.read_bytes()) == [], file.name
    for number, word in enumerate(words):
        assert {who for who, message in told["heard"] if word in message.lower()} <= {f"test::{number}"}
    _the_canaries_were_there(done.stderr, told, folder, words)


def _the_canaries_were_there(stderr: bytes, told: dict[str, list[object]], folder: Path, words: list[str]) -> None:
    """Silence proves something only where there was something to say."""
    forgotten_or_never_kept = 4 / len(WAYS)
    assert len(told["kept"]) > len(words) * (1 - forgotten_or_never_kept) * 0.8
    assert len(found(words, json.dumps(told["heard"]).encode())) > len(words) / 3
    assert len(found(words, json.dumps(told["quoted"]).encode())) >= len(words) // len(WAYS)
    for event in ("turn failed", "transport failed", "letter not taken", "letter not looked for", "reminder put aside"):
        assert event.encode() in stderr, event
    assert b"Something unexpected went wrong" in stderr
    assert b"executing" in (folder / "plain.log").read_bytes()
    assert {"comeback.db", "comeback.db-wal", "comeback.db.keys", "backup.db"} <= {
        file.name for file in (folder / "alive").iterdir()
    }


def test_a_hundred_canaries_are_found_nowhere(tmp_path: Path) -> None:
    nobody_reads(tmp_path, 100)


@pytest.mark.long
@pytest.mark.timeout(900)
def test_a_thousand_canaries_are_found_nowhere(tmp_path: Path) -> None:
    nobody_reads(tmp_path, 1_000)


def test_a_mistake_of_ours_in_a_chat_shows_an_id_and_nothing_of_what_was_typed(tmp_path: Path) -> None:
    word = canary(0)
    typed = f"{word}\nskip\n/debrief {word}\nfull\n{word} now break\n"
    done = start("chat", str(tmp_path / "comeback.db"), typed=typed)

    assert done.returncode == 70, done.stderr.decode()
    assert b"Error " in done.stderr
    assert found([word], done.stderr) == []
    for file in tmp_path.iterdir():
        assert found([word], file.read_bytes()) == []
