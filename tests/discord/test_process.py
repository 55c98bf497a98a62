"""The unmodified `comeback run` against a Discord of our own: faults, cuts, restarts, and a database that is slow."""

from __future__ import annotations

import asyncio
import signal
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest

from adapters.discord.sending import reply
from tests.cli import lives
from tests.cli.lives import Life
from tests.discord.saying import talk, written
from tests.discord.someone import Someone
from tests.discord.standin import StandIn, stand_in
from tests.discord.street import texts_of, widgets_of
from tests.discord.watched import MARK
from tests.storage.outside import raw_bytes

ADA = 1_300_000_000_000_000_100

CANARIES = (
    *("zqcanary hello", "/zqcanary", "i want to kill myself zqcanary", "I'm all right", "yes to both", "Zqcanary"),
    *("zqcanary", "skip", "/strengths", "I am a canary keeper zqcanary", "2", "zqcanary ago", "zqcanary", "no"),
    *("/link zqcanary", "/card zqcanary", "/debrief zqcanary", "zqcanary", "/export", "zqcanary " * 600),
)

WEATHER: tuple[Callable[[StandIn], None], ...] = (
    lambda _: None,
    lambda discord: discord.fails("POST", "/messages", 503),
    lambda discord: discord.fails("POST", "/messages", 200, lost=True),
    lambda discord: discord.fails("POST", "/messages", 429, retry_after=0.1),
    lambda discord: discord.fails("POST", "/messages", 500),
)
"""What goes wrong with the answer."""


@asynccontextmanager
async def comeback(home: Path, discord: StandIn, module: str = "", **more: str) -> AsyncIterator[Life]:
    """The process, connected. Leaving it, it is asked to end and must do so in good order."""
    before = discord.identified
    process = started(home, discord, module, **more)
    try:
        await discord.until(lambda: discord.identified > before)
        yield process
    finally:
        with suppress(ProcessLookupError):
            process.signal(signal.SIGTERM)
        status = await process.ended()
        print(process.log)
    assert status in {0, -signal.SIGKILL}
    assert "Traceback" not in process.log


def started(home: Path, discord: StandIn, module: str = "", **more: str) -> Life:
    settings = {"DISCORD_TOKEN": "made.up.token", "DISCORD_API_BASE": f"{discord.base}/api/v10", **more}
    return lives.begun(home, "run", "--db", str(home / "c.db"), module=module, **settings)


def words_of(shown: dict[str, Any]) -> str:
    return "\n".join(texts_of(shown["components"]))


def button(shown: dict[str, Any], label: str) -> str:
    found = (each for each in widgets_of(shown["components"]) if each.get("label", "").startswith(label))
    return str(next(found)["custom_id"])


async def press(ada: Someone, shown: dict[str, Any], label: str) -> dict[str, Any]:
    return await ada.shown(await ada.presses(button(shown, label), shown["components"]))


async def begun(ada: Someone) -> dict[str, Any]:
    """The first question of a welcome."""
    return await press(ada, await ada.shown(await ada.commands("debrief")), "Yes to both")


async def welcomed(ada: Someone) -> dict[str, Any]:
    """The first question of a debrief."""
    shown = await press(ada, await begun(ada), "Skip")
    return await press(ada, shown, "Skip")


async def letters(ada: Someone, count: int) -> list[str]:
    """So many direct messages, and a while later no more."""
    await written(ada, count)
    await asyncio.sleep(0.5)
    return [words_of(each) for each in ada.letters()]


async def test_buttons_live_through_kill_9(tmp_path: Path) -> None:
    async with stand_in() as discord:
        ada = Someone(discord, ADA)
        async with comeback(tmp_path, discord) as process:
            shown = await begun(ada)
            process.signal(signal.SIGKILL)
            await process.ended()
        async with comeback(tmp_path, discord):
            shown = await press(ada, shown, "Skip")
            assert "1 of about" in words_of(shown)
        assert discord.calls.count(("PUT", f"/applications/{discord.application_id}/commands")) == 1


async def test_direct_messages_arrive_once_through_limits_and_lost_replies(tmp_path: Path) -> None:
    async with stand_in() as discord:
        ada = Someone(discord, ADA, guild=None)
        async with comeback(tmp_path, discord):
            discord.fails("POST", "/messages", 429, retry_after=0.3, times=2)
            await ada.writes("hello")
            assert len(await letters(ada, 1)) == 1
            assert not [path for method, path in discord.calls if method == "PATCH"], "who is here is told at once"
            discord.fails("POST", "/messages", 200, lost=True)
            await ada.writes("hello again")
            assert len(await letters(ada, 2)) == 2
            discord.fails("POST", "/messages", 503, times=1)
            await ada.writes("and again")
            assert len(await letters(ada, 3)) == 3


async def test_an_answer_whose_token_has_run_out_goes_by_direct_message(tmp_path: Path) -> None:
    async with stand_in() as discord:
        ada = Someone(discord, ADA)
        async with comeback(tmp_path, discord):
            discord.fails("POST", "/callback", 404, code=10062)
            await ada.commands("help")
            assert len(await letters(ada, 1)) == 1


async def test_an_answer_that_was_taken_though_its_reply_was_lost_is_not_said_again(tmp_path: Path) -> None:
    async with stand_in() as discord:
        ada = Someone(discord, ADA)
        async with comeback(tmp_path, discord):
            discord.fails("POST", "/callback", 200, lost=True)
            asked = await ada.commands("help")
            await ada.shown(asked)
            await discord.until(lambda: any(method == "GET" and "@original" in path for method, path in discord.calls))
            await asyncio.sleep(0.5)
            assert ada.letters() == []
            assert not discord.follow_ups


async def test_nothing_that_is_said_stands_in_a_log_or_a_file_whatever_goes_wrong(tmp_path: Path) -> None:
    """With every library at its loudest, from the first word before consent on."""
    loud = {"COMEBACK_LOG_LEVEL": "DEBUG", "PYTHONDEVMODE": "1", "PYTHONASYNCIODEBUG": "1"}
    async with stand_in() as discord:
        ada = Someone(discord, ADA, guild=None)
        async with comeback(tmp_path, discord, "bot", **loud) as process:
            for number, (line, fault) in enumerate(zip(CANARIES, cycle(WEATHER), strict=False), 1):
                fault(discord)
                await ada.writes(line)
                await written(ada, number)
            process.signal(signal.SIGKILL)
            await process.ended()
        async with comeback(tmp_path, discord, "bot", **loud) as again:
            await ada.writes("/casebook zqcanary")
            assert "canary" in " ".join(await letters(ada, len(CANARIES) + 1)), "they are kept"
        log = process.log + again.log
    assert "letter not taken" in log or "transport failed" in log
    assert "canary" not in log.lower()
    assert b"canary" not in raw_bytes(tmp_path).lower()


async def test_a_frozen_process_answers_by_direct_message_when_it_goes_on(tmp_path: Path) -> None:
    async with stand_in() as discord:
        ada = Someone(discord, ADA)
        async with comeback(tmp_path, discord) as process:
            await begun(ada)
            process.signal(signal.SIGSTOP)
            discord.token_lasts = 0.5
            await ada.commands("help")
            await asyncio.sleep(0.6)
            process.signal(signal.SIGCONT)
            assert len(await letters(ada, 1)) == 1


async def test_a_database_that_stalls_is_covered_by_an_acknowledgement(tmp_path: Path) -> None:
    async with stand_in() as discord:
        people = [Someone(discord, ADA + number * 10) for number in range(20)]
        async with comeback(tmp_path, discord):
            await begun(people[0])
            with sqlite3.connect(tmp_path / "c.db", isolation_level=None) as other:
                other.execute("BEGIN IMMEDIATE")
                asked = [await each.commands("debrief") for each in people]
                for which in asked:
                    await discord.until(lambda which=which: discord.callbacks.get(which))  # type: ignore[misc]
                other.execute("ROLLBACK")
            other.close()
            assert {discord.callbacks[each][0][1]["type"] for each in asked} == {5}
            assert reply.PATIENCE < 1.0, "of the three seconds that Discord allows"
            for each, which in zip(people, asked, strict=True):
                await each.shown(which)


async def test_what_was_written_while_the_line_was_cut_is_answered_once(tmp_path: Path) -> None:
    async with stand_in() as discord:
        ada = Someone(discord, ADA, guild=None)
        async with comeback(tmp_path, discord):
            await ada.writes("hello")
            await letters(ada, 1)
            await discord.cut()
            await ada.writes("what?", heard=False)
            await discord.until(lambda: discord.resumed)
            assert len(await letters(ada, 2)) == 2
            identified = discord.identified
            await discord.invalidate()
            await ada.writes("and now?", heard=False)
            await discord.until(lambda: discord.identified > identified)
            assert len(await letters(ada, 3)) == 3


async def test_what_was_written_while_the_process_was_away_is_answered_at_its_next_start(tmp_path: Path) -> None:
    async with stand_in() as discord:
        ada = Someone(discord, ADA, guild=None)
        async with comeback(tmp_path, discord):
            await ada.writes("hello")
            await letters(ada, 1)
        await ada.writes("anybody there?", heard=False)
        async with comeback(tmp_path, discord):
            assert len(await letters(ada, 2)) == 2


@pytest.mark.parametrize("status", [429, 500, 502])
async def test_an_answer_that_fails_at_first_is_said_once(tmp_path: Path, status: int) -> None:
    async with stand_in() as discord:
        people = [Someone(discord, ADA + number, guild=77 + number) for number in range(2)]
        async with comeback(tmp_path, discord):
            discord.fails("POST", "/callback", status, times=2)
            asked = [await each.commands("help") for each in people]
            for each, which in zip(people, asked, strict=True):
                await each.shown(which)
            assert not discord.follow_ups
            assert [each.letters() for each in people] == [[], []]


async def test_an_answer_that_keeps_failing_goes_by_direct_message(tmp_path: Path) -> None:
    async with stand_in() as discord:
        ada = Someone(discord, ADA)
        async with comeback(tmp_path, discord):
            discord.fails("POST", "/callback", 503, times=2)
            discord.token_lasts = 3.0  # it is tried at once, after one second, and after three more
            await ada.commands("help")
            assert len(await letters(ada, 1)) == 1


async def test_a_button_pressed_while_the_process_was_frozen_counts_once(tmp_path: Path) -> None:
    async with stand_in() as discord:
        ada = Someone(discord, ADA)
        async with comeback(tmp_path, discord) as process:
            shown = await begun(ada)
            process.signal(signal.SIGSTOP)
            discord.token_lasts = 0.5
            for _ in range(2):
                await ada.presses(button(shown, "Skip"), shown["components"])
            await asyncio.sleep(0.6)
            process.signal(signal.SIGCONT)
            told = await letters(ada, 2)
            assert "1 of about" in told[0]
            assert "2 of about" not in "".join(told)


async def test_nothing_that_is_said_keeps_the_others_waiting(tmp_path: Path) -> None:
    async with stand_in() as discord:
        async with comeback(tmp_path, discord, module="tests.discord.watched") as process:
            await talk(discord)
        busy = [float(line.removeprefix(MARK).split()[0]) for line in process.log.splitlines() if line.startswith(MARK)]
        assert busy
        assert max(busy) < 0.2, "seconds of the processor's time, which no other process can spoil"


async def test_so_many_connections_are_made_as_discord_recommends(tmp_path: Path) -> None:
    async with stand_in() as discord:
        discord.shards = 2  # discord.py waits five seconds between two
        servers = [shard << 22 for shard in range(2)]
        people = [Someone(discord, ADA + number * 10, guild=guild + 3) for number, guild in enumerate(servers)]
        async with comeback(tmp_path, discord):
            await discord.until(lambda: discord.identified == 2)
            assert discord.shards_seen == {(0, 2), (1, 2)}
            for each in people:
                await begun(each)
            direct = Someone(discord, ADA, guild=None)
            await direct.writes("hello")
            assert len(await letters(direct, 1)) == 1


async def test_a_token_that_does_not_count_ends_the_process_with_a_sentence(tmp_path: Path) -> None:
    async with stand_in() as discord:
        discord.fails("GET", "/users/@me", 401)
        process = started(tmp_path, discord)
        assert await process.ended() == 78
        assert "does not accept DISCORD_TOKEN" in process.log
        assert discord.identified == 0


async def test_a_token_that_is_revoked_stops_every_call_and_keeps_what_was_to_be_said(tmp_path: Path) -> None:
    async with stand_in() as discord:
        ada = Someone(discord, ADA, guild=None)
        process = started(tmp_path, discord)
        await discord.until(lambda: discord.identified)
        discord.fails("POST", "/channels", 401, times=100)
        await ada.writes("hello")
        assert await process.ended() == 78
        assert len([path for method, path in discord.calls if method == "POST" and "/channels" in path]) == 1
        discord.faults.clear()
        async with comeback(tmp_path, discord):
            assert len(await letters(ada, 1)) == 1
