"""Answers with something around them, at the questions that ship: none is lost, and none is taken for another thing."""

from __future__ import annotations

import pytest

from tests.conversation.small import library
from tests.conversation.talking import Talking


def at_went() -> Talking:
    return Talking.known(library()).commands("debrief").says("quick", "Acme", "Why us?").asks("questions/1/went")


def at_another() -> Talking:
    return at_went().says("3").asks("questions/1/again")


@pytest.mark.parametrize("typed", ["2, because I froze", "no wait, 2", "4, sorry, 2. They nodded", "maybe a 2?"])
def test_a_rating_is_taken_from_what_is_said_around_it(typed: str) -> None:
    assert at_went().says(typed).talk.answers["questions/1/went"] == 2


@pytest.mark.parametrize(
    "typed",
    ["one more", "yes one more", "yes I have another", "there was another", "two more", "a few more but I'm tired"],
)
def test_that_there_is_another_is_no_question_of_theirs(typed: str) -> None:
    at_another().says(typed).asks("questions/2/asked")


@pytest.mark.parametrize("typed", ["one is enough", "finished", "yes but I forgot it", "that was it", "I'm finished"])
def test_that_there_is_no_other_is_no_question_of_theirs(typed: str) -> None:
    assert "questions/2/asked" not in at_another().says(typed).asks("forgotten/1/question").talk.answers


@pytest.mark.parametrize("typed", ["yes. no. yes", "well yes I think so maybe"])
def test_words_that_name_nothing_are_no_question_of_theirs(typed: str) -> None:
    assert "questions/2/asked" not in at_another().says(typed).talk.answers


@pytest.mark.parametrize("typed", ["one more about money", "another one was about my notice period", "and the team"])
def test_what_names_one_is_one(typed: str) -> None:
    assert at_another().says(typed).talk.answers["questions/2/asked"] == typed


@pytest.mark.parametrize(
    "typed",
    ["no, not today", "nope, not this time", "that was it", "can't remember any", "no idea yet", "I don't know any"],
)
def test_who_has_nothing_to_say_leaves_an_item_out(typed: str) -> None:
    talk = Talking.known(library()).commands("debrief").says("quick", "Acme").asks("questions/1/asked").says(typed)
    talk.asks("forgotten/1/question")
    assert talk.talk.answers["questions/1/asked"] is None


@pytest.mark.parametrize(
    "typed",
    [
        "I can't remember the question",
        "I don't know what they want",
        "nothing I say comes out right",
        "I'm not sure of myself",
    ],
)
def test_what_begins_like_nothing_to_say_is_kept(typed: str) -> None:
    talk = Talking.known(library()).commands("pumpup").says("one", "skip").asks("thing").says(typed)
    assert any(each.answers.get("thing") == typed for each in talk.person.talks.values())


@pytest.mark.parametrize("typed", ["wait", "one sec", "let me think", "just a moment please", "hold on"])
def test_who_is_thinking_has_not_answered(typed: str) -> None:
    talk = Talking.known(library()).commands("debrief").says("quick", "Acme").says(typed).asks("questions/1/asked")
    assert talk.says(typed).talk.answers["questions/1/asked"] == typed


@pytest.mark.parametrize(("typed", "kept"), [("yes, my kids see it", True), ("no, it's just me here", False)])
def test_a_yes_or_no_may_say_why(typed: str, *, kept: bool) -> None:
    talk = Talking.known(library()).commands("settings").says("discreet mode").asks("discreet").says(typed)
    assert talk.person.profile.discreet is kept


def test_at_the_echo_a_no_with_the_right_time_is_that_time() -> None:
    talk = (
        Talking.known(library())
        .commands("interview")
        .says("Acme", "analyst", "phone", "yes, friday at 10 if that's ok")
    )
    talk.hears("27 November").says("no, friday at 11").hears("27 November, 11:00").says("yes").asks("minutes")
    assert talk.says("an hour and a half").talk.answers["minutes"] == 90


@pytest.mark.parametrize("typed", ["what does poker face mean", "what counts as tough?"])
def test_a_choice_that_is_asked_about_is_not_taken(typed: str) -> None:
    talk = (
        Talking.known(library()).commands("debrief").says("full", "fine", "Acme", "analyst", "phone", "today", "fine")
    )
    talk.says("Why us?", "3", "skip", "skip", "no").asks("signals").says(typed).asks("signals")
    assert "signals" not in talk.talk.answers
