"""`comeback doctor` and `comeback discord sync`, against a Discord of our own."""

from __future__ import annotations

import asyncio
import stat
from pathlib import Path

from tests.cli.processes import finished, serving
from tests.discord.standin import StandIn, stand_in


async def said(home: Path, discord: StandIn, *words: str) -> tuple[int, str]:
    settings = {"DISCORD_TOKEN": "made.up.token", "DISCORD_API_BASE": f"{discord.base}/api/v10"}
    process = serving(home, *words, COMEBACK_STALE_HELPLINES="warn", **settings)
    shown, trouble = await asyncio.to_thread(process.communicate)
    return process.wait(), shown + trouble


async def test_all_is_well_and_the_invitations_are_shown(tmp_path: Path) -> None:
    async with stand_in() as discord:
        assert (await said(tmp_path, discord, "discord", "sync"))[0] == 0
        status, shown = await said(tmp_path, discord, "doctor", "--db", str(tmp_path / "c.db"))
    assert (status, "MEND" in shown) == (0, False), shown
    assert f"client_id={discord.application_id}&scope=bot+applications.commands&permissions=0" in shown
    assert "integration_type=1" in shown
    assert not (tmp_path / "c.db").exists(), "a check-up makes nothing"


async def test_what_is_wrong_is_named_with_its_remedy(tmp_path: Path) -> None:
    database = tmp_path / "c.db"
    assert finished(tmp_path, "chat", "--db", str(database))[0] == 0
    key = tmp_path / "c.db.key"
    key.chmod(stat.S_IRUSR | stat.S_IWUSR | stat.S_IRGRP)
    async with stand_in() as discord:
        discord.fails("GET", "/users/@me", 401)
        status, shown = await said(tmp_path, discord, "doctor", "--db", str(database))
    assert status == 1
    assert f"chmod 600 {key}" in shown
    assert "Reset Token" in shown
    assert shown.rstrip().endswith("to mend.")


async def test_commands_that_discord_does_not_know_are_told(tmp_path: Path) -> None:
    async with stand_in() as discord:
        status, shown = await said(tmp_path, discord, "doctor", "--db", str(tmp_path / "c.db"))
        assert status == 1
        assert "comeback discord sync" in shown
        status, shown = await said(tmp_path, discord, "discord", "sync")
        assert (status, len(discord.commands) > 10) == (0, True)
        assert f"{len(discord.commands)} commands" in shown


def test_a_missing_key_is_not_said_to_be_made_anew(tmp_path: Path) -> None:
    assert finished(tmp_path, "chat", "--db", "c.db", lines="yes\n")[0] == 0
    (tmp_path / "c.db.key").unlink()
    _, shown, _ = finished(tmp_path, "doctor", "--db", "c.db")
    assert "MEND  Master key: c.db.key is missing." in shown
    assert "will be made" not in shown


def test_a_setting_that_is_none_is_named_with_the_one_it_means(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("COMEBACK_KEEP_ANSWER_DAYS=30\n")
    _, shown, _ = finished(tmp_path, "doctor", COMEBACK_OPERATR="Ada", COMEBACK_SERVICE_HOST="10.0.0.1")
    assert "MEND  Settings: COMEBACK_KEEP_ANSWER_DAYS" in shown
    assert "Did you mean `COMEBACK_KEEP_ANSWERS_DAYS`?" in shown
    assert "Did you mean `COMEBACK_OPERATOR`?" in shown
    assert "SERVICE_HOST" not in shown


def test_without_a_token_it_says_so(tmp_path: Path) -> None:
    status, shown, _ = finished(tmp_path, "doctor", COMEBACK_STALE_HELPLINES="warn")
    assert status == 1
    assert "no token is set" in shown


def test_commands_are_told_to_nobody_without_a_token_and_in_one_try(tmp_path: Path) -> None:
    status, shown, trouble = finished(tmp_path, "discord", "sync")
    assert (status, shown) == (78, "")
    assert trouble.startswith("comeback: DISCORD_TOKEN is not set")
    nowhere = {"DISCORD_TOKEN": "x.y.z", "DISCORD_API_BASE": "http://127.0.0.1:9/api"}
    status, shown, trouble = finished(tmp_path, "discord", "sync", **nowhere)
    assert (status, shown) == (1, "")
    assert trouble.startswith("comeback: Discord cannot be reached")
    assert trouble.count("\n") == 1
