"""The SQL: `sql("talks/save")` is queries/talks/save.sql. Read once each, from a wheel as from a folder."""

from __future__ import annotations

import functools
import re
from importlib import resources
from typing import Final

Migrations = tuple[tuple[int, str], ...]
"""(number, script), in order. The script runs in a transaction of its own."""


_ROW: Final = re.compile(r"\(\?(?:, \?)*\)")


@functools.cache
def sql(name: str) -> str:
    """The statement of that name, without its comment."""
    text = (resources.files(__package__) / "queries" / f"{name}.sql").read_text("utf-8")
    return text.split("\n", 1)[1].strip()


@functools.cache
def sql_for(name: str, rows: int) -> str:
    """The statement of that name with so many rows of VALUES instead of one."""
    return _ROW.sub(lambda row: ", ".join([row[0]] * rows), sql(name), count=1)


def migrations(folder: str) -> Migrations:
    """The numbered scripts of a folder: `0001_people.sql` is number 1."""
    files = [file for file in (resources.files(__package__) / folder).iterdir() if file.name.endswith(".sql")]
    return tuple(sorted((int(file.name[:4]), file.read_text("utf-8")) for file in files))
