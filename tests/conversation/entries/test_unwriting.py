"""Words that are deleted, or not to be kept, leave the letters that were composed with them."""

from __future__ import annotations

from msgspec.structs import replace

from bot.coach.book.entries import FollowUp, Forgotten
from bot.conversation.entries.amending import strike
from bot.conversation.entries.unwriting import unwrite
from bot.conversation.person import EntrySaved
from bot.conversation.scene import Scene
from tests.conversation.answers.test_unkeeping import kept
from tests.conversation.shipped.test_followup import thanked
from tests.conversation.small import library
from tests.conversation.talking import Talking


def sent() -> Talking:
    """A thank-you with the question that was forgotten, sent."""
    return thanked().taps("Warm").says("no").asks("next").taps("I've sent it")


def note(talk: Talking) -> FollowUp:
    (only,) = talk.person.book.of(FollowUp)
    return only


def test_a_question_that_is_deleted_leaves_the_letter_that_asked_it() -> None:
    talk = sent()
    assert "How big is the team?" in note(talk).text
    (forgotten,) = talk.person.book.of(Forgotten)
    scene = Scene(library(), talk.person, talk.now)
    strike(scene, forgotten)
    talk.person = scene.person
    assert b"how big is the team" not in kept(talk.person)
    assert "your plan to open on Sundays" in note(talk).text
    assert note(talk).sent_on == "2026-11-23"


def test_so_does_one_that_is_not_to_be_kept() -> None:
    talk = sent().says("/change debrief-1")
    path = "forgotten/1/question"
    number = next(index for index, each in enumerate(talk.prompt.options, 1) if "how big" in each.label.casefold())
    talk.says(str(number)).asks(path).says("don't keep that")
    assert b"how big is the team" not in kept(talk.person)


def test_words_that_another_note_holds_as_well_stay_in_the_letter() -> None:
    talk = sent()
    (forgotten,) = talk.person.book.of(Forgotten)
    scene = Scene(library(), talk.person, talk.now)
    scene.change(EntrySaved(replace(forgotten, id="debrief-9/forgotten/1", origin="debrief-9", interview="")))
    strike(scene, forgotten)
    assert "How big is the team?" in scene.person.book.of(FollowUp)[0].text


def test_a_talk_that_is_thrown_away_takes_its_words_out_of_what_came_after() -> None:
    talk = Talking.known(library()).says("/debrief", "quick", "Zebra Ltd", "Why us?", "2", "/followup", "thank you")
    assert b"zebra" in kept(talk.person)
    talk.says("/resume debrief-1", "stop", "throw it away")
    assert "debrief-1" not in talk.person.talks
    assert b"zebra" not in kept(talk.person)


def test_words_that_stand_in_longer_ones_or_are_too_short_stay() -> None:
    talk = sent()
    scene = Scene(library(), talk.person, talk.now)
    before = note(talk)
    unwrite(scene, ("the", "Sund", ""))
    assert scene.person.book.of(FollowUp) == (before,)
    unwrite(scene, ("OPEN ON\nSundays!",))
    assert "your plan to …." in scene.person.book.of(FollowUp)[0].text
