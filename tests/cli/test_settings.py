"""Settings: where they come from, what is refused, and that everything wrong is said at once."""

from __future__ import annotations

import base64
import re
from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.settings import data_folder, known_names, load_settings

TOKENS = ("DISCORD_TOKEN", "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET")
KEY = base64.b64encode(bytes(32)).decode()


@pytest.fixture(autouse=True)
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to stand in, and no settings."""
    for name in ("DB", "KEY", "LOG_LEVEL", "CONTENT"):
        monkeypatch.delenv(f"COMEBACK_{name}", raising=False)
    for name in TOKENS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_everything_has_a_default(empty: Path) -> None:
    settings = load_settings()
    assert settings.db == empty / ".local" / "share" / "comeback" / "comeback.db"
    assert (settings.key, settings.log_level, settings.content) == (None, "INFO", None)


def test_the_environment(empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMEBACK_DB", "~/a.db")
    monkeypatch.setenv("COMEBACK_KEY", KEY)
    monkeypatch.setenv("COMEBACK_LOG_LEVEL", "debug")
    monkeypatch.setenv("COMEBACK_CONTENT", str(empty))
    settings = load_settings()
    assert settings.db == empty / "a.db"
    assert settings.key is not None
    assert settings.key.get_secret_value() == KEY
    assert (settings.log_level, settings.content) == ("DEBUG", empty)


def test_a_file_and_what_goes_over_it(empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (empty / ".env").write_text("COMEBACK_DB=file.db\nCOMEBACK_LOG_LEVEL=ERROR\nCOMEBACK_KEY=\nOTHER=x\n")
    monkeypatch.setenv("COMEBACK_LOG_LEVEL", "WARNING")
    settings = load_settings()
    assert (settings.db, settings.log_level, settings.key) == (Path("file.db"), "WARNING", None)


def test_the_example_is_valid(empty: Path) -> None:
    example = (Path(__file__).parents[2] / ".env.example").read_text()
    (empty / ".env").write_text(
        "\n".join(line.removeprefix("# ") if "=" in line else line for line in example.split("\n"))
    )
    assert load_settings().log_level == "INFO"


def test_everything_wrong_is_said_at_once_and_no_value(empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMEBACK_DB", str(empty))
    monkeypatch.setenv("COMEBACK_KEY", "c2hvcnQ=")
    monkeypatch.setenv("COMEBACK_LOG_LEVEL", "LOUD")
    monkeypatch.setenv("COMEBACK_CONTENT", "nowhere")
    with pytest.raises(SettingsError) as refused:
        load_settings()
    sentence = str(refused.value)
    assert all(name in sentence for name in ("COMEBACK_DB", "COMEBACK_KEY", "COMEBACK_LOG_LEVEL", "COMEBACK_CONTENT"))
    assert not any(value in sentence for value in ("c2hvcnQ", "LOUD", "nowhere"))
    assert refused.value.__cause__ is None
    assert refused.value.__suppress_context__


def test_a_file_in_another_encoding(empty: Path) -> None:
    (empty / ".env").write_bytes(b"COMEBACK_DB=caf\xe9.db\n")
    with pytest.raises(SettingsError, match="UTF-8"):
        load_settings()


def test_a_line_that_would_be_left_out_is_named_without_its_words(empty: Path) -> None:
    (empty / ".env").write_text('PORT=3000\nCOMEBACK_DB="unclosed\n# a note\njust words\n')
    with pytest.raises(SettingsError, match="Line 2, 4 of the file") as refused:
        load_settings()
    assert "unclosed" not in str(refused.value)


def test_a_file_of_something_else_is_no_matter_of_ours(empty: Path) -> None:
    (empty / ".env").write_text("PORT=3000\nKEY=-----BEGIN KEY-----\nabc def\n-----END KEY-----\n")
    assert load_settings().port == 3000


@pytest.mark.parametrize("text", ["export PORT=3000\r\n", "\ufeffPORT=3000\n", "  PORT = '3000'  # ours\n\n#PORT=x\n"])
def test_what_editors_and_shells_write_is_read(empty: Path, text: str) -> None:
    (empty / ".env").write_bytes(text.encode())
    assert load_settings().port == 3000


def test_a_folder_called_so_is_no_file_of_settings(empty: Path) -> None:
    (empty / ".env").mkdir()
    assert load_settings().port == 3000


@pytest.mark.parametrize(
    "line",
    ["DISCORD_API_BASE=nonsense", "SLACK_API_URL=slack.com/api", "COMEBACK_STALE_HELPLINES=maybe", "COMEBACK_DB=a\0b"],
)
def test_what_could_never_work_is_refused_at_once(empty: Path, line: str) -> None:
    (empty / ".env").write_text(f"{line}\n")
    with pytest.raises(SettingsError, match=line.partition("=")[0]):
        load_settings()


def test_the_names_of_our_settings_are_those_of_the_example() -> None:
    example = (Path(__file__).parents[2] / ".env.example").read_text()
    assert known_names() == set(re.findall(r"^# (COMEBACK_[A-Z_]+)=", example, re.MULTILINE))


def test_the_key_is_not_in_any_repr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMEBACK_KEY", KEY)
    assert KEY not in repr(load_settings())


@pytest.mark.parametrize(
    ("platform", "variables", "folder"),
    [
        ("linux", {"XDG_DATA_HOME": "/data"}, "/data/comeback"),
        ("linux", {"XDG_DATA_HOME": "relative"}, "~/.local/share/comeback"),
        ("linux", {}, "~/.local/share/comeback"),
        ("darwin", {}, "~/Library/Application Support/comeback"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/comeback"),
    ],
)
def test_where_data_lies(
    platform: str, variables: dict[str, str], folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", platform)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert data_folder() == Path(folder).expanduser()


def test_tokens_go_by_the_names_the_platforms_use_and_are_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in TOKENS:
        monkeypatch.setenv(name, f"secret of {name}")
    settings = load_settings()
    assert settings.discord_token is not None
    assert settings.discord_token.get_secret_value() == "secret of DISCORD_TOKEN"
    assert settings.has_token("slack")
    assert "secret of" not in repr(settings)


def test_an_empty_token_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "")
    assert not load_settings().has_token("discord")
