"""Where a place is asked for: what is told of oneself is met kindly, and a place we don't know is asked for again."""

from __future__ import annotations

import pytest

from bot.conversation.intents.of_oneself import tells_of_oneself
from tests.conversation.small import library
from tests.conversation.talking import Talking


@pytest.mark.parametrize(
    ("said", "tells"),
    [
        ("i'm in a really dark place", True),
        ("in bed crying", True),
        ("my day was awful", True),
        ("I'm so tired", True),
        ("why do you need that", True),
        ("I live in Oberammergau", False),
        ("im from a town near Leeds", False),
        ("I'm currently in Springfield", False),
        ("my flat", False),
        ("nowhere special, small town", False),
        ("Xanadu", False),
    ],
)
def test_what_is_told_of_oneself_is_no_place(said: str, *, tells: bool) -> None:
    assert tells_of_oneself(said) is tells


def test_it_is_met_kindly_and_the_place_is_asked_for_again() -> None:
    Talking.known(library()).says("/timezone", "in bed crying").hears("like: Berlin", "skip").asks("zone")


def test_a_sentence_is_no_name_however_often_it_is_sent() -> None:
    talk = Talking(library()).says("hi", "yes", "there is a lamp beside my sofa", "my day was grey").asks("name")
    talk.says("and the lamp is on").asks("zone")
    assert not talk.person.profile.name


def test_a_story_behind_a_place_comes_next() -> None:
    talk = Talking(library()).says("hi", "yes", "Sam", "London, i bombed my interview at Siemens there today", "2")
    talk.asks("speed")
    assert (talk.person.profile.zone, talk.talk.answers["company"]) == ("Europe/London", "Siemens")
