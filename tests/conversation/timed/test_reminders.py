"""Reminders as people steer them: listed, left out, cancelled; things to do that are done, moved or dropped."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bot.coach.book.entries import Action
from tests.conversation.interviews.test_interview import debriefed, tell, told
from tests.conversation.small import library
from tests.conversation.talking import Talking


def with_action() -> Talking:
    """Somebody with something to do tomorrow at six."""
    talk = Talking.known(library()).commands("debrief").taps("Full")
    wanted = {"action": "call Ben", "due": "tomorrow 18:00", "again": "no", "~echo": "yes"}
    while talk.person.open_talk() is not None:
        talk.says(wanted.get(talk.asked.rpartition("/")[2], "skip"))
    assert talk.kinds == ["action"]
    return talk


def action(talk: Talking) -> Action:
    (found,) = talk.person.book.of(Action)
    return found


def test_what_is_ahead_is_listed_with_its_time_and_what_they_set_can_be_cancelled() -> None:
    talk = with_action().commands("reminders").hears("call Ben", "tomorrow", "18:00").taps("Cancel")
    assert not talk.person.reminders


def test_every_kind_can_be_turned_off_and_on_again() -> None:
    talk = told().commands("reminders").hears("Acme").taps("Off: Review").commands("reminders")
    assert "18:00" not in talk.heard
    said = len(talk.messages)
    talk.comes("evening")
    assert len(talk.messages) == said
    talk.commands("reminders").taps("On again: Review").hears("on again")


def test_a_thing_to_do_is_done_and_counts_as_evidence() -> None:
    talk = with_action().comes("action").hears("call Ben").taps("Done").hears("call Ben")
    assert action(talk).done
    assert not talk.person.reminders
    talk.commands("pumpup").taps("One")


def test_it_can_be_moved_with_two_taps() -> None:
    talk = with_action().comes("action").taps("Another day").hears("call Ben").taps("tomorrow").hears("18:00")
    assert talk.kinds == ["action"]
    assert action(talk).due == "2026-11-25T18:00"
    assert [each.dialogue for each in talk.person.talks.values()] == ["debrief"]
    talk.comes("action").hears("call Ben")


@pytest.mark.parametrize(
    ("words", "due"),
    [("friday at 5", "2026-11-27T17:00"), ("in 2 hours", "2026-11-24T20:00"), ("the 3rd, noon", "2026-12-03T12:00")],
)
def test_it_can_be_moved_to_any_moment_in_their_own_words(words: str, due: str) -> None:
    talk = with_action().comes("action").taps("Another day").says(words, "yes").hears(due[11:])
    assert (action(talk).due, talk.kinds) == (due, ["action"])
    talk.comes("action").hears("call Ben").taps("Done")
    assert action(talk).done


def test_a_time_that_is_not_understood_moves_nothing_and_leaving_it_is_fine() -> None:
    talk = (
        with_action().comes("action").taps("Another day").says("5/12 at 10").hears("5 December", "12 May").says("skip")
    )
    assert (action(talk).due, talk.kinds) == ("2026-11-24T18:00", ["overdue"])
    talk.comes("overdue").taps("Another day").says("monday 9am", "yes")
    assert (action(talk).due, talk.kinds) == ("2026-11-30T09:00", ["action"])


def test_an_older_button_with_a_number_of_days_asks_which_day() -> None:
    talk = with_action().comes("action")
    for days in ("0019999999999", "2", "-1", "soon"):
        talk.commands("move", f"{action(talk).id} {days}").hears("call Ben").says("skip")
    assert action(talk).due == "2026-11-24T18:00"


def test_moving_from_the_middle_of_a_talk_goes_back_to_it() -> None:
    talk = with_action().commands("pumpup").comes("action").asks("minutes")
    talk.commands("move", action(talk).id).says("friday 5pm", "yes").hears("17:00")
    assert action(talk).due == "2026-11-27T17:00"
    talk.says("yes").asks("minutes")


def test_it_can_be_dropped() -> None:
    talk = with_action().comes("action").taps("Not any more")
    assert action(talk).dropped
    assert not talk.person.reminders


def test_an_overdue_one_is_offered_once_more_and_then_retires() -> None:
    talk = with_action().comes("action").comes("overdue").hears("call Ben").taps("Done")
    again = with_action().comes("action").comes("overdue")
    assert not again.person.reminders
    assert not action(again).done
    assert talk.person.book.of(Action)[0].done


def test_what_was_done_in_the_meantime_is_not_brought_up() -> None:
    with_action().comes("action").taps("Done").commands("done", "debrief-1/actions/1").hears("list")


def test_quiet_hours_of_their_own_move_what_falls_into_them() -> None:
    talk = with_action().commands("quiet").taps("Times of my own").says("17:00", "9:00").hears("17:00")
    (reminder,) = talk.person.reminders.values()
    assert reminder.due == "2026-11-24T16:55:00+00:00"
    talk.commands("quiet").taps("No quiet hours")
    (reminder,) = talk.person.reminders.values()
    assert reminder.due == "2026-11-24T18:00:00+00:00"


def test_notifications_hide_their_words_until_someone_wants_them() -> None:
    talk = debriefed().commands("reminders").taps("Show words")
    assert talk.person.profile.times.open
    talk.commands("reminders").taps("Hide words")
    assert not talk.person.profile.times.open


def test_on_a_platform_the_first_reminder_is_preceded_by_a_test_of_the_way() -> None:
    served = replace(library(), site=replace(library().site, tests_the_way=True))
    talk = tell(Talking.known(served), "Thursday 10:00")
    assert "test" in talk.kinds
    talk.comes("test").hears("reminders")
    tell(talk, "Friday 10:00")
    assert "test" not in talk.kinds


def test_what_comes_by_itself_is_hidden_from_notifications_unless_they_want_it_shown() -> None:
    assert told().comes("evening").message.private
    talk = told().commands("notices", "open").comes("evening")
    assert not talk.message.private
