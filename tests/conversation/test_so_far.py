"""What a debrief was told before it was left: kept as soon as they turn to something else, undone with its answers."""

from __future__ import annotations

from bot.coach.book.entries import Asked, Card, Interview, Mood
from bot.dialogue.talk import TalkState
from tests.conversation.small import library
from tests.conversation.talking import Talking


def half() -> Talking:
    """A full debrief of Acme, left behind its first question."""
    talk = Talking.known(library()).commands("debrief").taps("Full").says("low", "go on", "Acme", "Clerk")
    return talk.taps("Video").taps("Today").says("skip", "Why us?", "4").asks("questions/1/reply")


def asked(talk: Talking) -> list[str]:
    return [each.question for each in talk.person.book.of(Asked)]


def test_nothing_is_entered_while_they_just_answer() -> None:
    assert not half().person.book.entries


def test_what_was_told_helps_elsewhere_and_the_talk_waits() -> None:
    talk = half().commands("pumpup").taps("Three").says("skip").hears("Why us?")
    assert [each.company for each in talk.person.book.of(Interview)] == ["Acme"]
    assert talk.person.talks["debrief-1"].state is TalkState.PARKED
    talk.says("/casebook questions").hears("Why us?").says("/resume debrief-1").asks("questions/1/reply")


def test_it_is_in_the_casebook_though_the_talk_stays_open() -> None:
    talk = half().commands("casebook").offers("/casebook interviews", "/casebook questions", "/casebook moods")
    assert asked(talk) == ["Why us?"]


def test_later_keeps_it_too() -> None:
    assert asked(half().says("later")) == ["Why us?"]


def test_back_a_change_and_what_is_not_to_be_kept_hold_there() -> None:
    again = "/resume debrief-1"
    talk = half().says("later", again).says("back", "2", "/casebook")
    assert [(each.question, each.went) for each in talk.person.book.of(Asked)] == [("Why us?", 2)]
    assert len(talk.person.book.of(Card)) == 1
    talk.says(again, "back", "back", "Why now?", "/casebook")
    assert asked(talk) == ["Why now?"]
    talk.says(again, "unkeep")
    assert asked(talk) == []
    assert "Why now?" not in str([each.question for each in talk.person.book.of(Card)])


def test_thrown_away_it_is_gone_and_finished_it_is_there_once() -> None:
    thrown = half().says("later", "/resume debrief-1").says("stop", "throw it away")
    assert not thrown.person.book.entries
    done = half().says("later", "/resume debrief-1").says("stop", "keep")
    assert asked(done) == ["Why us?"]
    assert len(done.person.book.of(Interview)) == 1


def test_how_they_are_alone_is_no_interview() -> None:
    talk = Talking.known(library()).commands("debrief").taps("Full").says("low", "go on").commands("pumpup")
    assert not talk.person.book.of(Interview)
    assert not talk.person.book.of(Mood)


def test_all_taken_back_leaves_nothing() -> None:
    talk = Talking.known(library()).commands("debrief").taps("Quick").says("Acme", "/casebook")
    assert talk.person.book.of(Interview)
    talk.says("/resume debrief-1", "back", "/casebook")
    assert not talk.person.book.entries


def test_an_entry_deleted_while_its_talk_waits_takes_its_answer_along_and_not_the_talk() -> None:
    talk = half().says("later").says("/entry debrief-1/questions/1 delete", "yes")
    assert asked(talk) == []
    assert "debrief-1" in talk.person.talks
    talk.says("/resume debrief-1", "/casebook")
    assert asked(talk) == []
