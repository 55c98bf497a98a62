"""Old buttons, answered questions, unknown buttons: nothing changes, and it is said."""

from __future__ import annotations

import pytest

from bot.dialogue.events import Picked, Submitted, Tapped
from tests.conversation.small import library
from tests.conversation.talking import Talking


def unchanged(talk: Talking, token: str) -> Talking:
    before = talk.person.talks
    talk.happens(Tapped(token))
    assert talk.person.talks == before
    assert talk.message.blocks
    return talk


def small() -> Talking:
    return Talking.known(library()).commands("small")


def test_the_button_of_an_answered_question_changes_nothing_and_says_so() -> None:
    talk = small().taps("Up").asks("things/1/what")
    unchanged(talk, "small-1:mood:down").hears("nothing has changed").asks("things/1/what")
    assert talk.talk.answers["mood"] == "up"


def test_a_control_of_an_answered_question_changes_nothing() -> None:
    unchanged(small().taps("Up").says("a walk"), "small-1:things/1/what:!back").asks("things/1/how")


@pytest.mark.parametrize(
    "token", ["", ":", "x", "a:b:c", "small-9:mood:up", "small-1:mood", "small-1::", "small-1:mood:!nonsense"]
)
def test_a_button_nobody_knows_changes_nothing_and_asks_again(token: str) -> None:
    unchanged(small(), token).asks("mood")


def test_a_choice_that_the_question_does_not_have_changes_nothing() -> None:
    unchanged(small(), "small-1:mood:sideways").hears("button").asks("mood")


def test_a_number_off_the_scale_changes_nothing() -> None:
    unchanged(small().taps("Up").says("a walk"), "small-1:things/1/how:9").asks("things/1/how")


def test_a_suggestion_that_is_not_there_changes_nothing() -> None:
    talk = small().taps("Up").says("skip", "skip", "skip", "skip").asks("when")
    unchanged(talk, "small-1:when:#7").asks("when")


def test_a_button_of_a_parked_talk_says_so_and_shows_the_way_back() -> None:
    talk = small().taps("Up").says("later")
    unchanged(talk, "small-1:things/1/what:!skip").hears("/resume").offers("/resume small-1")


def test_a_button_of_a_talk_that_is_over_says_so() -> None:
    talk = small().taps("Up").says("stop", "keep")
    unchanged(talk, "small-1:things/1/what:!skip").hears("isn't open")


def test_an_old_carry_on_button_does_not_open_another_talk() -> None:
    talk = small().taps("Up").says("stop", "keep").commands("debrief").taps("Quick").says("Acme", "later")
    unchanged(talk, "/resume small-1").hears("isn't open")
    unchanged(talk, "/resume gone-7")


def test_stop_answered_twice_is_stopped_once() -> None:
    talk = small().taps("Up").says("stop")
    keep = talk.option("Keep it").token
    unchanged(talk.happens(Tapped(keep)), keep).hears("isn't open")


def test_a_list_of_choices_with_one_that_is_not_there_changes_nothing() -> None:
    talk = small().taps("Up").says("skip", "skip", "skip").asks("colours")
    talk.happens(Picked(("small-1:colours:red", "small-1:colours:mauve"))).asks("colours")
    talk.happens(Picked(())).asks("colours")
    talk.happens(Picked(("small-1:colours:!skip",))).asks("colours")
    assert "colours" not in talk.talk.answers


def test_an_old_form_changes_nothing() -> None:
    talk = small().taps("Up").says("skip").asks("late").says("yes").asks("age")
    talk.happens(Submitted("small-1:late", (("late", "no"), ("age", "3")))).asks("age")
    assert talk.talk.answers["late"] is True


def test_a_form_with_a_field_it_does_not_have_changes_nothing() -> None:
    talk = small().taps("Up").says("skip").asks("late")
    talk.happens(Submitted("small-1:late", (("mood", "down"),))).asks("late")
    assert talk.talk.answers["mood"] == "up"
