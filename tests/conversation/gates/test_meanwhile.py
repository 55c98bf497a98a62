"""In care coaching stops and nobody's rights do: what is kept can be seen, taken and deleted, settings changed."""

from __future__ import annotations

import pytest

from bot.dialogue.events import Arrived, Commanded, Event, Picked, Submitted, Tapped, Typed
from bot.dialogue.messages import File
from bot.dialogue.talk import TalkState
from bot.library.commands import commands
from tests.conversation.gates.test_care import WORDS, kept
from tests.conversation.small import library
from tests.conversation.talking import Talking

DEBRIEF = ("/debrief", "full", "good", "Acme")


def in_care(*before: str) -> Talking:
    talk = Talking.known(library()).says(*before, WORDS)
    assert talk.person.profile.in_care
    return talk


@pytest.mark.parametrize(
    "event",
    [
        Typed("/privacy"),
        Typed("privacy"),
        Typed("/Privacy please"),
        Commanded("privacy", ""),
        Tapped("/privacy"),
        Picked(("/privacy",)),
        Typed("my data"),
    ],
)
def test_what_is_kept_can_be_read_however_it_is_asked_for(event: Event) -> None:
    talk = in_care(*DEBRIEF).happens(event).hears("encrypted").offers("/allright")
    assert talk.person.profile.in_care
    talk.taps("I'm all right").asks("role")


def test_both_files_are_handed_over_and_the_question_still_waits() -> None:
    talk = in_care(*DEBRIEF).says("/export").offers("/allright")
    assert len([block for block in talk.message.blocks if isinstance(block, File)]) == 2
    assert talk.message.prompt is None
    talk.says("I'm all right").asks("role")


@pytest.mark.parametrize("sure", ["yes", "1", "Yes, forget everything"])
def test_everything_is_forgotten_and_the_goodbye_says_where_people_are(sure: str) -> None:
    talk = in_care(*DEBRIEF).says("/forget").offers("/forget yes", "/forget no", "/allright")
    assert talk.says(sure).last.forgets
    talk.hears("Samaritans", "116 123")


@pytest.mark.parametrize("unsure", ["no", "2", "ok", "I'm all right", "hm", "Acme", "/debrief"])
def test_nothing_but_a_yes_forgets_in_care(unsure: str) -> None:
    talk = in_care(*DEBRIEF).says("/forget", unsure)
    assert not talk.last.forgets
    assert talk.person.talks["debrief-1"].answers["company"] == "Acme"
    if talk.person.profile.in_care:
        talk.says("I'm all right")
    talk.asks("role")


@pytest.mark.parametrize("said", ["no", "2", "No, keep it"])
def test_a_no_to_forgetting_is_heard(said: str) -> None:
    talk = in_care().says("/forget", said).offers("/allright")
    assert "Samaritans" not in talk.heard


def test_the_country_decides_whose_lines_they_see() -> None:
    talk = in_care(*DEBRIEF).says("/settings").asks("what").says("My country", "Ireland").offers("/allright")
    talk.says("anything else").hears("Samaritans Ireland").offers("/allright")
    assert talk.person.profile.country == "IE"
    assert talk.person.talks["debrief-1"].state is TalkState.PARKED
    talk.says("I'm all right").offers("/resume debrief-1", "/fine")


def test_settings_that_were_asked_before_wait_like_everything() -> None:
    talk = in_care("/settings", "My name").says("zebra").hears("Samaritans").offers("/allright")
    assert b"zebra" not in kept(talk.person)
    talk.happens(Submitted("settings-1:name", (("name", "zebra"),))).hears("Samaritans")
    talk.happens(Tapped("settings-1:name:!stop")).hears("Samaritans")
    assert b"zebra" not in kept(talk.person)


def test_nothing_leads_out_of_the_settings_into_coaching() -> None:
    for line in ("debrief", "/debrief", "it was awful, I bombed the interview", "start over", "change"):
        talk = in_care(*DEBRIEF).says("/settings", "My name", line)
        opened = talk.person.open_talk()
        assert opened is None or opened.dialogue == "settings", line
        assert talk.person.profile.in_care


def test_in_trouble_again_in_the_settings() -> None:
    talk = in_care().says("/settings", "My name", WORDS).hears("Samaritans").offers("/allright")
    assert b"zebra" not in kept(talk.person)
    assert b"zebra" not in kept(talk.says("/settings " + WORDS).offers("/allright").person)


def test_everything_else_waits() -> None:
    names = {each.name for each in commands(library())} - {"privacy", "export", "forget", "settings", "timezone"}
    names.remove("fine")  # who types it says that they are
    for name in sorted(names):
        for event in (Commanded(name, ""), Typed(f"/{name}"), Tapped(f"/{name}")):
            talk = in_care(*DEBRIEF).happens(event).hears("Samaritans").offers("/allright")
            assert list(talk.person.talks) == ["debrief-1"], name
    in_care(*DEBRIEF).happens(Arrived()).hears("Samaritans").offers("/allright")


def test_before_consent_rights_are_there_and_settings_wait_for_a_yes() -> None:
    talk = Talking(library()).says(WORDS, "/privacy").hears("encrypted").offers("/allright")
    talk.says("/settings").hears("Find A Helpline").offers("/allright")
    talk.says("I'm all right").offers("/agree", "/more", "/decline")


@pytest.mark.parametrize("name", ["suicidal", "kms", "suicide"])
def test_a_command_that_is_none_may_be_a_cry_for_help(name: str) -> None:
    Talking.known(library()).commands(name).hears("Samaritans").offers("/allright")
