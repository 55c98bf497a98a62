"""From pressing Enter to the first question: a process of its own, and what it imported.

As users have it: compiled modules are kept from the second start on, and rich, which structlog loads where it finds it,
is not there: it comes with the tools for development.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

FOREIGN = ("discord", "slack_bolt", "slack_sdk")

AS_INSTALLED = "import sys; sys.modules['rich'] = None; from bot.cli import main; main()"


def first_prompt(path: Path, compiled: Path) -> float:
    """Seconds until `comeback chat` has said its first line. `compiled`: where its modules are kept compiled."""
    command = [sys.executable, "-c", AS_INSTALLED, "chat", "--db", str(path), "--as", "ada"]
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    kept["PYTHONPYCACHEPREFIX"] = str(compiled)
    begun = time.perf_counter()
    with subprocess.Popen(command, env=kept, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
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
