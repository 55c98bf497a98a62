"""Buttons that go when they are answered, modals with errors at the field, the Home tab, private commands."""

from __future__ import annotations

from pathlib import Path

import pytest

from adapters.slack.drawing.render import texts_in
from tests.slack.people import Somebody, elements_of, labels, words
from tests.slack.running import ONE, served
from tests.slack.standin import Fault, Slack
from tests.slack.test_talk import person, welcomed


async def at_form(slack: Slack) -> Somebody:
    """Somebody at the debrief's first form."""
    ada = await welcomed(slack)
    await ada.commands("/debrief")
    await ada.taps("Full: the whole thing, about fifteen minutes")
    await ada.taps("Fine")
    await ada.says("Acme")
    return ada


async def test_an_answered_question_keeps_the_choice_and_loses_its_buttons(tmp_path: Path) -> None:
    async with Slack(ONE) as slack, served(slack, tmp_path):
        ada = await welcomed(slack)
        await ada.commands("/comeback", "debrief")
        asked = ada.inbox[-1]
        await ada.taps("Full: the whole thing, about fifteen minutes")
        await slack.until(lambda: asked["edited"])
        assert elements_of(asked) == []
        assert "You chose: Full" in words(asked)
        typed = ada.inbox[-1]
        await ada.says("fine")
        await slack.until(lambda: typed["edited"])
        assert elements_of(typed) == []
        assert slack.trouble == []


@pytest.mark.parametrize("way", ["types", "commands"])
async def test_a_question_from_before_a_restart_loses_its_buttons_too(way: str, tmp_path: Path) -> None:
    async with Slack(ONE) as slack:
        async with served(slack, tmp_path):
            ada = await welcomed(slack)
            await ada.commands("/comeback", "debrief")
        asked = ada.inbox[-1]
        assert elements_of(asked)
        before = slack.calls["conversations.history"]
        async with served(slack, tmp_path):
            await (ada.says("full") if way == "types" else ada.commands("/help"))
            await slack.until(lambda: asked["edited"])
            assert elements_of(asked) == []
            await ada.says("fine")
            assert (asked["edited"], slack.calls["conversations.history"]) == (1, before + 1)
            assert elements_of(ada.last_pressable())
        assert slack.trouble == []


@pytest.mark.parametrize("opened", ["before", "after"])
async def test_a_window_takes_the_buttons_off_a_message_from_before_a_restart(opened: str, tmp_path: Path) -> None:
    """Whether it was opened before it, too."""
    async with Slack(ONE) as slack:
        async with served(slack, tmp_path):
            ada = await at_form(slack)
            view = await ada.opens("Answer these together")
        asked = ada.inbox[-1]
        async with served(slack, tmp_path):
            view = view if opened == "before" else await ada.opens("Answer these together")
            assert await ada.submits(view, role="Engineer & <Lead>", stage="Video call") == {}
            await slack.until(lambda: asked["edited"])
            await ada.hears()
        assert (elements_of(asked), "Answered privately" in words(asked)) == ([], opened == "after")
        assert slack.trouble == []


@pytest.mark.parametrize("fault", [Fault(error="expired_trigger_id"), Fault(retry_after="30")])
async def test_who_waits_for_a_window_that_does_not_open_hears_why(fault: Fault, tmp_path: Path) -> None:
    async with Slack(ONE) as slack, served(slack, tmp_path):
        ada = await at_form(slack)
        slack.faults["views.open"].append(fault)
        await slack.deliver("interactive", ada.pressing("Answer these together"))
        await slack.until(lambda: slack.ephemeral)
        assert "once more" in slack.ephemeral[0]["text"]
        assert await ada.opens("Answer these together")


async def test_many_words_can_be_written_in_a_window(tmp_path: Path) -> None:
    async with Slack(ONE) as slack, served(slack, tmp_path) as engine:
        ada = await welcomed(slack)
        await ada.commands("/practice")
        while "Write more" not in (ways := labels(ada.last_pressable())):
            await ada.taps(ways[0])
        view = await ada.opens("Write more")
        (field,) = view["blocks"]
        assert (field["element"]["multiline"], field["element"]["max_length"]) == (True, 3000)
        before = len((await person(engine, "slack:T1:U1")).talks)
        assert await ada.submits(view, **{field["block_id"].rpartition("/")[2]: "line one\nline two"}) == {}
        await ada.hears()
        assert len((await person(engine, "slack:T1:U1")).talks) == before
        assert slack.trouble == []


async def test_an_old_button_is_answered_as_closed(tmp_path: Path) -> None:
    async with Slack(ONE) as slack, served(slack, tmp_path) as engine:
        ada = await welcomed(slack)
        await ada.commands("/comeback", "debrief")
        old = ada.pressing("Quick: two minutes, only the questions they asked")
        await ada.taps("Full: the whole thing, about fifteen minutes")
        before = (await person(engine, "slack:T1:U1")).talks
        await slack.deliver("interactive", old)
        await ada.hears()
        assert (await person(engine, "slack:T1:U1")).talks == before
        assert "You chose: Quick" not in words(ada.inbox[-3])


async def test_a_press_on_a_message_that_was_deleted_counts(tmp_path: Path) -> None:
    async with Slack(ONE) as slack, served(slack, tmp_path):
        ada = await welcomed(slack)
        await ada.commands("/comeback", "debrief")
        press = ada.pressing("Full: the whole thing, about fifteen minutes")
        ada.inbox.remove(ada.last_pressable())
        ada.read -= 1
        await slack.deliver("interactive", press)
        assert await ada.hears()
        await ada.says("fine")
        assert slack.calls["chat.update"]


async def test_a_file_without_a_word_is_no_answer_and_one_with_words_is(tmp_path: Path) -> None:
    async with Slack(ONE) as slack, served(slack, tmp_path) as engine:
        ada = await welcomed(slack)
        await ada.commands("/debrief")
        await ada.taps("Quick: two minutes, only the questions they asked")
        before = len(ada.inbox)
        await slack.deliver("events_api", ada.message("", subtype="file_share"))
        await slack.until(lambda: slack.ephemeral)
        assert "in words" in slack.ephemeral[0]["text"]
        assert len(ada.inbox) == before
        await slack.deliver("events_api", ada.message("Acme", subtype="file_share"))
        await ada.hears()
        assert (await person(engine, "slack:T1:U1")).talks["debrief-1"].answers["company"] == "Acme"


async def test_a_sensitive_answer_is_given_in_a_window_and_leaves_no_message(tmp_path: Path) -> None:
    async with Slack(ONE) as slack, served(slack, tmp_path) as engine:
        ada = await welcomed(slack)
        await ada.commands("/debrief")
        await ada.taps("Quick: two minutes, only the questions they asked")
        asked = ada.inbox[-1]
        view = await ada.opens("Answer privately")
        assert "Acme" not in str(view)
        assert await ada.submits(view, company="Acme & <Sons>") == {}
        await ada.hears()
        await slack.until(lambda: "Answered privately" in words(asked))
        assert (await person(engine, "slack:T1:U1")).talks["debrief-1"].answers["company"] == "Acme & <Sons>"
        assert slack.trouble == []


async def test_a_form_shows_what_is_wrong_at_its_field_and_can_be_sent_again(tmp_path: Path) -> None:
    async with Slack(ONE) as slack, served(slack, tmp_path) as engine:
        ada = await at_form(slack)
        view = await ada.opens("Answer these together")
        told = await ada.submits(view, role="x" * 3000, stage="Video call")
        assert told["response_action"] == "errors"
        assert list(told["errors"]) == ["role"]
        assert "role" not in (await person(engine, "slack:T1:U1")).talks["debrief-1"].answers
        assert await ada.submits(view, role="Engineer", stage="Video call") == {}
        await ada.hears()
        answers = (await person(engine, "slack:T1:U1")).talks["debrief-1"].answers
        assert (answers["role"], answers["stage"]) == ("Engineer", "video")
        assert slack.trouble == []


async def test_crisis_words_in_a_field_that_cannot_be_read_are_met_with_care(tmp_path: Path) -> None:
    async with Slack(ONE) as slack, served(slack, tmp_path):
        ada = await at_form(slack)
        view = await ada.opens("Answer these together")
        assert await ada.submits(view, role="I want to kill myself " + "x" * 2000) == {}
        await ada.hears()
        assert any("all right" in label for label in labels(ada.inbox[-1]))


async def test_a_window_of_a_question_that_is_over_is_not_opened(tmp_path: Path) -> None:
    async with Slack(ONE) as slack, served(slack, tmp_path):
        ada = await at_form(slack)
        old = ada.pressing("Answer these together")
        await ada.says("Engineer")
        await slack.deliver("interactive", old)
        await ada.hears()
        assert slack.views == []


async def test_a_command_in_a_channel_is_answered_privately(tmp_path: Path) -> None:
    async with Slack(ONE) as slack, served(slack, tmp_path):
        ada = await welcomed(slack)
        told = await slack.deliver("slash_commands", ada.command("/comeback", "debrief", channel="C7"))
        await ada.hears()
        assert told["response_type"] == "ephemeral"
        assert "debrief" not in told["text"]
        assert slack.messages["C7"] == []
        assert await slack.deliver("slash_commands", ada.command("/comeback", "help", channel=ada.channel)) == {}


async def test_the_home_tab_shows_where_they_are_and_follows_each_change(tmp_path: Path) -> None:
    async with Slack(ONE) as slack, served(slack, tmp_path):
        ada = await welcomed(slack)
        home = await ada.looks_at_home()
        assert "Go through an interview" in [*texts_in(home["blocks"])]
        await ada.commands("/debrief")
        await slack.until(lambda: "Carry on" in str(slack.homes["T1/U1"]))
        press = ada.press({"ts": "", "channel": "", **slack.homes["T1/U1"]}, elements_of(slack.homes["T1/U1"])[0])
        press["container"] = {"type": "view", "view_id": "V1"}
        del press["message"]
        await slack.deliver("interactive", press)
        await ada.hears()
        assert slack.trouble == []


async def test_looking_into_the_messages_welcomes_somebody_new_once(tmp_path: Path) -> None:
    async with Slack(ONE) as slack, served(slack, tmp_path):
        ada = Somebody(slack)
        for _ in range(3):
            await slack.deliver("events_api", ada.event("app_home_opened", tab="messages"))
        await ada.hears()
        await ada.says("hello")
        assert len(ada.inbox) == 2


async def test_what_a_person_typed_never_becomes_markup(tmp_path: Path) -> None:
    async with Slack(ONE) as slack, served(slack, tmp_path):
        ada = await welcomed(slack)
        await ada.commands("/debrief")
        await ada.taps("Quick: two minutes, only the questions they asked")
        await ada.says("<!channel> *Acme* <@U2> & <https://x.example|y>")
        await ada.says("<!here> `why`", "2", "no", "skip")
        await ada.taps("I don't know")
        await ada.says("skip")
        assert "<!channel> *Acme*" in words(ada.inbox[-1])
        kinds = {element["type"] for message in ada.inbox for element in _texts(message["blocks"])}
        assert kinds <= {"plain_text", "text"}
        assert slack.trouble == []


def _texts(piece: object) -> list[dict[str, str]]:
    """Every piece that shows a text."""
    if isinstance(piece, list):
        return [found for each in piece for found in _texts(each)]
    if not isinstance(piece, dict):
        return []
    own = [piece] if isinstance(piece.get("text"), str) else []
    return [*own, *(found for value in piece.values() for found in _texts(value))]
