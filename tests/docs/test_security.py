"""SECURITY.md and PRIVACY.md: what they name exists."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from bot.cli import COMMANDS
from bot.library.commands import commands
from bot.library.site import KEEP_ANSWERS_DAYS
from bot.settings import Settings
from tests.conversation.small import library

ROOT = Path(__file__).parents[2]
SECURITY = (ROOT / "SECURITY.md").read_text("utf-8")
PRIVACY = (ROOT / "PRIVACY.md").read_text("utf-8")

NAMED = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", SECURITY)
ROWS = [line for line in SECURITY.splitlines() if line.startswith("| ") and "`tests/" in line]


@cache
def functions(path: str) -> frozenset[str]:
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


@pytest.mark.parametrize(("path", "name"), NAMED)
def test_every_test_that_is_named_exists(path: str, name: str) -> None:
    assert name.startswith("test_")
    assert name in functions(path)


def test_every_threat_has_an_asset_an_attacker_an_attack_a_defence_and_a_test() -> None:
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in ROWS]
    assert len(cells) > 20
    assert all(len(row) == 5 and all(row) for row in cells)
    table = SECURITY.split("|---|---|---|---|---|")[1].split("\n\n")[0].splitlines()[1:]
    assert len(table) == len(ROWS)


def test_every_command_and_setting_that_is_named_exists() -> None:
    chat = {f"/{each.name}" for each in commands(library())}
    shell = {command.name for command in COMMANDS}
    named = set(re.findall(r"`(/\w+)`", SECURITY + PRIVACY))
    assert named
    assert named <= chat
    assert set(re.findall(r"`comeback (\w+)", SECURITY + PRIVACY)) <= shell
    known = {f"COMEBACK_{name}".upper() for name in Settings.model_fields}
    assert set(re.findall(r"COMEBACK_\w+", SECURITY + PRIVACY)) <= known


def test_the_days_that_are_named_are_those_of_the_program() -> None:
    assert f"{KEEP_ANSWERS_DAYS} days" in PRIVACY
