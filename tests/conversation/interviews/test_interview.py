"""Interviews to come, as people live them: told once, and then everything comes at its hour."""

from __future__ import annotations

from datetime import datetime

import pytest
from msgspec.structs import replace

from bot.calendar.walltime import instant
from bot.coach.book.entries import Asked, Interview, Planned
from bot.dialogue.messages import File
from tests.conversation.small import library
from tests.conversation.talking import Talking

ALL = ["evening", "hours", "luck", "after", "thanks", "morning", "feedback", "outcome"]


def told(when: str = "Thursday 10:00", *, company: str = "Acme", place: str = "Room 4", way: str = "") -> Talking:
    """Somebody in London tells us on a Monday morning of an interview."""
    return tell(Talking.known(library()), when, company=company, place=place, way=way)


def tell(talk: Talking, when: str, *, company: str = "Acme", place: str = "Room 4", way: str = "") -> Talking:
    talk.commands("interview").says(company, "manager").taps("On site" if way else "Video").says(
        when, "yes", "60", place
    )
    return talk.says(way, "skip") if way else talk.says("skip")


def test_it_is_kept_and_everything_around_it_is_said_beforehand() -> None:
    talk = told().hears("Wednesday 25 November, 18:00", "07:00", "09:30", "11:05", "thank-you")
    (planned,) = talk.person.book.of(Planned)
    assert (planned.company, planned.start, planned.zone, planned.minutes) == (
        "Acme",
        "2026-11-26T10:00",
        "Europe/London",
        60,
    )
    assert talk.kinds == ALL
    (file,) = [block for block in talk.message.blocks if isinstance(block, File)]
    assert file.name.endswith(".ics")
    assert b"DTSTART:20261126T100000Z" in file.body
    assert b"Acme" in file.body


def debriefed(**answers: str) -> Talking:
    """Somebody in London with a full debrief of Blue in which these were answered and the rest skipped."""
    talk = Talking.known(library()).commands("debrief").taps("Full")
    wanted = {"company": "Blue", **answers}
    while talk.person.open_talk() is not None:
        talk.says(wanted.get(talk.asked.rpartition("/")[2], "skip"))
    return talk


def test_the_evening_before_and_three_hours_before_bring_what_matters() -> None:
    talk = debriefed(
        asked="Why us?", went="2", better="I like rivers", question="What about the team?", mishaps="my clothes"
    )
    tell(talk, "Thursday 10:00").comes("evening").hears("Acme", "10:00", "Room 4", "What about the team?", "Why us?")
    talk.hears("I like rivers", "clothes").offers("/pumpup", f"/snooze {evening_id(talk)}", "/mute review")
    talk.comes("hours").hears("Acme", "clothes")
    assert "What about the team?" not in talk.heard


def test_good_luck_repeats_the_plans() -> None:
    talk = tell(debriefed(plan_if="I blank", plan_then="I breathe"), "Thursday 10:00").comes("luck")
    talk.hears("Acme", "I blank", "I breathe")


def evening_id(_talk: Talking) -> str:
    return "interview-1/evening/2026-11-26T10:00"


def test_good_luck_comes_with_the_plans() -> None:
    talk = told().comes("luck").hears("Acme", "luck")
    assert talk.message.prompt is None


def test_a_longer_way_after_coming_late_means_leaving_earlier() -> None:
    talk = (
        tell(debriefed(mishaps="I came late"), "Thursday 10:00", way="45").hears("08:45").comes("leave").hears("Room 4")
    )
    assert talk.message.prompt is None
    told(way="45").hears("09:00")


def test_at_its_end_one_line_opens_the_hot_capture_about_it() -> None:
    talk = told().comes("after").hears("Acme").taps("Two minutes").asks("questions/1/asked").says("Why us?", "4", "no")
    assert talk.asked
    while talk.person.open_talk() is not None:
        talk.says("skip")
    (held,) = talk.person.book.of(Interview)
    assert (held.company, held.planned, held.held_on, held.start) == (
        "Acme",
        "interview-1",
        "2026-11-26",
        "2026-11-26T10:00",
    )
    assert [each.question for each in talk.person.book.of(Asked)] == ["Why us?"]
    assert {"after", "morning"}.isdisjoint(talk.kinds)


def test_the_full_debrief_later_knows_it_all_already() -> None:
    talk = told().comes("after").taps("Two minutes").says("Why us?", "4", "no", "no", "no")
    while talk.person.open_talk() is not None:
        talk.says("skip")
    talk.commands("continue", "debrief-1").asks("feeling").says("good")
    assert talk.asked == "recall"


def test_without_an_answer_it_asks_once_more_in_the_morning_and_then_never_again() -> None:
    talk = told().comes("after").comes("morning").hears("Acme")
    assert {"after", "morning"}.isdisjoint(talk.kinds)


def test_who_comes_back_by_themselves_is_asked_which_one_it_is_about() -> None:
    talk = told()
    talk.now = instant(datetime(2026, 11, 26, 12), "Europe/London")  # noqa: DTZ001
    talk.commands("debrief").offers("/debrief interview-1", "/begin debrief").taps("Acme").asks("questions/1/asked")
    again = told()
    again.now = talk.now
    again.commands("debrief").taps("It's another one").asks("speed")


def test_a_nudge_can_be_put_off_once() -> None:
    talk = told().comes("after")
    talk.taps("A bit later").hears("12:05")
    talk.comes("after").hears("Acme")
    assert "A bit later" not in talk.heard


def test_not_this_again_holds_for_the_next_interview_as_well() -> None:
    talk = told().comes("evening").taps("Not this again").hears("/reminders")
    before = len(talk.messages)
    talk.comes("hours")
    assert len(talk.messages) == before
    tell(talk, "Friday 10:00", company="Blue")
    assert "your notes for it" not in talk.heard
    talk.comes("evening")
    assert "hours" in talk.kinds


def test_it_can_be_moved_and_its_reminders_move_along() -> None:
    talk = told().commands("interviews").taps("Change it").taps("start").says("Friday 15:00", "yes")
    assert talk.person.open_talk() is None
    assert {each.id.rpartition("/")[2] for each in talk.person.reminders.values()} == {"2026-11-27T15:00"}
    assert talk.kinds == ALL


def test_it_can_be_called_off_with_everything_around_it() -> None:
    talk = told().commands("interviews").taps("It won't take place").taps("Leave it")
    assert talk.kinds == ALL
    talk.commands("interviews").taps("It won't take place").taps("It won't take place").hears("Acme")
    assert not talk.person.reminders
    assert not talk.person.book.of(Planned)
    talk.commands("interviews").offers("/interview")


def test_several_rounds_stand_in_the_order_of_their_time() -> None:
    talk = tell(told("Friday 10:00"), "Wednesday 9:00", company="Blue").commands("interviews")
    assert talk.heard.index("Blue") < talk.heard.index("Acme")
    talk.taps("Blue").offers(*(f"/{way} interview-2" for way in ("review", "change", "calendar", "calloff")))


def test_whoever_has_no_zone_yet_is_asked_for_it_there() -> None:
    talk = Talking.known(library())
    talk.person = replace(talk.person, profile=replace(talk.person.profile, zone=""))
    talk.commands("interview").says("Acme", "skip", "skip")
    talk.asks("zone").says("Berlin").says("Thursday 10:00", "yes", "skip", "skip", "skip")
    assert talk.person.profile.zone == "Europe/Berlin"
    assert talk.person.book.of(Planned)[0].zone == "Europe/Berlin"


def test_in_another_zone_the_evening_is_that_of_the_person_and_the_interview_stays() -> None:
    talk = told().commands("timezone").says("Tokyo")
    evening = next(each for each in talk.person.reminders.values() if each.kind == "evening")
    luck = next(each for each in talk.person.reminders.values() if each.kind == "luck")
    assert (evening.zone, evening.wall) == ("Asia/Tokyo", "2026-11-25T18:00")
    assert datetime.fromisoformat(luck.due) == instant(datetime(2026, 11, 26, 9, 30), "Europe/London")  # noqa: DTZ001


@pytest.mark.parametrize("hour", ["6:00 am", "8:00 am"])
def test_an_early_interview_wakes_nobody(hour: str) -> None:
    talk = told(f"Thursday {hour}")
    assert "hours" not in talk.kinds
    for each in talk.person.reminders.values():
        due = datetime.fromisoformat(each.due)
        assert 7 <= due.hour < 22


def test_too_soon_for_a_pack_what_matters_is_there_at_once() -> None:
    talk = told("today at 10")
    assert talk.kinds[0] == "luck"
    talk.commands("review").hears("Acme", "Room 4")


def test_without_a_time_nothing_is_kept() -> None:
    talk = Talking.known(library()).commands("interview").says("Acme", "stop", "keep")
    assert not talk.person.book.of(Planned)
    assert not talk.person.reminders


def test_in_the_middle_of_a_talk_the_question_is_asked_again_below() -> None:
    talk = told().commands("pumpup")
    evening = next(each for each in talk.person.reminders.values() if each.kind == "evening")
    talk.now = datetime.fromisoformat(evening.due)
    talk.says("one").asks("proofs/1/proof").wakes(evening.id).hears("Acme").asks("proofs/1/proof")


def test_a_talk_left_lying_makes_room_and_is_offered() -> None:
    talk = told().commands("pumpup").comes("evening").hears("Acme")
    assert talk.person.open_talk() is None
    talk.taps("Carry on").asks("minutes")


def test_a_time_that_the_clocks_pass_over_is_asked_again() -> None:
    talk = Talking.known(library()).commands("interview").says("Acme", "manager").taps("Video")
    talk.says("28 March 2027 01:30").hears("Sunday 28 March, 01:30", "Sunday 28 March, 02:00")
    talk.says("28 March 2027 02:00").hears("Sunday 28 March, 02:00").says("yes")
    (planned,) = talk.person.book.of(Planned)
    assert planned.start == "2027-03-28T02:00"


def test_a_time_that_may_be_either_of_two_is_asked_by_both() -> None:
    talk = Talking.known(library()).commands("interview").says("Acme", "manager").taps("Video")
    talk.says("5/12 at 10").hears("Saturday 5 December, 10:00", "Wednesday 12 May, 10:00")
    talk.says("saturday 5 december 10:00").hears("Saturday 5 December, 10:00").says("yes")
    assert talk.person.book.of(Planned)[0].start == "2026-12-05T10:00"


def test_the_number_of_a_way_on_is_that_way_though_another_begins_with_a_number() -> None:
    """The first is called "Two minutes now"."""
    talk = told().comes("after").says("2")
    assert [each.id for each in talk.person.reminders.values() if each.id.endswith("/again")]


def test_what_was_put_off_comes_in_other_words() -> None:
    talk = told().comes("after")
    before = talk.heard.splitlines()[0]
    talk.taps("A bit later").comes("after")
    assert talk.heard.splitlines()[0] != before
