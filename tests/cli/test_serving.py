"""`comeback run` as a process: without a token, and asked to end."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from tests.cli.processes import comeback, finished
from tests.patience import PATIENCE

NOWHERE = "http://127.0.0.1:9/api/v10"
"""Nobody listens on the discard port of this machine."""


def test_without_any_token_it_says_so_in_one_sentence(tmp_path: Path) -> None:
    status, shown, trouble = finished(tmp_path, "run")
    assert (status, shown) == (78, "")
    assert trouble.startswith("comeback: There is no token of a chat platform: set DISCORD_TOKEN")
    assert len(trouble.splitlines()) == 1
    assert not list(tmp_path.rglob("*.db"))


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 0), (signal.SIGINT, 130)])
def test_asked_to_end_while_the_platform_is_away_it_ends_at_once(
    tmp_path: Path, number: signal.Signals, status: int
) -> None:
    with comeback(tmp_path, "run", DISCORD_TOKEN="made.up.token", DISCORD_API_BASE=NOWHERE) as process:
        assert process.stderr is not None
        line = process.stderr.readline()
        process.send_signal(number)
        _, rest = process.communicate(timeout=PATIENCE)
    assert "Discord cannot be reached" in line
    assert process.returncode == status
    assert "Traceback" not in rest
    assert "made.up.token" not in line + rest
