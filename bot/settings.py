"""Settings: from the environment, else from a `.env` file in the current folder, else a default that works.

All that is wrong is said at once, by name and without its value: a value may be the key.
"""

from __future__ import annotations

import base64
import binascii
import os
import sys
from io import StringIO
from pathlib import Path
from typing import Final, Literal

from dotenv.parser import parse_stream
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import SettingsError
from bot.library.site import KEEP_ANSWERS_DAYS

ENV_FILE: Final = ".env"

PREFIX: Final = "COMEBACK_"

OURS: Final = (PREFIX, "DISCORD_", "SLACK_")
"""What a file `.env` speaks of that is meant for us; whoever stands in the folder of something else may just talk."""

KEY_BYTES: Final = 32
"""Length of the master key: AES-256."""

_REMEDIES: Final = {
    "COMEBACK_DB": "must be the path of a file, such as comeback.db",
    "COMEBACK_KEY": "must be 32 random bytes in base64; .env.example shows how to make them",
    "COMEBACK_NEW_KEY": "must be 32 random bytes in base64; .env.example shows how to make them",
    "COMEBACK_LOG_LEVEL": "must be DEBUG, INFO, WARNING or ERROR",
    "COMEBACK_OPERATOR": "must be a name of at most 80 characters",
    "COMEBACK_MODERATORS": "must be keys such as discord::123 or slack:T1:U1, with spaces between them",
    "COMEBACK_INPUTS_A_MINUTE": "must be a number from 0 (no limit) to 10000",
    "COMEBACK_KEEP_ANSWERS_DAYS": "must be a number of days from 1 to 3650",
    "COMEBACK_CONTENT": "must be a folder that exists",
    "COMEBACK_STALE_HELPLINES": "must be warn or fail",
    "DISCORD_API_BASE": "must be an address, such as https://discord.com/api/v10",
    "SLACK_API_URL": "must be an address, such as https://slack.com/api/",
    "PORT": "must be a number from 0 to 65535",
}

_ADDRESS: Final = r"^https?://[^\s/]+\S*$"

_TOKENS: Final = {"discord": ("discord_token",), "slack": ("slack_bot_token", "slack_client_id")}
"""What each platform cannot do without, or one of it."""


class Settings(BaseSettings):
    """How this installation is set up."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=ENV_FILE, env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore"
    )

    db: Path = Field(default_factory=lambda: data_folder() / "comeback.db")
    key: SecretStr | None = None
    new_key: SecretStr | None = None
    """The master key that `comeback keys rotate` changes to."""
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    operator: str = Field("", max_length=80)
    """Who runs this installation, as people are told before anything is kept."""
    moderators: str = Field("", max_length=2000, pattern=r"^(\s*[a-z]+:[^\s:,]*:[^\s:,]+)*\s*$")
    """Who reads the stories that people tell before others may, as keys with spaces between them."""
    inputs_a_minute: int = Field(20, ge=0, le=10_000)
    """How many inputs of one person are taken in a minute on a chat platform; 0: no limit. None in the terminal."""
    keep_answers_days: int = Field(KEEP_ANSWERS_DAYS, ge=1, le=3650)
    """After how many days the single answers of a finished talk are deleted; the casebook stays."""
    content: Path | None = None
    """A folder whose files stand over the shipped content's."""
    stale_helplines: Literal["fail", "warn"] = "fail"
    """What a check of the content does about help lines that nobody has compared with their source for too long."""
    discord_token: SecretStr | None = Field(None, validation_alias="DISCORD_TOKEN")
    discord_api_base: str = Field("https://discord.com/api/v10", validation_alias="DISCORD_API_BASE", pattern=_ADDRESS)
    slack_bot_token: SecretStr | None = Field(None, validation_alias="SLACK_BOT_TOKEN")
    slack_app_token: SecretStr | None = Field(None, validation_alias="SLACK_APP_TOKEN")
    slack_signing_secret: SecretStr | None = Field(None, validation_alias="SLACK_SIGNING_SECRET")
    slack_client_id: str | None = Field(None, validation_alias="SLACK_CLIENT_ID")
    slack_client_secret: SecretStr | None = Field(None, validation_alias="SLACK_CLIENT_SECRET")
    slack_api_url: str = Field("https://slack.com/api/", validation_alias="SLACK_API_URL", pattern=_ADDRESS)
    host: str = Field("0.0.0.0", validation_alias="HOST")  # noqa: S104  behind the proxy that makes it HTTPS
    port: int = Field(3000, validation_alias="PORT", ge=0, le=65535)

    def has_token(self, platform: str) -> bool:
        """Tell whether the token without which this platform cannot be served is set."""
        return any(getattr(self, name) is not None for name in _TOKENS[platform])

    @field_validator("log_level", mode="before")
    @classmethod
    def _in_capitals(cls, value: object) -> object:
        return value.upper() if isinstance(value, str) else value

    @field_validator("operator")
    @classmethod
    def _is_one_line(cls, value: str) -> str:
        return " ".join(value.split())

    @field_validator("key", "new_key")
    @classmethod
    def _is_a_key(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not _long_enough(value.get_secret_value()):
            raise ValueError("not a key")
        return value

    @field_validator("db")
    @classmethod
    def _is_no_folder(cls, value: Path) -> Path:
        if "\0" in str(value) or value.expanduser().is_dir():
            raise ValueError("a folder")
        return followed(value.expanduser())

    @field_validator("content")
    @classmethod
    def _is_a_folder(cls, value: Path | None) -> Path | None:
        if value is not None and not value.expanduser().is_dir():
            raise ValueError("no folder")
        return value.expanduser() if value else None


def followed(path: Path) -> Path:
    """Where a link leads. What belongs to a database stands beside the file itself, by whatever name it is opened."""
    try:
        return path.resolve() if path.is_symlink() else path
    except (OSError, RuntimeError):  # a link to itself: said when it is opened
        return path


def revealed(secret: SecretStr | None) -> str | None:
    """A secret setting as it is, for whom it is handed to."""
    return secret.get_secret_value() if secret else None


def load_settings() -> Settings:
    """Read the settings. Raises SettingsError that names everything that is wrong."""
    names_in_file()
    try:
        return Settings()
    except ValidationError as found:
        raise SettingsError(_sentence(found)) from None


def names_in_file() -> tuple[str, ...]:
    """The names that the file `.env` sets. Raises SettingsError if a line of it would be left out in silence."""
    try:
        text = Path(ENV_FILE).read_text("utf-8-sig")
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return ()
    except UnicodeDecodeError:
        raise SettingsError("The file .env is not UTF-8 text: save it as UTF-8.") from None
    except OSError as error:
        raise SettingsError(f"The file .env cannot be read: {error.strerror}. Check its owner and its mode.") from None
    lines = tuple(parse_stream(StringIO(text)))
    wrong = [str(line.original.line) for line in lines if line.error]
    if wrong and any(mark in text for mark in OURS):
        raise SettingsError(
            f"Line {', '.join(wrong)} of the file .env cannot be read: write NAME=value, and close each quote."
        )
    return tuple(line.key for line in lines if line.key)


def known_names() -> frozenset[str]:
    """The variables of all our settings that begin as ours do."""
    return frozenset(
        f"{PREFIX}{name}".upper() for name, field in Settings.model_fields.items() if not field.validation_alias
    )


def data_folder() -> Path:
    """Where this platform keeps a program's data for a person."""
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "comeback"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "comeback"
    said = Path(os.environ.get("XDG_DATA_HOME", ""))
    return (said if said.is_absolute() else home / ".local" / "share") / "comeback"


def _long_enough(key: str) -> bool:
    try:
        return len(base64.b64decode(key.replace("-", "+").replace("_", "/"), validate=True)) == KEY_BYTES
    except (binascii.Error, ValueError):
        return False


def _sentence(found: ValidationError) -> str:
    names = dict.fromkeys(_variable(str(error["loc"][0])) for error in found.errors(include_input=False))
    return "\n".join(["These settings make no sense:", *(f"  {name} {_REMEDIES[name]}." for name in names)])


def _variable(name: str) -> str:
    """The variable of a setting: those that other programs share have no prefix."""
    return name if name in _REMEDIES else f"{PREFIX}{name}".upper()
