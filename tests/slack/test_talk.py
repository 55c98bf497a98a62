"""Whole talks by direct message, over Socket Mode, with the real adapter, engine and store."""

from __future__ import annotations

from pathlib import Path

from bot.coach.book.entries import Asked, Interview
from bot.conversation.person import Person
from bot.runtime.engine import Engine
from tests.slack.people import Somebody, elements_of, labels, words
from tests.slack.running import ONE, served
from tests.slack.standin import Slack

CONTROLS = {"Back", "Skip", "Later", "Stop", "Help", "Someone to talk to"}


async def welcomed(slack: Slack, user: str = "U1", team: str = "T1") -> Somebody:
    """Somebody who has said who they are."""
    ada = Somebody(slack, user, team)
    await ada.says("hello")
    await ada.taps("Yes to both")
    await ada.says("Ada", "Berlin")
    while "Introduction" in words(ada.inbox[-1]):
        await ada.says("skip")
    return ada


async def answer(ada: Somebody) -> str:
    """Answer whatever is asked in the way that its widget offers."""
    message = ada.inbox[-1]
    kinds = {element["type"] for element in elements_of(message)}
    choices = [label for label in labels(message) if label not in CONTROLS]
    if "checkboxes" in kinds or "multi_static_select" in kinds:
        return await ada.ticks(choices[0], choices[1])
    if "No" in choices and "another" in words(message).casefold():
        return await ada.taps("No")
    if choices and choices[0] not in {"Answer privately", "Answer these together"} and "datetimepicker" not in kinds:
        return await ada.taps(choices[0])
    return await ada.says("in 3 days at 10:00" if "datetimepicker" in kinds else "something true")


async def test_a_stranger_is_welcomed_and_offered_the_zone_of_their_profile(tmp_path: Path) -> None:
    async with Slack(ONE) as slack, served(slack, tmp_path):
        ada = Somebody(slack)
        await ada.says("hello")
        await ada.taps("Yes to both")
        assert "Europe/Berlin" in await ada.says("Ada")
        thanked = (await ada.taps("Europe/Berlin")).casefold()
        assert "clock" in thanked or "times from me" in thanked
        assert slack.trouble == []


async def test_a_full_debrief_by_taps_and_words(tmp_path: Path) -> None:
    async with Slack(ONE) as slack, served(slack, tmp_path) as engine:
        ada = await welcomed(slack)
        await ada.commands("/comeback", "debrief")
        await ada.taps("Full: the whole thing, about fifteen minutes")
        for _ in range(120):
            if (await person(engine, "slack:T1:U1")).open_talk() is None:
                break
            await answer(ada)
        book = (await person(engine, "slack:T1:U1")).book
        assert [each.full for each in book.of(Interview)] == [True]
        assert [each.question for each in book.of(Asked)]
        assert slack.trouble == []


async def test_what_slack_escapes_in_a_payload_is_shown_as_it_was_typed(tmp_path: Path) -> None:
    """Once from the memory of what was posted, once, in another process, from the payload or the conversation."""
    name = "Ernst & <Young>"
    async with Slack(ONE) as slack:
        async with served(slack, tmp_path):
            ada = await welcomed(slack)
            await ada.commands("/comeback", "debrief")
            await ada.taps("Quick: two minutes, only the questions they asked")
            await ada.says(name, "later", "hi")
            label, asked = next(each for each in labels(ada.inbox[-1]) if name in each), ada.inbox[-1]
            await ada.taps(label)
            await slack.until(lambda: asked["edited"])
            await ada.says("later", "hi")
        async with served(slack, tmp_path):
            again = ada.inbox[-1]
            await ada.taps(label)
            await slack.until(lambda: again["edited"])
        for each in (asked, again):
            assert f"You chose: {label}" in words(each)
            assert "&amp;" not in words(each)
            assert "&lt;" not in words(each)
        assert slack.trouble == []


async def person(engine: Engine, key: str) -> Person:
    return await engine.look(key, lambda _library, person, _now: person)
