"""What lies nearest: whoever comes back, or says something while no question is open, is offered that first."""

from __future__ import annotations

from bot.coach.book.entries import Interview, Planned
from tests.conversation.small import library
from tests.conversation.talking import Talking


def quick(company: str = "Acme") -> Talking:
    """A quick debrief, two questions long."""
    talk = Talking.known(library()).says("/debrief", "quick", company, "Why do you want to leave?", "1", "no")
    return talk.says("no", "no", "no").offers("/continue debrief-1")


def test_who_comes_back_after_a_quick_debrief_is_offered_the_rest() -> None:
    quick().waits(hours=16).arrives().hears("Full debrief: Acme").says("yes").asks("feeling")


def test_continue_and_resume_find_the_rest() -> None:
    quick().waits(hours=16).says("/continue").hears("Acme").says("yes").asks("feeling")
    quick().waits(hours=16).says("carry on").hears("Acme").says("1").asks("feeling")


def test_after_weeks_it_is_old_news() -> None:
    quick().waits(days=20).arrives().offers().says("/resume").offers()


def test_a_word_nobody_can_read_does_not_take_the_offer_away() -> None:
    quick().says("hmm").offers("/continue debrief-1").says("well, well").says("yes").asks("feeling")


def test_an_offer_that_deletes_is_made_once() -> None:
    talk = quick().says("/forget").hears("forget everything").says("hmm")
    assert not any(option.token.startswith("/forget") for option in talk.message.offers)


def planned() -> Talking:
    talk = Talking.known(library()).says("/interview", "Beta", "shift lead", "video")
    return talk.says("Thursday 14:30", "yes").asks("minutes")


def test_the_time_of_an_interview_is_enough_to_be_there_for_it() -> None:
    """They give the time and close the window at the small questions after it."""
    talk = planned()
    assert [each.company for each in talk.person.book.of(Planned)] == ["Beta"]
    assert "after" in talk.kinds
    talk.says("/interviews").hears("Beta")
    assert not talk.person.parked_talks()
    talk.comes("after").hears("Beta")


def test_thrown_away_it_is_gone_with_its_reminders() -> None:
    talk = planned().says("stop", "throw it away")
    assert not talk.person.book.of(Planned)
    assert not talk.kinds


def test_more_about_it_changes_the_same_interview() -> None:
    talk = planned().says("45", "Room 4", "skip")
    (kept,) = talk.person.book.of(Planned)
    assert (kept.minutes, kept.place) == (45, "Room 4")


def test_without_a_time_nothing_more_is_asked() -> None:
    talk = Talking.known(library()).says("/interview", "Beta", "skip", "skip", "skip").says("skip")
    assert talk.person.open_talk() is None
    assert not talk.person.book.of(Planned)


def test_who_comes_back_after_an_interview_is_asked_how_it_went() -> None:
    talk = planned().says("60", "skip", "skip").comes("after").waits(minutes=10).arrives().hears("Beta")
    assert talk.says("yes").asks("questions/1/asked").talk.subject == "interview-1"


def test_a_quick_debrief_finished_in_the_morning_is_still_of_the_day_it_was_begun() -> None:
    """The terminal was closed at the last question."""
    talk = Talking.known(library()).says("/debrief", "quick", "Acme", "Why us?", "2", "no", "no", "no")
    talk.waits(hours=15).arrives().says("no").hears("Acme, 23 November")
    assert [each.held_on for each in talk.person.book.of(Interview)] == ["2026-11-23"]


def test_yesterday_in_the_second_round_is_the_day_before_that_round() -> None:
    talk = quick().waits(days=1).says("/continue", "1", "fine", "lead", "video", "yesterday", "stop", "keep")
    assert [each.held_on for each in talk.person.book.of(Interview)] == ["2026-11-23"]


def test_no_answer_in_the_second_round_leaves_the_day_as_it_was() -> None:
    talk = quick().waits(days=1).says("/continue", "1", "fine", "lead", "video", "skip", "stop", "keep")
    assert [each.held_on for each in talk.person.book.of(Interview)] == ["2026-11-23"]


def test_several_mishaps_are_told_in_short() -> None:
    """Each playbook is a page: two of them would bury the question below."""
    talk = Talking.known(library()).commands("debrief").taps("Full").skips_to("mishaps")
    talk.says("too candid, my mind went blank").hears("too candid", "blank", "/playbook")
    assert len(talk.message.blocks) <= 12
