"""An interview to come that was told in one line: when it begins is kept, said back, and put right in words."""

from __future__ import annotations

import pytest

from tests.conversation.small import library
from tests.conversation.talking import Talking

TOLD = "got another interview thursday at screwfix 2pm"


def told(*said: str) -> Talking:
    return Talking.known(library()).says(TOLD, *said)


@pytest.mark.parametrize("yes", ["yes", "yes put it in", "note it down please", "yes thats right"])
def test_what_was_told_is_noted_and_said_back(yes: str) -> None:
    talk = told(yes).asks("role").hears("screwfix", "Thursday", "14:00")
    assert talk.talk.answers["company"] == "screwfix"
    assert str(talk.talk.answers["start"]).endswith("T14:00")
    talk.says("sales", "on site").asks("minutes")


@pytest.mark.parametrize("line", ["interview with Aldi on friday at 10", "I have an interview at Aldi friday at 10"])
def test_an_hour_without_its_half_of_the_day_is_one(line: str) -> None:
    talk = Talking.known(library()).says(line, "yes put it in").asks("role").hears("Aldi", "Friday", "10:00")
    assert str(talk.talk.answers["start"]).endswith("T10:00")


def test_so_is_what_stands_behind_the_command() -> None:
    talk = Talking.known(library()).says("/interview at Lidl on friday at 10").asks("role")
    assert talk.talk.answers["company"] == "Lidl"
    assert str(talk.talk.answers["start"]).endswith("T10:00")


def test_the_hour_alone_is_put_right_and_the_day_stays() -> None:
    talk = told("yes")
    day, _, _ = str(talk.talk.answers["start"]).partition("T")
    talk.says("its at 3 not 2").asks("role").hears("15:00")
    assert talk.talk.answers["start"] == f"{day}T15:00"


def test_the_day_alone_is_put_right_and_the_hour_stays() -> None:
    talk = told("yes").says("no its friday").asks("role").hears("Friday", "14:00")
    assert "role" not in talk.talk.answers


def test_what_is_only_wrong_is_asked_for_again() -> None:
    talk = told("yes", "wrong day").asks("role")
    assert "start" not in talk.talk.answers
    talk.says("sales", "on site").asks("start")


@pytest.mark.parametrize("said", ["its 20", "no, 15", "make it 20"])
def test_how_long_it_takes_is_no_hour(said: str) -> None:
    talk = told("yes", "sales", "on site").asks("minutes")
    before = talk.talk.answers["start"]
    assert talk.says(said).talk.answers["start"] == before


def test_without_a_clock_of_theirs_it_is_asked_for() -> None:
    talk = Talking(library()).says("hi", "yes", "/interview at Lidl on friday at 10")
    assert "start" not in talk.talk.answers


def test_of_two_hours_none_is_kept() -> None:
    talk = Talking.known(library()).says("/interview at Lidl on friday at 10 or at 11").asks("role")
    assert "start" not in talk.talk.answers


def test_an_interview_that_was_is_no_interview_ahead() -> None:
    Talking.known(library()).says("i had an interview at Lidl on thursday at 2").offers("/debrief")
