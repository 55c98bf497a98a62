"""What bad interviews bring out in people: said only where their own record shows it."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given, settings

from bot.coach.book.entries import Interview, Result
from bot.coach.contract import Setting
from bot.coach.insight.grown import authenticity, perseverance, recovery, resilience
from bot.coach.views.grown import grown
from bot.conversation.person import Person
from bot.dialogue.messages import Bullets
from tests.conversation.interviews.test_interview import debriefed, tell
from tests.conversation.people import people
from tests.conversation.small import library
from tests.conversation.talking import Talking

NAMES = ("Being real", "Keeping at it", "Catching yourself", "Coming back")


def to_forgive(talk: Talking) -> Talking:
    return talk.commands("silverlining").says("skip", "skip", "skip").asks("forgive")


def test_nothing_is_said_of_somebody_with_nothing_on_record() -> None:
    talk = to_forgive(Talking.known(library()))
    assert not any(name in talk.heard for name in NAMES)


def test_each_is_tied_to_something_they_did() -> None:
    talk = debriefed(
        mishaps="my mind went blank", asked="Why us?", went="5", lesson="I talk too fast", reasons="A skill they need"
    )
    to_forgive(talk).hears("I talk too fast", "your mind went blank", "Why us?", "Blue")
    assert "Keeping at it" not in talk.heard
    assert "Coming back" not in talk.heard


def test_a_reason_said_plainly_counts_where_no_lesson_was_told() -> None:
    to_forgive(debriefed(reasons="A skill they need")).hears("skill", "Blue")


def test_going_on_after_a_no_is_coming_back() -> None:
    talk = debriefed().commands("outcome").says("Blue")
    while talk.person.open_talk() is not None:
        if talk.asked == "result":
            talk.taps("out")
        else:
            talk.says("no")
    assert [each.result for each in talk.person.book.of(Result)] == ["out"]
    tell(talk, "Thursday 10:00").commands("patterns").hears("Coming back", "Blue", "Acme")


def test_two_interviews_are_keeping_at_it() -> None:
    talk = debriefed().commands("debrief", "new").taps("Quick").says("Acme")
    while talk.person.open_talk() is not None:
        talk.says("skip")
    assert len(talk.person.book.of(Interview)) == 2
    talk.commands("patterns").hears("Keeping at it", "2 interviews")


@settings(max_examples=150)
@given(people())
def test_there_is_a_line_for_each_that_their_record_shows_and_no_other(person: Person) -> None:
    now = datetime(2026, 11, 23, tzinfo=UTC)
    setting = Setting(book=person.book, profile=person.profile, now=now, phrases=library().phrases)
    blocks = grown({}, setting, "")
    items = next((block.items for block in blocks if isinstance(block, Bullets)), ())
    shown = [each(person.book) for each in (authenticity, perseverance, recovery, resilience)]
    assert len(items) == len([each for each in shown if each])
    assert bool(blocks) == any(shown)
