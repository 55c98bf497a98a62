"""What is said of a talk that waits, with nothing open: on with it, later, away with it, and what it still asks."""

from __future__ import annotations

import pytest

from bot.dialogue.talk import TalkState
from tests.conversation.small import library
from tests.conversation.talking import Talking

ON = """
i'm ready now, let's do it|ok i'm ready so let's start
actually lets just do it now|let's do it|ok i'm ready|im back|back again|let's go|go on|continue|carry on please
can we go on?|where were we|I changed my mind|i changed my mind, lets talk|no i dont want an hour|don't need the hour
i want to finish it|finish it|let's finish the debrief|lets finish the bosch one|get it over with|can we go back to it
""".replace("\n", "|").strip("|")

NOTHING_OF_IT = (
    "hello|thanks|what's the weather|my neighbour went on about it|i want to go home|do they go on holiday|"
    "when will they answer|how long until they decide|i need a job|give me a reason|not bad|no idea"
)


def waiting() -> Talking:
    """A debrief of Bosch that waits for an hour."""
    talk = Talking.known(library()).says("/debrief interview at Bosch on friday", "full", "low", "an hour to myself")
    return talk.hears("10:01")


@pytest.mark.parametrize("line", ON.split("|"))
def test_the_talk_goes_on(line: str) -> None:
    waiting().says(line).asks("role")


@pytest.mark.parametrize("line", NOTHING_OF_IT.split("|"))
def test_it_goes_on_waiting_where_nothing_is_said_of_it(line: str) -> None:
    talk = waiting().says(line)
    assert talk.person.open_talk() is None
    assert [each.wall for each in talk.person.reminders.values()] == ["2026-11-23T10:01"]


@pytest.mark.parametrize(
    ("line", "wall"),
    [
        ("not yet", "2026-11-23T10:01"),
        ("when do you come back?", "2026-11-23T10:01"),
        ("how long until you come back", "2026-11-23T10:01"),
        ("i need more time", "2026-11-23T10:01"),
        ("can you make it two hours", "2026-11-23T11:01"),
        ("give me 30 minutes", "2026-11-23T09:31"),
        ("come back tomorrow at 10:00", "2026-11-24T10:00"),
        ("make it 6pm please", "2026-11-23T18:00"),
    ],
)
def test_it_waits_until_the_time_they_name_and_no_other(line: str, wall: str) -> None:
    talk = waiting().says(line).hears(wall[11:])
    assert [each.wall for each in talk.person.reminders.values()] == [wall]
    assert talk.person.open_talk() is None


def test_one_put_off_by_later_waits_without_an_end() -> None:
    talk = Talking.known(library()).says("/debrief", "full", "low", "later").says("i'm not ready yet").hears("/resume")
    assert not talk.person.reminders
    assert [each.wall for each in talk.says("ask me again in two hours").person.reminders.values()]


@pytest.mark.parametrize("line", ["delete the debrief", "throw it away", "cancel it", "i don't want to finish it"])
def test_away_with_it_is_asked_as_a_stop_is(line: str) -> None:
    talk = waiting().says(line).hears("throw it away")
    assert not talk.says("throw it away").person.talks


def test_from_the_start_is_offered_beside_going_on() -> None:
    talk = waiting().says("can we start over")
    assert [offer.token for offer in talk.message.offers] == ["/resume debrief-1", "/begin debrief"]


@pytest.mark.parametrize(
    ("line", "answer", "value"),
    [
        ("it was for a test engineer job", "role", "test engineer"),
        ("the company was actually Siemens", "company", "Siemens"),
        ("it was a video call", "stage", "video"),
    ],
)
def test_a_fact_joins_it(line: str, answer: str, value: str) -> None:
    assert waiting().says(line).person.talks["debrief-1"].answers[answer] == value


def test_what_was_told_meanwhile_comes_along_but_not_of_another_interview() -> None:
    talk = Talking.known(library()).says("/debrief", "full", "low", "later", "my interview at Zalando went so badly")
    assert talk.says("yes").person.talks["debrief-1"].answers["company"] == "Zalando"
    talk = waiting().says("my interview at Zalando for a nurse job went so badly")
    talk.taps("Carry on with the debrief of Bosch")
    assert talk.person.talks["debrief-1"].answers["company"] == "Bosch"
    assert "role" not in talk.person.talks["debrief-1"].answers


def test_of_two_the_one_that_is_named_goes_on() -> None:
    talk = waiting().says("/pumpup", "later").says("let's finish the Bosch one")
    assert (open_one := talk.person.open_talk()) is not None
    assert open_one.id == "debrief-1"


def test_i_forgot_to_say_opens_the_answers_of_what_waits() -> None:
    talk = waiting().says("i forgot to say something").hears("bosch")
    assert (open_one := talk.person.open_talk()) is not None
    assert open_one.state is TalkState.OPEN
