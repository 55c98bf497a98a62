"""Posts for a channel: an admin sets them up in a modal, they are posted once, and every way in which they end."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from adapters.slack import managing
from adapters.slack.communities import Communities, channel_key
from bot.dialogue.messages import plain
from bot.errors import SettingsError
from bot.runtime.engine import Engine
from bot.runtime.voice import phrase
from tests.patience import PATIENCE
from tests.runtime.kit import HandClock
from tests.slack.people import Somebody, words
from tests.slack.running import served
from tests.slack.standin import SCOPES, Fault, Slack, Team

Json = dict[str, Any]

THURSDAY = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)
BOTH = ("monday", "friday")


@pytest.fixture(autouse=True)
def nothing_is_slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Slack wants an answer in three seconds; it has longer here, where the machine may be busy."""
    monkeypatch.setattr(managing, "PATIENCE", PATIENCE)


class Town:
    """A workspace with an admin, and a clock that is ours."""

    def __init__(self, slack: Slack, engine: Engine, clock: HandClock) -> None:
        self.slack = slack
        self.engine = engine
        self.clock = clock
        self.eve = Somebody(slack, "U7")

    async def later(self, days: int) -> None:
        """So many days later; what comes due on the way is said at its moment."""
        then = self.clock.now() + timedelta(days=days)
        async with asyncio.timeout(PATIENCE):
            while (due := await self.engine.next_due() or then) <= then and self.clock.now() < then:
                self.clock.jump(seconds=max(0.0, (due - self.clock.now()).total_seconds()))
                while (await self.engine.next_due() or then) <= self.clock.now() < then:  # noqa: ASYNC110
                    await asyncio.sleep(0.01)
        self.clock.jump(seconds=max(0.0, (then - self.clock.now()).total_seconds()))
        for channel in ("C1", "C2"):
            await self.engine.courier.idle(channel_key("T1", channel))

    def posts(self, channel: str = "C1") -> list[str]:
        return [words(each) for each in self.slack.messages[channel]]

    async def opens(self) -> Json:
        """The modal that `/setup` opens."""
        before = len(self.slack.views)
        assert await self.slack.deliver("slash_commands", self.eve.command("/setup")) == {}
        await self.slack.until(lambda: len(self.slack.views) > before)
        return self.slack.views[-1]

    async def sends(self, view: Json, channel: str = "C1", **more: Any) -> Json:
        return await self.slack.deliver("interactive", self.sending(view, channel, **more))

    def sending(
        self, view: Json, channel: str = "C1", posts: tuple[str, ...] = BOTH, at: str = "09:00", zone: str = "London"
    ) -> Json:
        chosen = [{"text": {"type": "plain_text", "text": name}, "value": name} for name in posts]
        fields = {
            "channel": {"type": "conversations_select", "selected_conversation": channel},
            "posts": {"type": "checkboxes", "selected_options": chosen},
            "at": {"type": "timepicker", "selected_time": at},
            "zone": {"type": "plain_text_input", "value": zone},
        }
        return self.eve.submission(view, fields)


@asynccontextmanager
async def town(path: Path, **more: Any) -> AsyncIterator[Town]:
    clock = HandClock(THURSDAY)
    team = Team("T1", "xoxb-one", zones={"U7": "Europe/London"}, admins={"U7"}, **more)
    async with Slack(team) as slack, served(slack, path, clock=clock) as engine:
        yield Town(slack, engine, clock)
        assert slack.trouble == []


def said(answer: Json) -> str:
    """What a modal shows in its place."""
    return str(answer["view"]["blocks"][0]["text"]["text"])


async def test_a_push_on_monday_and_the_wins_on_friday_arrive_once_each(tmp_path: Path) -> None:
    async with town(tmp_path) as here:
        view = await here.opens()
        assert "Europe/London" in str(view)
        answer = await here.sends(view)
        assert answer["response_action"] == "update"
        assert "It's set" in said(answer)
        assert "tomorrow" in said(answer)
        assert here.posts() == []
        await here.later(days=7)
        posted = here.posts()
        assert len(posted) == len(set(posted)) == 2
        assert {message["text"] for message in here.slack.messages["C1"]} == set(posted)
        assert [each["user"] for each in here.slack.ephemeral] == ["U7"]


async def test_what_is_set_is_shown_and_changed_and_ended(tmp_path: Path) -> None:
    async with town(tmp_path) as here:
        await here.sends(await here.opens(), posts=("friday",), at="18:30", zone="Berlin")
        view = await here.opens()
        assert ("18:30" in str(view), "Europe/Berlin" in str(view), "'C1'" in str(view)) == (True, True, True)
        await here.sends(view, channel="C2", at="10:00")
        await here.later(days=7)
        assert (len(here.posts("C1")), len(here.posts("C2"))) == (0, 2)
        assert "No more posts" in said(await here.sends(await here.opens(), channel="C2", posts=()))
        await here.later(days=7)
        assert len(here.posts("C2")) == 2


async def test_it_goes_on_after_a_restart(tmp_path: Path) -> None:
    async with town(tmp_path) as here:
        await here.sends(await here.opens())
    async with town(tmp_path) as here:
        await here.later(days=7)
        assert len(here.posts()) == 2
        assert "09:00" in str(await here.opens())


async def test_only_an_admin_may(tmp_path: Path) -> None:
    async with town(tmp_path) as here:
        ada = Somebody(here.slack, "U1")
        told = await here.slack.deliver("slash_commands", ada.command("/comeback", "setup"))
        assert "Only people who manage" in told["text"]
        view = await here.opens()
        here.slack.teams["xoxb-one"].admins.clear()
        told = await here.sends(view)
        assert "Only people who manage" in told["errors"]["channel"]
        forged = {**here.sending(view), "user": {"id": "U1", "team_id": "T1"}}
        assert await here.slack.deliver("interactive", forged) == {}
        await here.later(days=7)
        assert here.posts() == []


@pytest.mark.parametrize(
    "guest", [{"team_id": "T9"}, {"is_stranger": True}, {"deleted": True}, {"is_restricted": True}]
)
async def test_an_admin_of_somewhere_else_may_not(guest: Json, tmp_path: Path) -> None:
    async with town(tmp_path) as here:
        here.slack.profiles["U7"] = guest
        told = await here.slack.deliver("slash_commands", here.eve.command("/setup"))
        assert "Only people who manage" in told["text"]


async def test_without_the_permission_to_see_who_is_an_admin_it_says_what_to_do(tmp_path: Path) -> None:
    async with town(tmp_path, scopes=SCOPES.replace(",users:read", "")) as here:
        told = await here.slack.deliver("slash_commands", here.eve.command("/setup"))
        needs = plain(phrase(here.engine.library, "setup.needs_people"))
        assert told == {"response_type": "ephemeral", "text": needs}
        assert here.slack.calls["users.info"] == 0


async def test_what_cannot_be_is_said_at_its_field(tmp_path: Path) -> None:
    async with town(tmp_path) as here:
        view = await here.opens()
        here.slack.closed.update(C3="not_in_channel", C4="is_archived", C5="channel_not_found")
        for channel, remedy in (("", "Pick"), ("C3", "/invite"), ("C4", "archived"), ("C5", "/invite")):
            assert remedy in (await here.sends(view, channel))["errors"]["channel"]
        assert "zone" in (await here.sends(view, zone="anywhere else"))["errors"]
        assert "at" in (await here.sends(view, at=""))["errors"]
        assert "It's set" in said(await here.sends(view))


async def test_a_modal_that_is_sent_twice_sets_up_one_thing(tmp_path: Path) -> None:
    async with town(tmp_path) as here:
        sending = here.sending(await here.opens())
        assert [said(await here.slack.deliver("interactive", sending)) for _ in range(2)]
        await here.later(days=7)
        assert len(here.posts()) == 2


@pytest.mark.parametrize(
    ("reason", "remedy"),
    [("not_in_channel", "/invite"), ("channel_not_found", "/invite"), ("is_archived", "archived")],
)
async def test_trouble_is_told_at_the_next_visit_once_and_is_over_with_the_next_post(
    reason: str, remedy: str, tmp_path: Path
) -> None:
    async with town(tmp_path) as here:
        await here.sends(await here.opens())
        here.slack.closed["C1"] = reason
        await here.later(days=2)
        assert here.posts() == []
        await here.eve.says("hello")
        await here.slack.until(lambda: len(here.eve.inbox) == 2)
        told = "".join(map(words, here.eve.inbox))
        assert (remedy in told, "C1" in str(here.eve.inbox)) == (True, True)
        await here.slack.deliver("events_api", here.eve.message("still here"))
        await here.slack.until(lambda: len(here.eve.inbox) == 3)
        assert "".join(map(words, here.eve.inbox)).count(remedy) == 1
        assert remedy in str(await here.opens())
        here.slack.closed.clear()
        await here.later(days=3)
        assert len(here.posts()) == 1
        assert remedy not in str(await here.opens())


async def test_a_lost_reply_does_not_post_twice_in_front_of_everybody(tmp_path: Path) -> None:
    async with town(tmp_path) as here:
        await here.sends(await here.opens())
        here.slack.faults["chat.postMessage"].append(Fault(lose_reply=True))
        await here.later(days=7)
        assert len(here.posts()) == 2


async def test_uninstalling_ends_it(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="uninstalled"):
        await set_up_and_uninstalled(tmp_path)
    async with town(tmp_path) as here:
        assert "09:00" in str(await here.opens())
        await here.later(days=7)
        assert here.posts() == []


async def set_up_and_uninstalled(path: Path) -> None:
    async with town(path) as here:
        await here.sends(await here.opens())
        await here.slack.deliver("events_api", here.eve.event("app_uninstalled"))
        assert await here.engine.next_due() is None
        held = Communities(here.engine.notes)
        await held.remember()
        assert held.of("T1", "T1") is None
