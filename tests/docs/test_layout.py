"""The top of the project: what git keeps there is what the shape asks for, and no scratch of anyone's."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = {".ci", "adapters", "bot", "content", "docs", "tests"}
FILES = {
    ".env.example",
    ".gitignore",
    "CHANGELOG.md",
    "LICENSE",
    "Makefile",
    "PRIVACY.md",
    "Procfile",
    "README.md",
    "SECURITY.md",
    "pyproject.toml",
    "requirements-dev.lock",
    "requirements.lock",
}
SCRATCH = {".orig", ".rej", ".bak", ".db", ".key", ".log", ".pyc"}


@pytest.fixture(scope="module")
def kept() -> list[Path]:
    """Every path git keeps; the tests also run from an archive, which has no git to ask."""
    if not (ROOT / ".git").exists():
        pytest.skip("no git checkout")
    told = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    return [Path(name) for name in told.stdout.split("\0") if name]


def test_the_top_holds_the_folders_of_the_shape(kept: list[Path]) -> None:
    assert {path.parts[0] for path in kept if len(path.parts) > 1} == FOLDERS


def test_the_top_holds_no_other_file(kept: list[Path]) -> None:
    assert {path.name for path in kept if len(path.parts) == 1} == FILES


def test_no_scratch_is_kept(kept: list[Path]) -> None:
    assert [str(path) for path in kept if path.suffix in SCRATCH] == []
