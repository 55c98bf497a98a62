"""A check-up of this installation: everything that must be right before people talk to it, each with how to mend it."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator
from datetime import UTC, date, datetime
from typing import Final
from zoneinfo import ZoneInfo, available_timezones

from bot.errors import ContentError, KeyMismatch, OperatorError, StorageLocked, StorageUnusable
from bot.library.checks.everything import check_content
from bot.library.library import Library
from bot.library.load import content_folders, load_content
from bot.library.problem import meant, nearest
from bot.runtime.process.findings import Finding
from bot.settings import PREFIX, Settings, known_names, names_in_file, revealed
from bot.storage.files.folder import refuse_what_is_no_file
from bot.storage.files.keys import key_path, vault_path
from bot.storage.store import open_store
from bot.storage.upkeep.rotating import current_key

LEAST_ROOM: Final = 200 * 1024 * 1024
"""Bytes free on the database's disk: a year of some thousand people, and a backup beside it."""

FEWEST_ZONES: Final = 400
"""Of some 600; a machine without zone data has a handful or none."""

Examine = Callable[[Settings, Library], Awaitable[list[Finding]]]


async def check_up(settings: Settings, today: date) -> AsyncIterator[Finding]:
    """Everything, one after the other."""
    for name in sorted(_without_effect()):
        yield Finding("Settings", f"{name} is none, so it has no effect.", meant(name, known_names()))
    yield await _database(settings)
    yield _key(settings)
    for finding in (*_disk(settings), _zones(), _content(settings, today)):
        yield finding
    for name, examine in _EXAMINES.items():
        if settings.has_token(name):
            for finding in await examine()(settings, _library(settings)):
                yield finding
    if not any(map(settings.has_token, _EXAMINES)):
        remedy = "Put a token into .env (.env.example shows how). To talk in this terminal no token is needed."
        yield Finding("Platforms", "no token is set, so comeback run has nothing to serve.", remedy)


def _without_effect() -> Iterator[str]:
    """Names that look like settings of ours. The environment is not ours alone, so only a near miss counts there."""
    known = known_names()
    yield from (name for name in names_in_file() if name.startswith(PREFIX) and name not in known)
    around = (name for name in os.environ if name.startswith(PREFIX) and name not in known)
    yield from (name for name in around if nearest(name.removeprefix(PREFIX), _bare(known)))


def _bare(names: Iterable[str]) -> list[str]:
    return [name.removeprefix(PREFIX) for name in names]


async def _database(settings: Settings) -> Finding:
    path = settings.db
    try:
        refuse_what_is_no_file(path)
    except StorageUnusable as wrong:
        return Finding("Database", f"{path} cannot be used.", str(wrong))
    if not path.exists():
        return Finding("Database", f"{path} will be made at the first start.")
    key = revealed(settings.key)
    try:
        async with open_store(path, current_key(path, key)):
            return Finding("Database", f"{path} opens.")
    except StorageLocked:
        return Finding("Database", f"{path} is in use by a Comeback that runs.")
    except KeyMismatch as other:
        return Finding("Database", f"{path} does not open with this key.", str(other))
    except OperatorError as wrong:
        return Finding("Database", f"{path} does not open.", str(wrong))


def _key(settings: Settings) -> Finding:
    if settings.key is not None:
        return Finding("Master key", "is set by COMEBACK_KEY.")
    path = key_path(settings.db)
    if not path.exists() and vault_path(settings.db).exists():
        return Finding("Master key", f"{path} is missing.", "Put back your copy of it, or set COMEBACK_KEY.")
    if not path.exists():
        return Finding("Master key", f"will be made as {path}, or set COMEBACK_KEY.")
    if os.name == "posix" and path.stat().st_mode & 0o077:
        return Finding("Master key", f"{path} can be read by others on this machine.", f"chmod 600 {path}")
    return Finding("Master key", f"is {path}. Keep a copy in another place.")


def _disk(settings: Settings) -> Iterator[Finding]:
    if os.environ.get("DYNO"):
        yield Finding("Disk", "this host wipes it every day, and the database with it.", "Use a disk that stays.")
    there = next(folder for folder in settings.db.absolute().parents if folder.exists())
    free = shutil.disk_usage(there).free
    remedy = "" if free > LEAST_ROOM else f"Make room on the disk of {there}."
    yield Finding("Room", f"{free // 1024**2:,} MB free for the database.", remedy)


def _zones() -> Finding:
    zones = len(available_timezones())
    well = zones >= FEWEST_ZONES and ZoneInfo("Europe/London").key == "Europe/London"
    return Finding("Time zones", f"{zones} are known.", "" if well else "pip install tzdata")


def _content(settings: Settings, today: date) -> Finding:
    lenient = settings.stale_helplines == "warn"
    wrong = sum(
        not problem.warning
        for problem in check_content(*content_folders(settings.content), today=today, stale_warns=lenient)
    )
    remedy = "comeback content check names each, with its remedy." if wrong else ""
    return Finding("Content", f"{wrong} problems." if wrong else "no problems.", remedy)


def _library(settings: Settings) -> Library:
    try:
        return load_content(settings.content)
    except ContentError:
        return load_content()


def _discord() -> Examine:
    from adapters.discord.doctor import examine

    return examine


_EXAMINES: Final[dict[str, Callable[[], Examine]]] = {"discord": _discord}
"""What looks after each platform's own side."""


def today() -> date:
    """The date by which the age of help lines is counted."""
    return datetime.now(UTC).date()
