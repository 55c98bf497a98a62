"""Who is who: two workspaces with the same user ids, enterprises, shared channels, other people's buttons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

import msgspec

from adapters.slack.drawing.marks import mark_of
from adapters.slack.incoming.arrivals import Heard, Refused
from adapters.slack.incoming.reading import arrival
from tests.slack.people import Somebody, labels, words
from tests.slack.running import ONE, served
from tests.slack.standin import SCOPES, Slack
from tests.slack.test_talk import person, welcomed


def key(body: dict[str, object]) -> str | None:
    """Whom a payload is from."""
    found = arrival(body)
    return found.address.person if isinstance(found, Heard) else None


def test_one_user_id_in_two_workspaces_is_two_people() -> None:
    slack = Slack(ONE)
    here, there = Somebody(slack, "U1", "T1"), Somebody(slack, "U1", "T2")
    assert (key(here.message("a")), key(there.message("a"))) == ("slack:T1:U1", "slack:T2:U1")
    assert (key(here.command("/comeback", "help")), key(there.command("/help"))) == ("slack:T1:U1", "slack:T2:U1")


def test_in_an_enterprise_a_person_is_one_in_all_its_workspaces() -> None:
    slack = Slack(ONE)
    here, there = Somebody(slack, "W1", "T1", "E1"), Somebody(slack, "W1", "T2", "E1")
    assert key(here.message("a")) == key(there.message("a")) == "slack:E1:W1"
    assert key(here.command("/help")) == "slack:E1:W1"


def test_somebody_of_another_company_in_a_shared_channel_is_nobody_we_know() -> None:
    ada = Somebody(Slack(ONE))
    shared = {**ada.message("a", user_team="T9"), "is_ext_shared_channel": True}
    assert arrival(shared) is None
    assert arrival(ada.message("a", source_team="T9")) is None
    assert key(ada.message("a", user_team="T1", source_team="T1")) == "slack:T1:U1"
    press = {**ada._interaction("block_actions"), "actions": [{"action_id": "v1:x:tap:0", "value": "/help"}]}
    assert isinstance(arrival(press), Refused)
    assert arrival({**press, "user": {"id": "U1", "team_id": "T9"}}) is None


class Human(msgspec.Struct, frozen=True):
    """Somebody on Slack: an enterprise (or none), the workspace they are at home in, and an id that others have."""

    enterprise: str
    home: str
    user: str = "U1"

    @property
    def org(self) -> str:
        return self.enterprise or self.home


EVERYBODY = (Human("", "T1"), Human("", "T2"), Human("E1", "T3"), Human("E1", "T4"), Human("E2", "T5"))
INSTALLED = (("", "T1"), ("", "T2"), ("E1", "T3"), ("E1", "T4"), ("E2", "T5"))


def seen_from(human: Human, enterprise: str, team: str, *, whole: bool, shared: bool) -> Iterator[dict[str, Any]]:
    """Everything that a workspace with us in it can be sent of somebody who is there, at home or as another's guest."""
    there = Somebody(Slack(ONE), human.user, team, enterprise)
    homes = [human.home] if human.org != (enterprise or team) else [human.home, team, ""]
    for home in homes:
        message = there.message("a", **({"user_team": home} if home else {}))
        message["authorizations"][0]["is_enterprise_install"] = whole
        yield {**message, "is_ext_shared_channel": shared}
        yield {**message, "enterprise_id": enterprise or None, "authorizations": None, "is_ext_shared_channel": shared}
        press = {**there._interaction("block_actions"), "is_enterprise_install": whole}
        press["user"] = {"id": human.user, "team_id": home or team}
        press["container"] = {"type": "message", "message_ts": "1.1", "channel_id": "C1" if shared else "D1"}
        mark = mark_of(f"slack:{enterprise or team}:{human.user}")
        yield {**press, "actions": [{"action_id": f"v1:{mark}:tap:0", "value": "/help"}]}
    if human.org == (enterprise or team):
        yield {**there.command("/help"), "is_enterprise_install": str(whole).lower()}


def test_whoever_has_one_key_is_one_human() -> None:
    humans: dict[str, set[str]] = {}
    for human, (enterprise, team), whole in product(EVERYBODY, INSTALLED, (False, True)):
        foreign = human.org != (enterprise or team)
        for body in seen_from(human, enterprise, team, whole=whole and bool(enterprise), shared=foreign):
            if (found := key(body)) is not None:
                humans.setdefault(found, set()).add(f"{human.org}/{human.user}")
    assert sorted(humans) == ["slack:E1:U1", "slack:E2:U1", "slack:T1:U1", "slack:T2:U1"]
    assert all(len(each) == 1 for each in humans.values())


def test_somebody_of_another_enterprise_is_known_by_its_id_even_where_nothing_says_that_a_channel_is_shared() -> None:
    ada = Somebody(Slack(ONE), "U1", "T3", "E1")
    message = ada.message("a", user_team="E2")
    message["authorizations"][0]["is_enterprise_install"] = True
    assert arrival(message) is None
    assert key({**message, "event": {**message["event"], "user_team": "E1"}}) == "slack:E1:U1"


async def test_people_of_two_workspaces_never_meet(tmp_path: Path) -> None:
    async with Slack(ONE) as slack, served(slack, tmp_path) as engine:
        ada = await welcomed(slack)
        stranger = Somebody(slack, "U1", "T2")
        await slack.deliver("events_api", stranger.message("hello"))
        assert (await person(engine, "slack:T1:U1")).profile.name == "Ada"
        assert not (await person(engine, "slack:T2:U1")).profile.offers
        assert stranger.inbox == []
        await ada.says("help")


async def test_anothers_press_is_refused_and_changes_nothing(tmp_path: Path) -> None:
    async with Slack(ONE) as slack, served(slack, tmp_path) as engine:
        ada = Somebody(slack)
        await ada.says("hello")
        press = ada.pressing("Yes to both")
        press["user"] = {"id": "U2", "team_id": "T1"}
        await slack.deliver("interactive", press)
        await slack.until(lambda: slack.ephemeral)
        assert slack.ephemeral[0]["user"] == "U2"
        assert "somebody else" in slack.ephemeral[0]["text"]
        assert not (await person(engine, "slack:T1:U1")).profile.consent
        assert not (await person(engine, "slack:T1:U2")).profile.offers


async def test_our_own_messages_and_notices_are_not_heard(tmp_path: Path) -> None:
    async with Slack(ONE) as slack, served(slack, tmp_path):
        ada = Somebody(slack)
        await ada.says("hello")
        for noise in (
            ada.message("mine", bot_id="BBOT"),
            ada.message("edited", subtype="message_changed"),
            ada.message("gone", subtype="message_deleted"),
            {**ada.message("mine"), "event": {**ada.message("mine")["event"], "user": "UBOT"}},
            ada.event("message", channel_type="channel", text="in a channel"),
            ada.event("reaction_added"),
        ):
            await slack.deliver("events_api", noise)
        await ada.says("now")
        assert len(ada.inbox) == 2


def with_german(path: Path) -> Path:
    """Content in which another language may be chosen."""
    folder = path / "content" / "locales"
    folder.mkdir(parents=True)
    (folder / "de.yaml").write_text("name: Deutsch")
    return folder.parent


async def test_the_language_of_a_profile_is_offered_where_there_is_a_choice(tmp_path: Path) -> None:
    folder = with_german(tmp_path)
    ada = replace(ONE, locales={"U1": "de-DE"})
    async with Slack(ada) as slack, served(slack, tmp_path, content=folder):
        german, english = Somebody(slack), Somebody(slack, "U2")
        for each, guess in ((german, True), (english, False)):
            await each.says("hello")
            assert ("profile" in await each.taps("Yes to both")) is guess
            assert {"English", "Deutsch"} <= {*labels(each.inbox[-1])}
        await german.taps("Deutsch")
        await german.commands("/comeback", "settings")
        assert "Language: \nDeutsch" in words(german.inbox[-1])
        assert slack.trouble == []


async def test_where_the_profile_may_not_be_read_nothing_is_guessed(tmp_path: Path) -> None:
    folder = with_german(tmp_path)
    ada = replace(ONE, locales={"U1": "de-DE"}, scopes=SCOPES.replace(",users:read", ""))
    async with Slack(ada) as slack, served(slack, tmp_path, content=folder):
        german = Somebody(slack)
        await german.says("hello")
        assert "profile" not in await german.taps("Yes to both")
        assert {"English", "Deutsch"} <= {*labels(german.inbox[-1])}
        assert slack.calls["users.info"] == 0
