"""On a server: only they see it, one message carries the talk, each kind of question has its widget, buttons live."""

from __future__ import annotations

from pathlib import Path

import pytest

from adapters.discord import words
from adapters.discord.drawing.custom_id import Does, custom_id
from adapters.discord.people import person_key
from bot.library.load import find_content, load_library
from tests.conversation.small import library
from tests.discord.street import street


async def test_every_kind_of_question_from_beginning_to_end(path: Path) -> None:
    async with street(path, library()) as town:
        ada = await town.known("ada")
        await ada.commands("small")
        assert ada.labels[:2] == ["Up", "Down"]
        await ada.presses("Down")
        await ada.answers("Rain and *stars* <@1>")
        ada.sees("first thing", r"\*stars\* \<\@1>")
        await ada.answers("A walk")
        assert ada.labels[:5] == ["1 \u00b7 badly", "2", "3", "4", "5 \u00b7 well"]
        await ada.presses("4")
        await ada.presses("No")
        ada.sees("**Basics**", "- Late?", "- How many years?")
        await ada.answers("Yes", "7", button="Answer these")
        await ada.chooses("Red", "Green")
        ada.sees("When?")
        await ada.answers("in 3 days at 15:00")
        ada.sees("15:00", "(<t:")
        await ada.presses("Yes")
        await ada.presses("On we go")
        await ada.answers("They were kind to me")
        person = await town.person(ada)
        (talk,) = person.talks.values()
        kept = {path: value for path, value in talk.answers.items() if path != "when"}
        assert kept == {
            "mood": "down",
            "why": "Rain and *stars* <@1>",
            "things/1/what": "A walk",
            "things/1/how": 4,
            "things/1/again": False,
            "late": True,
            "age": 7,
            "colours": ("red", "green"),
            "rest": "no_rest",
            "end": "They were kind to me",
        }
        assert str(talk.answers["when"]).endswith("T15:00")


async def test_one_message_carries_the_talk_and_what_was_said_last_stands_on_it(path: Path) -> None:
    async with street(path, library()) as town:
        ada = await town.known("ada")
        await ada.commands("small")
        begun = ada.shown
        await ada.presses("Down")
        await ada.answers("Rain")
        assert begun is not None
        assert ada.shown is not None
        assert (ada.shown.id, ada.shown.ephemeral) == (begun.id, True)
        ada.sees("-# Small talk \u00b7 2 of about", "-# Mood? **Down**", "-# Why Down? **Rain**")
        await ada.presses("Back")
        ada.sees("-# Mood? **Down**")
        assert "**Rain**" not in ada.text


@pytest.mark.parametrize(("control", "hears"), [("Help", "A word or two"), ("Later", "/resume"), ("Stop", "Keep")])
async def test_controls(path: Path, control: str, hears: str) -> None:
    async with street(path, library()) as town:
        ada = await town.known("ada")
        await ada.commands("small")
        await ada.presses("Down")
        if control not in ada.labels:
            await ada.presses("\u00b7\u00b7\u00b7")
            ada.sees("Why Down?")
        await ada.presses(control)
        assert hears.casefold() in f"{ada.text} {ada.labels}".casefold()


async def test_a_form_that_cannot_be_read_says_why_where_it_stands_and_keeps_what_was_filled_in(path: Path) -> None:
    async with street(path, library()) as town:
        ada = await town.known("ada")
        await ada.commands("small")
        await ada.presses("Up")
        await ada.answers("A walk")
        await ada.presses("Skip")
        await ada.presses("No")
        await ada.answers("Yes", "many", button="Answer these")
        ada.sees("**Basics**")
        opened = await ada.opens("Answer these")
        fields = [each["component"] for each in opened["components"]]
        assert fields[1]["value"] == "many"
        assert [each.get("default") for each in fields[0]["options"]] == [True, None]
        assert opened["components"][1]["description"]


async def test_another_persons_press_is_refused_privately_and_changes_nothing(path: Path) -> None:
    async with street(path, library()) as town:
        ada, ben = await town.known("ada"), await town.known("ben")
        await ada.commands("small")
        await ben.commands("small")
        theirs = ada.button("Down")["custom_id"]
        did = await ben.presses_what_was_shown_to(ada, theirs)
        assert did.response is not None
        assert did.response.content == words.NOT_YOURS
        assert did.response.ephemeral
        for visitor in (ada, ben):
            (talk,) = (await town.person(visitor)).talks.values()
            assert talk.answers == {}


async def test_an_old_button_changes_nothing_and_shows_where_they_are(path: Path) -> None:
    async with street(path, library()) as town:
        ada = await town.known("ada")
        await ada.commands("small")
        old = ada.shown
        await ada.commands("small")
        await ada.presses("Down")
        ada.shown = old
        await ada.presses("Up")
        ada.sees("Why Down?")
        (talk,) = (await town.person(ada)).talks.values()
        assert talk.answers == {"mood": "down"}


@pytest.mark.parametrize("which", ["c1.t{owner}.small-9:mood:up", "c9.x.what", "nonsense"])
async def test_a_button_nobody_knows_is_answered(path: Path, which: str) -> None:
    async with street(path, library()) as town:
        ada = await town.known("ada")
        await ada.commands("small")
        owner = custom_id(Does.TAP, ada.actor.id, "")[4:-1]
        await ada.presses_by_id(which.format(owner=owner))
        ada.sees("Mood?")


async def test_answering_a_question_that_is_over_opens_no_modal(path: Path) -> None:
    async with street(path, library()) as town:
        ada = await town.known("ada")
        await ada.commands("small")
        await ada.presses("Down")
        old = ada.button("Answer")["custom_id"]
        await ada.presses("Skip")
        await ada.presses_by_id(old)
        assert ada.did.modal is None
        ada.sees("first thing")


async def test_words_sent_from_an_old_modal_are_no_answer_to_another_question(path: Path) -> None:
    async with street(path, library()) as town:
        ada = await town.known("ada")
        await ada.commands("small")
        await ada.presses("Down")
        opened = await ada.actor.click(ada.message, custom_id=ada.button("Answer")["custom_id"])
        await ada.presses("Skip")
        await ada.sends(opened, "Rain")
        ada.sees("first thing")
        (talk,) = (await town.person(ada)).talks.values()
        assert talk.answers == {"mood": "down", "why": None}


async def test_after_a_restart_old_buttons_and_modals_work(path: Path) -> None:
    async with street(path, library()) as town:
        ada = await town.known("ada")
        await ada.commands("small")
        await town.restart()
        await ada.presses("Down")
        opened = await ada.actor.click(ada.message, custom_id=ada.button("Answer")["custom_id"])
        await town.restart()
        await ada.sends(opened, "Rain")
        ada.sees("first thing")


async def test_two_people_at_once_have_talks_of_their_own(path: Path) -> None:
    async with street(path, library()) as town:
        ada, ben = await town.known("ada"), await town.known("ben")
        await ada.commands("small")
        await ben.commands("small")
        await ada.presses("Down")
        await ben.presses("Up")
        ada.sees("Why Down?")
        ben.sees("first thing")


async def test_what_stands_behind_a_command_is_completed(path: Path) -> None:
    async with street(path, library()) as town:
        ada = await town.known("ada")
        await ada.commands("small")
        await ada.presses("Down")
        await ada.presses("Later")
        found = await ada.actor.autocomplete(town.channel, "resume", "talk", "sma")
        assert [(each["name"], each["value"]) for each in found] == [("small talk", "small-1")]
        assert await ada.actor.autocomplete(town.channel, "resume", "talk", "xyz") == []
        await ada.commands("resume", talk="small-1")
        ada.sees("Why Down?")


async def test_a_code_from_elsewhere_is_an_option_of_the_command(path: Path) -> None:
    async with street(path, library()) as town:
        ada, ben = await town.known("ada"), await town.known("ben")
        await ada.commands("link")
        code = ada.text.partition("link ")[2].split()[0]
        await ben.commands("link", code=code)
        assert (await town.engine.look(person_key(ben.actor.id), lambda _library, person, _now: person.key)) == (
            person_key(ada.actor.id)
        )


async def test_people_to_talk_to_are_one_tap_away_at_every_question(path: Path) -> None:
    async with street(path, library()) as town:
        ada = await town.known("ada")
        await ada.commands("small")
        await ada.presses("Down")
        assert [label for label in ada.labels if label in {"Back", "Skip", "Later", "Support"}] == [
            *("Back", "Skip", "Later", "Support")
        ]
        await ada.presses("Support")
        assert "Why Down?" in ada.text, "the question stays"


async def test_files_come_with_the_answer(path: Path) -> None:
    async with street(path, library()) as town:
        ada = await town.known("ada")
        await ada.commands("export")
        shown = ada.message.message
        assert len(shown.attachments) == 2
        assert all(each.description for each in shown.attachments)


@pytest.mark.parametrize("kind", ["command", "press"])
async def test_an_input_that_nothing_is_said_to_is_acknowledged_all_the_same(
    path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with street(path, library()) as town:
        ada = await town.known("ada")
        await ada.commands("small")

        async def silent(*_: object) -> bool:
            return True

        monkeypatch.setattr(town.engine, "handle", silent)
        if kind == "press":
            await ada.presses("Down")
            ada.sees("Mood?")
        else:
            did = await ada.actor.slash(town.channel, "small")
            assert did.response is not None
            assert did.response.content == words.NOTHING_NOW
            assert did.ephemeral


@pytest.mark.parametrize("several", [True, False])
async def test_the_language_of_their_app_is_a_hint_where_there_is_a_choice(several: bool, path: Path) -> None:
    folder = path.parent / "content"
    (folder / "locales").mkdir(parents=True)
    (folder / "locales" / "de.yaml").write_text("name: Deutsch" if several else "commands: {help: {name: hilfe}}")
    async with street(path, load_library(find_content(), folder)) as town:
        ada = town.member("ada")
        await ada.commands("debrief")
        await ada.presses("Yes to both")
        hint = (await town.person(ada)).profile.hint_language
        assert (bool(hint), {"English", "Deutsch"} <= {*ada.labels}) == (several, several)
