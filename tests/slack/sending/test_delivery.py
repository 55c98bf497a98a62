"""Posting over a bad line: limits, lost replies, broken servers, people who are gone, tokens that are revoked."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from bot.errors import SettingsError
from tests.slack.people import Somebody, words
from tests.slack.running import ONE, served, settings
from tests.slack.standin import Fault, Slack


def twice(somebody: Somebody) -> list[str]:
    """Letters that stand in the conversation more than once."""
    told = (str(message["metadata"]["event_payload"]) for message in somebody.inbox)
    return [letter for letter, times in Counter(told).items() if times > 1]


async def test_what_slack_sends_again_is_answered_once(tmp_path: Path) -> None:
    async with Slack(ONE) as slack, served(slack, tmp_path):
        ada = Somebody(slack)
        await ada.says("hello")
        for _ in range(3):
            event, press = ada.message("once"), ada.pressing("Tell me more first")
            await slack.deliver("events_api", event, twice=True)
            await slack.deliver("events_api", event)
            await ada.hears()
            await slack.deliver("interactive", press, twice=True)
            await slack.deliver("interactive", press)
            await ada.hears()
        assert len(ada.inbox) == 7
        assert slack.trouble == []


async def test_a_lost_reply_does_not_post_twice(tmp_path: Path) -> None:
    async with Slack(ONE) as slack, served(slack, tmp_path):
        ada = Somebody(slack)
        await ada.says("hello")
        slack.faults["chat.postMessage"].append(Fault(lose_reply=True))
        await ada.says("and then?")
        await ada.says("still there?")
        assert len(ada.inbox) == 3
        assert twice(ada) == []
        assert slack.calls["conversations.history"] >= 1


async def test_after_a_broken_server_it_is_looked_for_and_posted(tmp_path: Path) -> None:
    async with Slack(ONE) as slack, served(slack, tmp_path):
        ada = Somebody(slack)
        slack.faults["chat.postMessage"].extend([Fault(status=503), Fault(error="internal_error")])
        await ada.says("hello")
        assert len(ada.inbox) == 1


async def test_too_fast_waits_as_long_as_slack_says(tmp_path: Path) -> None:
    async with Slack(ONE) as slack, served(slack, tmp_path):
        ada = Somebody(slack)
        slack.faults["chat.postMessage"].append(Fault(retry_after="1"))
        await ada.says("hello")
        assert (len(ada.inbox), slack.calls["chat.postMessage"]) == (1, 2)


async def test_one_conversation_that_is_too_fast_holds_up_no_other(tmp_path: Path) -> None:
    async with Slack(ONE) as slack, served(slack, tmp_path):
        ada, bo, cy = Somebody(slack, "U1"), Somebody(slack, "U2"), Somebody(slack, "U3")
        slack.faults["chat.postMessage"].append(Fault(retry_after="600"))
        await slack.deliver("events_api", ada.message("hello"))
        await slack.until(lambda: slack.calls["chat.postMessage"] == 1)
        await bo.says("hello")
        slack.faults["chat.postMessage"].append(Fault(retry_after="600"))
        await slack.deliver("events_api", bo.message("more"))
        await slack.until(lambda: slack.calls["chat.postMessage"] == 3)
        await slack.deliver("events_api", cy.message("hello"))
        await slack.deliver("events_api", ada.message("and more"))
        assert await looks_at_home(cy)
        assert (slack.calls["chat.postMessage"], ada.inbox, cy.inbox) == (3, [], [])


async def looks_at_home(somebody: Somebody) -> bool:
    """What is counted for another method goes on."""
    return bool((await somebody.looks_at_home())["blocks"])


async def test_who_cannot_be_reached_is_told_when_they_come_themselves(tmp_path: Path) -> None:
    async with Slack(ONE) as slack, served(slack, tmp_path):
        ada = Somebody(slack)
        slack.faults["chat.postMessage"].append(Fault(error="channel_not_found"))
        await slack.deliver("events_api", ada.message("hello"))
        await slack.until(lambda: slack.calls["chat.postMessage"] == 1)
        assert "keep what you tell me" in await ada.says("are you there?")
        assert slack.calls["chat.postMessage"] == 2


async def test_letters_left_unsure_by_an_earlier_process_are_not_posted_again(tmp_path: Path) -> None:
    async with Slack(ONE) as slack:
        ada = Somebody(slack)
        async with served(slack, tmp_path):
            await ada.says("hello")
            slack.faults["chat.postMessage"].extend([Fault(lose_reply=True)] * 1)
            slack.faults["conversations.history"].extend([Fault(status=500)] * 9)
            await ada.says("more")
            await slack.until(lambda: slack.calls["conversations.history"])
        slack.faults.clear()
        async with served(slack, tmp_path):
            await ada.says("back again")
        assert len(ada.inbox) == 3
        assert twice(ada) == []


async def test_a_token_that_is_not_accepted_ends_it_loudly(tmp_path: Path) -> None:
    async with Slack(ONE) as slack:
        with pytest.raises(SettingsError, match="SLACK_BOT_TOKEN"):
            async with served(slack, tmp_path, SLACK_BOT_TOKEN="xoxb-other"):
                pass
        with pytest.raises(SettingsError, match="SLACK_APP_TOKEN"):
            async with served(slack, tmp_path, SLACK_APP_TOKEN="xapp-other"):
                pass


async def test_a_token_that_is_revoked_meanwhile_stops_all_calls(tmp_path: Path) -> None:
    async with Slack(ONE) as slack:
        with pytest.raises(SettingsError, match="uninstalled"):
            await _talk_until_revoked(slack, tmp_path)
        assert slack.calls["chat.postMessage"] == 2


async def _talk_until_revoked(slack: Slack, path: Path) -> None:
    ada = Somebody(slack)
    async with served(slack, path):
        await ada.says("hello")
        slack.faults["chat.postMessage"].append(Fault(error="token_revoked"))
        await slack.deliver("events_api", ada.message("more"))
        await slack.until(lambda: not slack.links)


async def test_without_a_way_in_it_says_what_to_set(tmp_path: Path) -> None:
    async with Slack(ONE) as slack:
        with pytest.raises(SettingsError, match="SLACK_APP_TOKEN"):
            async with served(slack, tmp_path, SLACK_APP_TOKEN=None):
                pass
        assert settings(slack, tmp_path).has_token("slack")


async def test_a_message_shows_nothing_in_a_notification(tmp_path: Path) -> None:
    async with Slack(ONE) as slack, served(slack, tmp_path):
        ada = Somebody(slack)
        await ada.says("hello")
        assert {message["text"] for message in ada.inbox} == {"A note for you from Comeback"}
        assert words(ada.inbox[0])
