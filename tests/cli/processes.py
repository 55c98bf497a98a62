"""The real command in a process of its own, with nothing of this machine's settings."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
PIPE: Final = subprocess.PIPE


def environment(home: Path, **more: str) -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("COMEBACK_", "DISCORD_", "SLACK_", "XDG_"))
    }
    kept = {name: value for name, value in kept.items() if name not in {"DYNO", "COLUMNS", "TZ"}}
    return {**kept, "HOME": str(home), "PYTHONPATH": str(ROOT), **more}


def comeback(home: Path, *words: str, **more: str) -> subprocess.Popen[str]:
    """Start the command in an empty folder."""
    command = [sys.executable, "-m", "bot", *words]
    return subprocess.Popen(
        command, cwd=home, env=environment(home, **more), stdin=PIPE, stdout=PIPE, stderr=PIPE, encoding="utf-8"
    )


def finished(home: Path, *words: str, lines: str = "", **more: str) -> tuple[int, str, str]:
    """Run the command to its end: status, stdout, stderr."""
    process = comeback(home, *words, **more)
    shown, trouble = process.communicate(lines)
    return process.returncode, shown, trouble
