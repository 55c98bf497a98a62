"""How long a test waits for what is to be seen: no machine is as slow as that, and only what hangs is waited for."""

from __future__ import annotations

from typing import Final

PATIENCE: Final = 300.0
"""Seconds; half of what one test may take (pyproject.toml), so that it fails at the place where it waited."""
