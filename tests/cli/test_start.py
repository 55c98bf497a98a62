"""A quick start, held by what it imports: seconds would depend on the machine. `make bench` prints them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.cli.processes import environment

NEEDED: Final = frozenset(
    {"_cffi_backend", "_ruamel_yaml", "aiosqlite", "annotated_types", "cffi", "click", "cryptography", "dotenv"}
    | {"filelock", "msgspec", "pydantic", "pydantic_core", "pydantic_settings", "rapidfuzz", "ruamel", "structlog"}
    | {"typing_extensions", "typing_inspection", "wcwidth"}
)
"""What a talk through a pipe needs for its first line: settings, content, the database. Everything else is loaded by
the first that uses it: dateparser with a date, Pillow with a picture, a platform's library with `comeback run`."""

MOST_MODULES: Final = 560
"""Modules of others, the standard library's too: 500 when this was written. Each costs half a millisecond."""

LOADED: Final = """
import sys
sys.modules["rich"] = None  # as users have it
from bot.cli import run
run(["chat", "--as", "ada"])
others = {name: each for name, each in sys.modules.items() if name.partition(".")[0] not in ("bot", "adapters")}
found = {name.partition(".")[0] for name, each in others.items()
         if "site-packages" in (getattr(each, "__file__", None) or "")}
print(len(others), *sorted(found - {"_distutils_hack"}), file=sys.stderr)
"""


def test_the_first_line_needs_few_modules(tmp_path: Path) -> None:
    shown = subprocess.run(
        [sys.executable, "-c", LOADED],
        cwd=tmp_path,
        env=environment(tmp_path),
        input="",
        capture_output=True,
        text=True,
        check=True,
    )
    modules, *found = shown.stderr.splitlines()[-1].split()
    assert shown.stdout.strip()
    assert set(found) <= NEEDED
    assert int(modules) <= MOST_MODULES, modules
