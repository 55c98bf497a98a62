"""/setup on a server: whoever manages it chooses channel and time, the posts arrive there, and every way it ends."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import discord
import pytest
from msgspec.structs import replace

from adapters.discord import words
from adapters.discord.communities import Communities, Trouble
from adapters.discord.people import channel_key
from bot.dialogue.text import fill_plain
from bot.library.load import find_content, load_library
from bot.library.site import Site
from bot.runtime.scheduler import Scheduler
from tests.discord.street import Town, Visitor, street, texts_of
from tests.patience import PATIENCE
from tests.runtime.kit import HandClock

THURSDAY = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)

MONDAY, FRIDAY = words.POSTS_WHICH.values()


@asynccontextmanager
async def market(path: Path) -> AsyncIterator[Town]:
    """A town whose clock is ours, and whose people are reached as on a platform."""
    library = replace(load_library(find_content()), site=Site(tests_the_way=True))
    async with street(path, library, HandClock(THURSDAY)) as town:
        scheduler = Scheduler(town.engine, town.engine._store, town.clock)
        town.engine.people.on_reminder(scheduler.nudge)
        running = asyncio.create_task(scheduler.run())
        try:
            yield town
        finally:
            running.cancel()
            with suppress(asyncio.CancelledError):
                await running


async def later(town: Town, *, days: int) -> None:
    """So many days later. Whatever comes due on the way is said at its moment."""
    assert isinstance(town.clock, HandClock)
    then = town.clock.now() + timedelta(days=days)
    async with asyncio.timeout(PATIENCE):
        while (due := await town.engine.next_due() or then) <= then and town.clock.now() < then:
            town.clock.jump(seconds=(due - town.clock.now()).total_seconds())
            while (await town.engine.next_due() or then) <= town.clock.now() < then:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
    town.clock.jump(seconds=(then - town.clock.now()).total_seconds())
    for channel in town.guild.channels.values():
        await town.engine.courier.idle(channel_key(town.guild.id, channel.id))


def posts(town: Town, channel: int = 0) -> list[str]:
    """What stands in the channel for everybody to read."""
    there = town.env.backend.messages[channel or town.channel.id].values()
    public = (each for each in there if not each.flags & discord.MessageFlags(ephemeral=True).value)
    return ["\n".join(texts_of(each.components)) for each in public]


async def set_up(town: Town, eve: Visitor) -> None:
    await eve.commands("setup", channel=town.channel, at="9:00", zone="London")
    eve.sees("It's set", MONDAY, FRIDAY, f"<#{town.channel.id}>", "09:00", "London")


async def test_a_monday_push_arrives_in_the_channel_that_a_manager_chose(path: Path) -> None:
    async with market(path) as town:
        eve = town.manager("eve")
        await eve.commands("setup")
        eve.sees(words.POSTS_NONE)
        await eve.answers([town.channel], [MONDAY], "9:00", "London", button=words.SET_UP)
        eve.sees("It's set", MONDAY, "09:00")
        assert FRIDAY not in eve.text
        assert eve.shown is not None
        assert eve.shown.ephemeral
        await later(town, days=2)
        assert posts(town) == [], "no trial in front of everybody, nothing on a Friday"
        await later(town, days=2)
        (push,) = posts(town)
        written = {fill_plain(post.text, {}) for post in town.engine.library.community["monday"]}
        assert push.replace("\\", "") in written


async def test_every_option_can_be_given_at_once_and_the_rest_stays_as_it_is(path: Path) -> None:
    async with market(path) as town:
        eve = town.manager("eve")
        await set_up(town, eve)
        await eve.commands("setup", at="18:30", posts="friday")
        eve.sees(FRIDAY, "18:30", "London")
        assert MONDAY not in eve.text


async def test_what_cannot_be_read_is_asked_again_and_the_form_keeps_it(path: Path) -> None:
    async with market(path) as town:
        eve = town.manager("eve")
        await eve.commands("setup", channel=town.channel, at="half past never", zone="London")
        eve.sees("18:30")
        assert await town.engine.next_due() is None
        opened = await eve.opens(words.SET_UP)
        fields = [each["component"] for each in opened["components"]]
        assert fields[0]["default_values"] == [{"type": "channel", "id": str(town.channel.id)}]
        assert fields[2]["value"] == "half past never"


async def test_the_zone_is_completed_as_they_type(path: Path) -> None:
    async with market(path) as town:
        eve = town.manager("eve")
        found = await eve.actor.autocomplete(town.channel, "setup", "zone", "berl")
        assert found[0]["value"] == "Europe/Berlin"
        assert found[0]["name"].startswith("Berlin")


async def test_one_tap_ends_it(path: Path) -> None:
    async with market(path) as town:
        eve = town.manager("eve")
        await set_up(town, eve)
        await eve.presses(words.END)
        eve.sees("No more posts")
        await later(town, days=8)
        assert posts(town) == []


async def test_another_channel_takes_the_place_of_the_first(path: Path) -> None:
    async with market(path) as town:
        eve, other = town.manager("eve"), town.guild.create_text_channel("jobs")
        await set_up(town, eve)
        await eve.commands("setup", channel=other)
        await later(town, days=2)
        assert posts(town) == []
        assert len(posts(town, other.id)) == 1


async def test_only_who_manages_the_server_may(path: Path) -> None:
    async with market(path) as town:
        eve, ben = town.manager("eve"), town.member("ben")
        await set_up(town, eve)
        commands = await town.env.bot.http.get_global_commands(town.env.bot.application_id or 0)
        (ours,) = (each for each in commands if each["name"] == "setup")
        town.guild.set_command_permissions(int(ours["id"]), {town.guild.default_role: True})
        await ben.commands("setup", channel=town.channel, zone="London")
        ben.sees("Only people who manage this server")
        assert ben.labels == []
        did = await ben.presses_what_was_shown_to(eve, eve.button(words.END)["custom_id"])
        assert did.response is not None
        assert did.response.content == words.NOT_YOURS
        assert await town.engine.next_due() is not None


async def test_a_channel_we_may_not_write_in_is_refused_at_once(path: Path) -> None:
    async with market(path) as town:
        eve = town.manager("eve")
        silent = discord.PermissionOverwrite(send_messages=False)
        closed = town.guild.create_text_channel("closed", overwrites={town.guild.default_role: silent})
        await eve.commands("setup", channel=closed, zone="London")
        eve.sees("I may not write in", f"<#{closed.id}>")
        assert await town.engine.next_due() is None


async def test_a_post_that_is_refused_is_told_to_a_manager_once_and_the_next_one_is_tried(path: Path) -> None:
    async with market(path) as town:
        eve, ben = town.manager("eve"), town.member("ben")
        await set_up(town, eve)
        town.env.inject_error("POST", "/channels/*/messages", status=403, code=50013, times=1)
        await later(town, days=2)
        assert posts(town) == []
        await ben.commands("help")
        assert "manages this server" not in told(ben)
        await eve.commands("help")
        assert "I may not write in" in told(eve)
        await eve.commands("help")
        assert "I may not write in" not in told(eve)
        await eve.commands("setup")
        eve.sees("I may not write in", MONDAY)
        await later(town, days=3)
        assert len(posts(town)) == 1
        await eve.commands("setup")
        assert "I may not write" not in eve.text


def told(visitor: Visitor) -> str:
    return "\n".join(each.content for each in visitor.did.followups)


async def test_a_deleted_channel_ends_it_and_the_next_manager_hears_so(path: Path) -> None:
    async with market(path) as town:
        eve, other = town.manager("eve"), town.guild.create_text_channel("jobs")
        await eve.commands("setup", channel=other, zone="London")
        town.env.backend.delete_channel(other.id)
        await town.env.settle()
        assert await town.engine.next_due() is None
        await eve.commands("setup")
        eve.sees(words.POSTS_GONE)
        assert eve.labels == [words.SET_UP]


async def test_a_channel_that_went_while_nobody_listened_is_known_by_its_next_post(path: Path) -> None:
    async with market(path) as town:
        eve = town.manager("eve")
        await set_up(town, eve)
        town.env.inject_error("POST", "/channels/*/messages", status=404, code=10003, times=1)
        await later(town, days=2)
        await eve.commands("setup")
        eve.sees(words.POSTS_GONE)
        assert eve.labels == [words.SET_UP]
        assert await town.engine.next_due() is None


async def test_a_server_that_throws_us_out_hears_nothing_more(path: Path) -> None:
    async with market(path) as town:
        await set_up(town, town.manager("eve"))
        town.env.backend.remove_guild(town.guild.id)
        await town.env.settle()
        assert await town.engine.next_due() is None
        communities = Communities(town.engine.notes)
        await communities.remember()
        assert communities.of(town.guild.id) is None


@pytest.mark.parametrize(("trouble", "ends"), [(Trouble.FORBIDDEN, True), (Trouble.NONE, False)])
async def test_a_server_left_while_nobody_listened(path: Path, trouble: Trouble, *, ends: bool) -> None:
    async with street(path) as town:
        await set_up(town, town.manager("eve"))
        await town.managing.are_on(frozenset({town.guild.id}))
        await town.communities.posted(town.guild.id, town.channel.id, trouble)
        await town.managing.are_on(frozenset())
        assert (await town.engine.next_due() is None) is ends


async def test_what_is_set_outlives_a_restart(path: Path) -> None:
    async with street(path) as town:
        eve = town.manager("eve")
        await set_up(town, eve)
        await town.restart()
        await eve.commands("setup")
        eve.sees(MONDAY, f"<#{town.channel.id}>")
        communities = Communities(town.engine.notes)
        await communities.remember()
        there = communities.of(town.guild.id)
        assert there is not None
        assert (there.channel, there.trouble) == (town.channel.id, Trouble.NONE)
