"""The page beside the talk: where somebody is, what comes, what they have shown, and the ways on."""

from __future__ import annotations

from bot.conversation.looks.home import home
from bot.dialogue.messages import Message
from tests.conversation.interviews.test_interview import told
from tests.conversation.small import library
from tests.conversation.talking import Talking, text_of
from tests.conversation.timed.test_discretion import discreet


def page(talk: Talking) -> Message:
    return home(talk.library, talk.person, talk.now)


def test_nothing_open_and_every_way_on() -> None:
    shown = page(Talking.known(library()))
    assert [option.token for option in shown.offers] == [
        *("/debrief", "/pumpup", "/interview", "/practice", "/strengths", "/settings", "/support")
    ]


def test_what_is_open_is_carried_on_first() -> None:
    talk = Talking.known(library()).commands("debrief").says("quick")
    assert page(talk).offers[0].token == "/resume debrief-1"


def test_the_next_interview_stands_there_with_its_day() -> None:
    text = text_of(page(told()))
    assert "with Acme" in text
    assert "Thursday 26 November, 10:00" in text


def test_where_somebody_may_see_the_screen_it_says_the_day_alone() -> None:
    text = text_of(page(discreet(told())))
    assert "Acme" not in text
    assert "Thursday 26 November, 10:00" in text


def test_in_care_it_shows_whom_they_can_reach_and_nothing_of_coaching() -> None:
    talk = Talking.known(library()).commands("debrief").says("quick", "Zebra Ltd", "i want to kill myself")
    assert talk.person.profile.in_care
    shown = page(talk)
    assert "Samaritans" in text_of(shown)
    assert "Zebra" not in text_of(shown)
    assert [option.token for option in shown.offers] == ["/allright"]
