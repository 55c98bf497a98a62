"""What holds for all tests: no property may fail because the machine is busy. Only a test's own timeout ends a hang."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from bot.library.library import Library
from bot.library.load import load_content

settings.register_profile("on any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("on any machine")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a test's own database lies."""
    return tmp_path / "comeback.db"


@pytest.fixture(autouse=True)
def content_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bot in the test's own process has the content that was read before. It is frozen; reading it takes 0.3 s."""
    if (app := sys.modules.get("bot.app")) is not None:
        monkeypatch.setattr(app, "load_content", lambda over=None: _shipped() if over is None else load_content(over))


@cache
def _shipped() -> Library:
    return load_content()
