"""The SQL, by name: `sql("save_talk")` is queries/save_talk.sql. Read once each, from a wheel as from a folder."""

from __future__ import annotations

import functools
from importlib import resources

Migrations = tuple[tuple[int, str], ...]
"""(number, script), in order. The script runs in a transaction of its own."""


@functools.cache
def sql(name: str) -> str:
    """The statement of that name, without its comment."""
    text = (resources.files(__package__) / "queries" / f"{name}.sql").read_text("utf-8")
    return text.split("\n", 1)[1].strip()


def migrations(folder: str) -> Migrations:
    """The numbered scripts of a folder: `0001_people.sql` is number 1."""
    files = [file for file in (resources.files(__package__) / folder).iterdir() if file.name.endswith(".sql")]
    return tuple(sorted((int(file.name[:4]), file.read_text("utf-8")) for file in files))
