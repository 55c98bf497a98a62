"""From pressing Enter to the first question: a process of its own, and what it imported."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

FOREIGN = ("discord", "slack_bolt", "slack_sdk")


def first_prompt(path: Path) -> float:
    """Seconds until `comeback chat` has said its first line."""
    command = [sys.executable, "-m", "bot", "chat", "--db", str(path), "--as", "ada"]
    begun = time.perf_counter()
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        while not process.stdout.readline().strip():
            pass
        taken = time.perf_counter() - begun
        process.stdin.close()
        process.stdout.read()
    return taken


def foreign_imports() -> list[str]:
    """Platform libraries that a terminal talk imports; there should be none."""
    code = f"import adapters.console.chat, bot.app, sys; print(*[n for n in {FOREIGN!r} if n in sys.modules])"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return shown.stdout.split()
