"""Digressions: a talk in the middle of another parks it, and its end offers it again."""

from __future__ import annotations

from bot.dialogue.talk import TalkState
from tests.conversation.small import library
from tests.conversation.talking import Talking


def in_digression() -> Talking:
    """A debrief of Acme waits; a pump-up is open."""
    talk = Talking.known(library()).commands("debrief").taps("Quick").says("Acme", "Why us?")
    return talk.says("/pumpup").hears("aside", "Acme").asks("minutes")


def end_pumpup(talk: Talking) -> Talking:
    return talk.taps("One").says("skip", "skip")


def test_the_end_of_a_digression_offers_what_waits_and_yes_goes_on() -> None:
    talk = end_pumpup(in_digression()).hears("Acme").offers("/resume debrief-1", "/fine")
    talk.says("yes").asks("questions/1/went")


def test_what_waits_is_spoken_of_in_its_own_words() -> None:
    talk = Talking.known(library()).commands("small").taps("Up").says("a walk").commands("pumpup").taps("One")
    told = talk.says("skip", "skip").offers("/resume small-1", "/fine").heard
    assert "The small talk waits." in told or "The small talk is still here." in told


def test_what_is_in_view_waits_beside_the_others_while_one_is_chosen() -> None:
    talk = in_digression().taps("One").says("later").commands("small").taps("Up").says("a walk", "/resume")
    talk.offers("/resume small-1", "/resume pumpup-1", "/resume debrief-1")
    assert talk.person.open_talk() is None
    talk.says("small").asks("things/1/how")


def test_no_leaves_it_waiting() -> None:
    talk = end_pumpup(in_digression()).says("not now")
    assert talk.person.talks["debrief-1"].state is TalkState.PARKED
    talk.says("/resume").asks("questions/1/went")


def test_stopping_a_digression_offers_what_waits_too() -> None:
    in_digression().says("stop").offers("/resume debrief-1", "/fine")
    in_digression().taps("One").says("I fixed it", "stop", "keep").offers("/resume debrief-1", "/fine")
    in_digression().taps("One").says("I fixed it", "stop", "discard").offers("/resume debrief-1", "/fine")


def test_resume_in_a_digression_goes_back_to_what_waits() -> None:
    talk = in_digression().says("/resume").asks("questions/1/went")
    assert talk.person.talks["pumpup-1"].state is TalkState.PARKED


def test_resume_with_nothing_waiting_shows_where_they_are() -> None:
    Talking.known(library()).commands("small").says("/resume").asks("mood")


def test_two_that_wait_are_both_offered_by_name() -> None:
    talk = in_digression().taps("One").says("later").says("/resume")
    talk.offers("/resume pumpup-1", "/resume debrief-1").says("debrief").asks("questions/1/went")


def test_the_same_command_in_the_middle_asks_whether_to_carry_on_or_begin_anew() -> None:
    talk = Talking.known(library()).commands("debrief").taps("Quick").says("Acme")
    talk.commands("debrief").hears("Acme").offers("/resume debrief-1", "/begin debrief")
    talk.says("carry on").asks("questions/1/asked")
    talk.commands("debrief").taps("Begin").asks("speed")
    assert talk.person.talks["debrief-1"].state is TalkState.PARKED


def test_the_same_command_where_nothing_was_said_just_asks_again() -> None:
    talk = Talking.known(library()).commands("debrief").commands("debrief").asks("speed")
    talk.commands("begin", "debrief").asks("speed")
    assert [*talk.person.talks] == ["debrief-1"]


def test_a_digression_from_the_welcome_ends_it_and_keeps_what_was_said() -> None:
    talk = Talking(library()).arrives().says("yes", "Eve").asks("zone").commands("debrief").asks("speed")
    assert talk.person.profile.name == "Eve"
    assert talk.person.talks["welcome-1"].state is TalkState.FINISHED


def test_what_somebody_new_came_for_waits_until_they_are_welcomed() -> None:
    talk = (
        Talking(library())
        .commands("debrief")
        .says("yes")
        .asks("name")
        .says("Eve")
        .asks("zone")
        .says("skip")
        .asks("speed")
    )
    assert talk.person.profile.wanted == ""


def test_a_choice_may_pause_until_a_moment_and_then_we_come_back() -> None:
    talk = Talking.known(library()).commands("small").taps("Up").says(*["skip"] * 5).asks("rest").taps("An hour")
    (reminder,) = talk.person.reminders
    talk.waits(hours=1).wakes(reminder).hears("small talk").taps("Carry on").asks("end")


def test_the_reminder_of_a_talk_thrown_away_is_thrown_away_too() -> None:
    talk = Talking.known(library()).commands("debrief").taps("Full").taps("Awful").taps("An hour")
    talk.says("/resume", "back", "back", "stop")
    assert not talk.person.reminders


def test_a_reminder_of_the_talk_in_view_says_nothing() -> None:
    talk = Talking.known(library()).commands("debrief").taps("Full").taps("Awful").taps("An hour")
    (reminder,) = talk.person.reminders
    before = len(talk.says("/resume").messages)
    assert len(talk.wakes(reminder).messages) == before


def test_a_reminder_leaves_the_question_in_view_open() -> None:
    talk = Talking.known(library()).commands("debrief").taps("Full").taps("Awful").taps("An hour")
    (reminder,) = talk.person.reminders
    talk.commands("small").asks("mood").wakes(reminder).hears("debrief").asks("mood")


def test_not_now_leaves_the_question_in_view_in_view() -> None:
    Talking.known(library()).commands("small").commands("fine").asks("mood")
