"""Discreet mode, as people live it whose screen others may see: nothing that comes by itself says anything."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec
import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import OwnStory
from bot.conversation.person import Person
from bot.conversation.turn import turn
from bot.dialogue.events import Due, StoryJudged
from bot.dialogue.messages import File, Message, Paragraph
from tests.conversation.interviews.test_interview import ALL, tell, told
from tests.conversation.people import people
from tests.conversation.small import library
from tests.conversation.talking import AGREED, Talking, text_of
from tests.conversation.timed.test_encouragement import chosen, with_proofs
from tests.conversation.timed.test_reminders import with_action


def discreet(talk: Talking) -> Talking:
    return talk.says("/settings", "discreet mode", "yes").hears("Discreet mode: on")


def is_neutral(message: Message) -> bool:
    """Whether a message is one line of ours, whole and unfilled, with one way to open it."""
    written = [Paragraph(line.constant) for line in library().phrases["discreet.note"] if line.constant]
    (way,) = message.offers
    (block,) = message.blocks
    return block in written and way.token == "/show" and message.private and message.prompt is None


def test_it_is_turned_on_and_off_in_the_settings_and_named_in_the_welcome() -> None:
    talk = discreet(Talking.known(library()))
    assert talk.person.profile.discreet
    talk.says("/settings").hears("on, so").says("discreet", "no").hears("Discreet mode: off")
    assert not talk.person.profile.discreet
    Talking(library()).arrives().says("yes", "skip", "skip", "skip", "skip").hears("discreet mode", "/settings")


def test_a_code_name_is_asked_for() -> None:
    discreet(Talking.known(library())).says("/interview").hears("code name").asks("company")
    assert "code name" not in Talking.known(library()).says("/interview").heard


@pytest.mark.parametrize("kind", ALL)
def test_whatever_belongs_to_an_interview_comes_as_a_note_and_opens_with_one_tap(kind: str) -> None:
    openly = told().comes(kind)
    talk = discreet(told()).comes(kind)
    assert is_neutral(talk.message)
    talk.taps("Open it").hears(*(line for line in openly.heard.splitlines() if "Acme" in line))
    assert talk.message.offers == openly.message.offers
    talk.says("/show").hears("waiting")


def test_the_inbox_opens_them_as_well() -> None:
    talk = discreet(told()).comes("hours").says("/inbox").hears("Acme", "Room 4")
    assert "Acme" not in talk.says("/inbox").heard


def test_what_became_of_a_story_comes_as_a_note_too() -> None:
    talk = discreet(Talking.known(library()))
    talk.person = replace(
        talk.person, book=Casebook({"s": OwnStory(id="s", origin="", day="2026-11-23", words="Shoes.")})
    )
    talk.happens(StoryJudged("s", shown=True)).comes("story")
    assert is_neutral(talk.message)
    talk.taps("Open it").hears("Your story is in")


def test_encouragement_and_things_to_do_come_as_a_note_too() -> None:
    talk = discreet(with_proofs(chosen(), "I fixed the rota")).comes("encourage")
    assert is_neutral(talk.message)
    talk.says("open it").hears("I fixed the rota").taps("Less")
    doing = discreet(with_action()).comes("action")
    assert is_neutral(doing.message)
    doing.says("/show").hears("call Ben").taps("Done").hears("call Ben")


def test_a_question_in_view_is_not_shown_by_it_and_waits() -> None:
    talk = tell(discreet(Talking.known(library())), "Thursday 10:00").says("/debrief", "quick", "Blue Ltd")
    asked = talk.asked
    evening = next(each for each in talk.person.reminders.values() if each.kind == "evening")
    talk.now = datetime.fromisoformat(evening.due)
    talk.person = replace(
        talk.person, talks={each.id: replace(each, changed_at=evening.due) for each in talk.person.talks.values()}
    )
    talk.wakes(evening.id)
    assert is_neutral(talk.message)
    talk.says("/show").hears("Acme").asks(asked)


def test_a_note_that_waits_is_not_named_in_the_file_to_read() -> None:
    talk = discreet(told()).comes("evening").commands("export")
    (readable,) = (block.body for block in talk.message.blocks if isinstance(block, File) and block.name.endswith("md"))
    assert b"overed" not in readable


def test_several_notes_open_together_and_old_ones_are_let_go() -> None:
    talk = discreet(told()).comes("evening").comes("luck")
    assert len(talk.person.profile.covered) == 2
    talk.says("/show").hears("Room 4", "luck")
    labels = [way.label for way in talk.message.offers]
    assert len(set(labels)) == len(labels)
    talk.comes("thanks").waits(days=15).says("/show")
    assert "Acme" not in talk.heard


def test_what_is_deleted_goes_from_waiting_notes_as_well() -> None:
    talk = discreet(told()).comes("evening")
    assert b"Acme" in msgspec.json.encode(talk.person.profile)
    talk.commands("calloff", "interview-1 yes")
    assert b"Acme" not in msgspec.json.encode(talk.person.profile.covered)
    talk.says("/show").hears("waiting")


def test_the_calendar_of_a_discreet_person_says_only_when() -> None:
    talk = tell(discreet(Talking.known(library())), "Thursday 10:00")
    (file,) = [block for block in talk.message.blocks if isinstance(block, File)]
    assert b"SUMMARY:Appointment" in file.body
    assert not any(word in file.body for word in (b"Acme", b"Room 4", b"Interview:"))
    assert file.name == "appointment.ics"


def test_words_in_notifications_cannot_be_turned_on_meanwhile() -> None:
    talk = discreet(told()).commands("reminders")
    assert not any(way.token.startswith("/notices") for way in talk.message.offers)
    assert is_neutral(talk.commands("notices", "open").comes("evening").message)


def test_a_mode_turned_off_lets_reminders_speak_again() -> None:
    discreet(told()).says("/settings", "discreet", "no").comes("evening").hears("Acme")


@settings(max_examples=80)
@given(people())
def test_nobody_ever_reads_a_word_of_theirs_before_opening_it(person: Person) -> None:
    profile = replace(person.profile, discreet=True, in_care=False, **AGREED)
    person = replace(person, profile=profile)
    for reminder in tuple(person.reminders.values()):
        came = turn(library(), person, Due(reminder.id), datetime.fromisoformat(reminder.due) + timedelta(seconds=1))
        assert all(map(is_neutral, came.messages)), [text_of(each) for each in came.messages]
        assert bool(came.messages) == (len(came.person.profile.covered) > 0)
        person = replace(came.person, profile=replace(came.person.profile, covered=()))
