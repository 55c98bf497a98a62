from __future__ import annotations

import base64
import resource
from pathlib import Path

import pytest

from bot.errors import KeyMismatch, SettingsError
from bot.storage.files.keys import key_path, master_key, vault_path
from tests.storage.making import KEY
from tests.storage.outside import mode


@pytest.mark.parametrize(
    "given",
    [base64.b64encode(KEY).decode(), base64.urlsafe_b64encode(KEY).decode(), f" {base64.b64encode(KEY).decode()}\n"],
)
def test_a_key_that_is_given_is_used_and_no_file_made(path: Path, given: str) -> None:
    assert master_key(path, given) == KEY
    assert not key_path(path).exists()


@pytest.mark.parametrize("given", ["", "short", "ü" * 44, base64.b64encode(KEY[1:]).decode(), "=" * 44])
def test_a_malformed_key_is_refused_without_being_shown(path: Path, given: str) -> None:
    with pytest.raises(SettingsError, match="32 random bytes") as caught:
        master_key(path, given)
    assert not given or given not in str(caught.value)


def test_an_embedded_database_makes_its_own_key(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "comeback.db"
    key = master_key(path, None)
    assert len(key) == 32
    assert master_key(path, None) == key
    assert mode(key_path(path)) == 0o600
    assert mode(path.parent) == mode(path.parent.parent) == 0o700


def test_half_a_key_does_not_stay(path: Path) -> None:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, before[1]))
    try:
        with pytest.raises(SettingsError, match="cannot be written"):
            master_key(path, None)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert not key_path(path).exists()
    assert len(master_key(path, None)) == 32


def test_a_key_file_that_others_may_read_is_refused(path: Path) -> None:
    master_key(path, None)
    key_path(path).chmod(0o640)
    with pytest.raises(SettingsError, match="chmod 600"):
        master_key(path, None)


def test_a_key_file_that_was_changed_is_refused(path: Path) -> None:
    key_path(path).write_text("not a key")
    key_path(path).chmod(0o600)
    with pytest.raises(SettingsError, match=f"{path.name}.key is malformed"):
        master_key(path, None)


def test_a_lost_key_is_not_made_anew(path: Path) -> None:
    vault_path(path).touch()
    with pytest.raises(KeyMismatch, match="put it back"):
        master_key(path, None)
    assert not key_path(path).exists()
