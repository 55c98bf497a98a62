""" "Don't keep that": the last answer goes, the talk goes on, and nothing is made of it."""

from __future__ import annotations

import msgspec
import pytest

from bot.coach.book.entries import Asked, Interview, Planned
from bot.conversation.person import Person
from bot.dialogue.messages import Control
from tests.conversation.small import library
from tests.conversation.talking import Talking


def kept(person: Person) -> bytes:
    stored = (person.profile, person.book, *person.talks.values(), *person.reminders.values())
    return b"".join(msgspec.json.encode(each) for each in stored).lower()


def at_zebra() -> Talking:
    """A quick debrief whose company is Zebra Ltd."""
    return Talking.known(library()).says("/debrief", "quick", "Zebra Ltd").asks("questions/1/asked")


@pytest.mark.parametrize(
    "said", ["don't keep that", "Don\u2019t keep this.", "do not keep this", "dont save it", "forget that", "/unkeep"]
)
def test_the_last_answer_goes_and_is_not_asked_again(said: str) -> None:
    talk = at_zebra()
    assert b"zebra" in kept(talk.person)
    talk.says(said).hears("kept").asks("questions/1/asked")
    assert b"zebra" not in kept(talk.person)
    assert "zebra" not in talk.heard.casefold()
    assert talk.talk.answers["company"] is None


def test_nothing_is_made_of_it_at_the_end() -> None:
    talk = at_zebra().says("don't keep that", "Why us?", "2", "no", "skip", "skip", "skip")
    assert talk.person.open_talk() is None
    assert [each.company for each in talk.person.book.of(Interview)] == [""]
    assert [each.question for each in talk.person.book.of(Asked)] == ["Why us?"]
    assert b"zebra" not in kept(talk.person)


def test_said_again_it_takes_the_answer_before() -> None:
    talk = Talking.known(library()).says("/debrief", "full", "good", "Acme", "Zebra keeper")
    talk.says("don't keep that", "don't keep that")
    assert (talk.talk.answers["company"], talk.talk.answers["role"]) == (None, None)
    assert talk.talk.answers["speed"] == "full"


def test_a_yes_to_another_one_is_not_what_they_mean() -> None:
    talk = at_zebra().says("Why zebra?", "2", "yes").asks("questions/2/asked").says("don't keep that")
    assert talk.talk.answers["questions/1/went"] is None
    talk.says("don't keep that")
    assert talk.talk.answers["questions/1/asked"] is None


def test_a_question_that_goes_leaves_their_list_open() -> None:
    talk = at_zebra().says("Why zebra?", "don't keep that").asks("questions/1/asked")
    assert b"why zebra" not in kept(talk.person)
    talk.says("Why us?", "2", "yes", "Why zebra?", "forget that").asks("questions/2/asked").says("skip").asks(
        "forgotten/1/question"
    )


def test_a_moment_not_yet_confirmed_is_dropped_and_not_asked_again() -> None:
    talk = Talking.known(library()).commands("small").taps("Up").says("x", "skip", "no", "skip", "skip", "skip")
    talk.asks("when").says("tomorrow at 9").asks("~echo").says("don't keep that").asks("rest")
    assert talk.talk.answers["when"] is None


def test_the_answer_being_changed_is_the_one_that_goes() -> None:
    talk = at_zebra().says("Why us?", "2", "no", "skip", "skip", "skip")
    assert b"zebra" in kept(talk.person)
    company = next(option.label for option in talk.says("/change").prompt.options if "Zebra" in option.label)
    talk.taps(company).asks("company").says("don't keep that")
    assert talk.person.open_talk() is None
    assert b"zebra" not in kept(talk.person)


def test_in_a_talk_opened_again_what_it_meant_goes_at_once() -> None:
    talk = at_zebra().says("Why us?", "2", "no", "skip", "skip", "skip")
    talk.says("back").says("/change")
    company = next(option.label for option in talk.prompt.options if "Zebra" in option.label)
    talk.taps(company).says("don't keep that")
    assert b"zebra" not in kept(talk.person)


def test_an_interview_to_come_forgets_where_it_is_before_its_last_question() -> None:
    talk = Talking.known(library()).says("/interview", "Acme", "skip", "skip", "tomorrow 10:00", "yes", "skip")
    talk.asks("place").says("Zebra Street").asks("bring")
    assert b"zebra" in kept(talk.person)
    talk.says("don't keep that").asks("bring")
    assert b"zebra" not in kept(talk.person)
    assert [each.company for each in talk.person.book.of(Planned)] == ["Acme"]


def test_an_interview_without_its_time_is_none_to_come() -> None:
    talk = Talking.known(library()).says("/interview", "Acme", "skip", "skip", "tomorrow 10:00", "yes").asks("minutes")
    assert talk.person.reminders
    talk.says("don't keep that").hears("begin")
    assert (talk.person.book.of(Planned), talk.person.reminders) == ((), {})


def test_where_nothing_is_open_it_leads_to_the_answers_that_are_kept() -> None:
    talk = at_zebra().says("Why us?", "2", "no", "skip", "skip", "skip").says("don't keep that")
    assert any("Zebra" in option.label for option in talk.prompt.options)


def test_before_any_answer_there_is_nothing_to_take_out() -> None:
    Talking.known(library()).says("/debrief", "don't keep that").hears("nothing").asks("speed")


def test_help_shows_it_as_a_button() -> None:
    talk = at_zebra()
    assert not any(option.token.endswith(f":!{Control.UNKEEP.value}") for option in talk.prompt.controls)
    talk.says("help").taps("Don't keep").asks("questions/1/asked")
    assert b"zebra" not in kept(talk.person)


@pytest.mark.parametrize("name", ["welcome", "debrief", "pumpup", "small", "practice", "expect"])
def test_support_is_one_tap_away_at_every_question_and_the_question_stays(name: str) -> None:
    talk = Talking.known(library()).commands(name)
    for _ in range(12):
        if talk.person.open_talk() is None:
            break
        asked = talk.asked
        talk.taps("Support").hears("Samaritans").asks(asked).says("support").hears("Samaritans").asks(asked)
        talk.says("/support").hears("Samaritans").asks(asked)
        options = talk.prompt.options
        talk.taps(options[-1].label) if options else talk.says("tomorrow at 10")
