"""A story told in several messages, as people write in a chat: all of it is kept with how it went."""

from __future__ import annotations

from tests.conversation.small import library
from tests.conversation.talking import Talking


def at_story() -> Talking:
    return (
        Talking.known(library()).says("/debrief", "full", "fine", "Aldi", "cashier", "on site", "today").asks("recall")
    )


def test_every_line_of_it_is_kept_with_it() -> None:
    talk = at_story().says("ok so").asks("recall").says("i got there early", "waited ages", "two women came in")
    talk.asks("questions/1/asked").says("the second one never looked up").asks("questions/1/asked")
    assert talk.talk.answers["recall"] == (
        "i got there early\nwaited ages\ntwo women came in\nthe second one never looked up"
    )
    assert talk.says("then they asked me to count change").asks("questions/1/went").talk.answers["questions/1/asked"]


def test_what_they_answered_is_kept_as_that_and_not_asked_again() -> None:
    talk = at_story().says("it was short", "why us?", "i said money lol").asks("questions/1/went")
    talk.says("2").asks("questions/1/better").says("and then i said sorry").asks("questions/1/better")
    assert talk.talk.answers["questions/1/reply"] == "i said money lol\nand then i said sorry"


def test_what_is_a_rating_stays_one() -> None:
    talk = at_story().says("it was short", "why us?", "it was terrible")
    assert isinstance(talk.talk.answers["questions/1/went"], int)


def test_a_line_of_it_is_no_question_where_one_more_is_asked_for() -> None:
    talk = at_story().says("it was short", "why us?", "3", "skip", "skip").asks("questions/1/again")
    talk.says("they were nice about it").asks("questions/1/again")
    assert talk.talk.answers["recall"] == "it was short\nthey were nice about it"
    assert (
        talk.says("can you work weekends?").asks("questions/2/went").talk.answers["questions/2/asked"]
        == "can you work weekends?"
    )


def test_who_could_say_nothing_and_then_does_is_heard() -> None:
    talk = at_story().says("idk", "it just went badly").asks("questions/1/asked")
    assert talk.talk.answers["recall"] == "it just went badly"


def test_a_story_that_is_full_takes_no_more() -> None:
    talk = at_story().says("a" * 1990, "and then it was over at last").asks("questions/1/went")
    assert talk.talk.answers["questions/1/asked"] == "and then it was over at last"


def test_where_no_story_is_told_a_line_is_their_question() -> None:
    talk = Talking.known(library()).says("/debrief", "quick", "Aldi", "it was short").asks("questions/1/went")
    assert talk.says("i said money lol").asks("questions/1/went").talk.answers.keys() == {
        "speed",
        "company",
        "questions/1/asked",
    }


def test_back_takes_the_story_back_and_nothing_else() -> None:
    talk = at_story().says("i got there early", "waited ages").says("back").asks("recall")
    assert "questions/1/asked" not in talk.talk.answers
