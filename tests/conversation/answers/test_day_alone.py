"""A day without an hour: for a reminder one is proposed and said back, for an interview it is asked for."""

from __future__ import annotations

import pytest

from tests.conversation.small import library
from tests.conversation.talking import Talking


def at_due() -> Talking:
    talk = Talking.known(library()).says("/debrief", "full")
    while talk.asked != "actions/1/action":
        talk.says("skip" if talk.asked != "company" else "Aldi")
    return talk.says("email them", "open the laptop").asks("actions/1/due")


@pytest.mark.parametrize(
    ("said", "proposed"),
    [("tomorrow", "24 November, 10:00"), ("friday", "Friday 27 November, 10:00"), ("later today", "today, 11:00")],
)
def test_an_hour_is_proposed_for_a_reminder(said: str, proposed: str) -> None:
    talk = at_due().says(said).asks("~echo").hears(proposed)
    assert "actions/1/due" not in talk.talk.answers
    assert talk.says("yes").asks("actions/1/again").talk.answers["actions/1/due"]


def test_another_hour_may_be_said_there() -> None:
    assert at_due().says("friday", "no, 8am").says("yes").talk.answers["actions/1/due"] == "2026-11-27T08:00"


@pytest.mark.parametrize(
    ("said", "proposed"),
    [
        ("when i get home", "today, 18:00"),
        ("whenever", "24 November, 10:00"),
        ("half 7 tomorrow", "24 November, 07:30"),
        ("at the weekend", "Saturday 28 November, 10:00"),
        ("when i wake up", "24 November, 08:00"),
        ("about 6 tonight", "today, 18:00"),
    ],
)
def test_so_is_one_for_loose_words_which_are_no_reason_for_care(said: str, proposed: str) -> None:
    talk = at_due().says(said).asks("~echo").hears(proposed)
    assert not talk.person.profile.in_care
    assert "support" not in talk.heard.casefold().replace("| support", "")


@pytest.mark.parametrize(
    "said", ["tonight i want to die", "when i wake up i want to die", "never, i want to end it all"]
)
def test_a_call_for_help_is_none_of_them(said: str) -> None:
    assert at_due().says(said).person.profile.in_care


@pytest.mark.parametrize("said", ["when i get home", "whenever", "9", "at the weekend"])
def test_of_an_interview_no_loose_word_is_a_time(said: str) -> None:
    Talking.known(library()).says("/interview", "Aldi", "cashier", "phone").asks("start").says(said).asks("start")


@pytest.mark.parametrize("said", ["next week"])
def test_no_day_is_made_up(said: str) -> None:
    at_due().says(said).asks("actions/1/due")


def test_an_interview_has_its_own_hour() -> None:
    Talking.known(library()).says("/interview", "Aldi", "cashier", "phone").asks("start").says("friday").asks("start")


@pytest.mark.parametrize("said", ["nah im good", "no i'm good", "nah its fine thanks"])
def test_who_is_good_wants_nothing_done(said: str) -> None:
    talk = at_due().says("back", "back").asks("actions/1/action").says(said)
    assert said not in str(talk.person.talks["debrief-1"].answers)


@pytest.mark.parametrize(
    ("said", "gut"),
    [("im screwed", "out"), ("they hated me", "out"), ("prob yes", "through"), ("hopeful tbh", "through")],
)
def test_a_gut_feeling_in_their_words(said: str, gut: str) -> None:
    talk = Talking.known(library()).says("/debrief", "quick", "Aldi", "skip", "skip").asks("gut").says(said)
    assert talk.person.talks["debrief-1"].answers["gut"] == gut
