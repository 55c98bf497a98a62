"""/forget in the talk: what goes is said, one yes does it, and nothing else does. /privacy says what is kept."""

from __future__ import annotations

import pytest

from bot.conversation.person import Person
from bot.dialogue.events import Tapped
from bot.dialogue.talk import TalkState
from tests.conversation.debriefing import debriefed
from tests.conversation.small import library
from tests.conversation.talking import Talking


def is_forgotten(talk: Talking) -> bool:
    return talk.last.forgets and talk.person == Person(key="test::ada") and not talk.last.changes


def test_it_says_what_goes_and_one_yes_does_it() -> None:
    talk = (
        debriefed("tomorrow 10:00")
        .commands("forget")
        .hears("Interviews: 1", "Their questions: 1", "Reminders: 1", "/export")
    )
    assert not talk.last.forgets
    assert is_forgotten(talk.taps("Yes, forget everything"))
    assert not talk.message.offers


def test_an_old_button_that_keeps_it_all_asks_the_open_question_again() -> None:
    talk = Talking.known(library()).commands("forget").commands("debrief").asks("speed")
    talk.happens(Tapped("/forget no")).asks("speed")


@pytest.mark.parametrize("words", ["yes", "1", "Yes, forget everything", "/forget yes"])
def test_a_typed_yes_counts_as_well(words: str) -> None:
    assert is_forgotten(debriefed("tomorrow 10:00").commands("forget").says(words))


@pytest.mark.parametrize("words", ["no", "2", "/fine", "/help", "what?", "/debrief"])
def test_anything_else_keeps_everything(words: str) -> None:
    talk = debriefed("tomorrow 10:00")
    before = talk.person.book
    talk.commands("forget").says(words)
    assert not talk.last.forgets
    assert talk.person.book == before


def test_an_old_button_asks_again_and_does_nothing() -> None:
    talk = debriefed("tomorrow 10:00").commands("forget").taps("No, keep it")
    talk.commands("forget", "yes").offers("/forget yes", "/forget no")
    assert not talk.last.forgets
    assert is_forgotten(talk.says("yes"))


def test_a_reminder_between_question_and_yes_asks_again() -> None:
    talk = debriefed("tomorrow 10:00").commands("forget").waits(days=2)
    talk.wakes(next(iter(talk.person.reminders))).commands("forget", "yes")
    assert not talk.last.forgets


def test_a_command_that_waited_for_the_welcome_forgets_nobody() -> None:
    talk = Talking(library()).commands("forget", "yes")
    assert not talk.last.forgets


def test_an_open_question_waits_and_a_yes_does_not_answer_it() -> None:
    talk = Talking.known(library()).commands("small").taps("Down").commands("forget").taps("No, keep it")
    assert not talk.last.forgets
    assert [each.state for each in talk.person.talks.values()] == [TalkState.PARKED]
    talk.offers("/resume small-1", "/fine")
    assert is_forgotten(talk.commands("forget").says("yes"))


def test_somebody_of_whom_nothing_is_kept_is_told_so() -> None:
    talk = Talking.known(library()).commands("forget").offers("/forget yes", "/forget no")
    assert "Interviews" not in talk.heard


@pytest.mark.parametrize("words", ["delete my data", "Forget me."])
def test_everyday_words_for_it(words: str) -> None:
    debriefed("tomorrow 10:00").says(words).offers("/forget yes", "/forget no")


def test_the_goodbye_says_nothing_about_them() -> None:
    talk = debriefed("tomorrow 10:00").commands("forget").says("yes")
    assert not {"Ada", "Acme"} & set(talk.heard.replace(".", " ").split())


def test_privacy_is_one_screen_and_the_question_stays() -> None:
    talk = Talking.known(library()).commands("small").taps("Down").commands("privacy").asks("why")
    talk.hears("/export", "/forget", "encrypted", "employer")
    assert len(talk.heard) < 2000  # Discord's longest message
