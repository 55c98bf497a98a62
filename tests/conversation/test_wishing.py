"""What somebody wants goes before the small questions of the welcome, and no name or city is taken for a wish."""

from __future__ import annotations

import pytest

from bot.library.load import find_content, load_library
from tests.conversation.talking import Talking

SHIPPED = load_library(find_content())


def at_name() -> Talking:
    return Talking(SHIPPED).says("hi", "yes").asks("name")


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("should i email to say thanks", "/followup"),
        ("does using this cost anything", "/debrief"),
        ("ask me some questions like u r the boss", "/practice"),
        ("nobody bothers to write back", "/followup"),
        ("how are the others here getting on", "/pulse"),
    ],
)
def test_it_is_met_and_no_name_is_kept(line: str, command: str) -> None:
    talk = at_name().says(line)
    assert talk.person.open_talk() is None
    assert talk.person.profile.name == ""
    assert talk.message.offers[0].token == command


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("my friends call me Jo", "Jo"),
        ("they call me Big T", "Big T"),
        ("it's Tom, nice to meet you", "Tom"),
        ("Maria del Carmen Ruiz", "Maria del Carmen Ruiz"),
        ("Tom from Accounts", "Tom from Accounts"),
        ("Joy", "Joy"),
        ("Hope Miles", "Hope Miles"),
    ],
)
def test_a_name_is_a_name(line: str, name: str) -> None:
    assert at_name().says(line).asks("zone").talk.answers["name"] == name


@pytest.mark.parametrize(
    "line",
    ["somewhere in the north", "half past nine in the morning here", "I work nights so it changes", "GMT plus two"],
)
def test_what_is_said_of_a_clock_is_no_wish(line: str) -> None:
    assert at_name().says("Sam").asks("zone").says(line).person.open_talk() is not None


def test_it_goes_before_the_clock_too() -> None:
    talk = at_name().says("Sam", "can we do a mock interview")
    assert talk.person.open_talk() is None
    assert talk.message.offers[0].token == "/practice"
    assert talk.person.profile.name == "Sam"


def test_in_a_talk_that_waits_for_them_it_stays_an_answer() -> None:
    talk = Talking.known(SHIPPED).says("/followup")
    assert talk.says("should i email to say thanks").person.open_talk() is not None


@pytest.mark.parametrize("line", ["my name is hard to say", "what's yours first", "I don't want to give my real name"])
def test_a_sentence_is_no_name(line: str) -> None:
    assert at_name().says(line).asks("name").talk.answers == {}


def test_whatever_you_want_is_no_name_and_leaves_the_question_out() -> None:
    assert at_name().says("you can call me whatever you want").asks("zone").talk.answers["name"] is None


@pytest.mark.parametrize(
    "line", ["it's ten past three here now", "my clock says 14:20", "I move around a lot for work"]
)
def test_what_is_said_of_a_clock_is_met_with_how_to_say_it_and_not_with_pity(line: str) -> None:
    assert "sorry" not in at_name().says("Sam", line).asks("zone").heard.casefold()


def test_where_they_are_may_be_asked_about() -> None:
    at_name().says("Sam", "why do you need to know where I am").hears("dates", "city").asks("zone")
