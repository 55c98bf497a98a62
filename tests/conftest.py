"""What holds for all tests: no property may fail because the machine is busy. Only a test's own timeout ends a hang."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("on any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("on any machine")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a test's own database lies."""
    return tmp_path / "comeback.db"
