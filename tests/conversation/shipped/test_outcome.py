"""How it ended: told once, and what has no use any more is called off; the ten days after a no."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.coach.book.entries import Action, IfThen, Lesson, Result
from tests.conversation.interviews.test_interview import tell, told
from tests.conversation.small import library
from tests.conversation.talking import Talking

DATES = ("track", "track", "track", "track")


def held() -> Talking:
    """Somebody whose interview with Acme was three hours ago."""
    talk = told()
    return talk.comes("after").waits(hours=3)


def rejected(talk: Talking | None = None) -> Talking:
    talk = (talk or held()).commands("outcome").asks("result").hears("Acme").taps("It's a no").asks("today")
    return talk.taps("Be left in peace").asks("track")


def test_the_one_interview_that_is_open_is_meant() -> None:
    talk = rejected().taps("No, thanks")
    (result,) = talk.person.book.of(Result)
    assert (result.result, result.interview) == ("out", "interview-1")
    assert {"after", "morning", "thanks", "outcome"}.isdisjoint(talk.kinds)


def test_an_offer_is_celebrated_and_ends_every_nudge_about_it() -> None:
    talk = held().commands("outcome").taps("They made me an offer")
    assert talk.person.open_talk() is None
    assert {"after", "morning", "thanks", "feedback", "outcome"}.isdisjoint(talk.kinds)


def test_the_next_round_leads_to_the_next_interview() -> None:
    held().commands("outcome").taps("I'm in the next round").offers("/interview").taps("Note the next").asks("company")


def test_silence_is_asked_about_once_more_and_then_left_alone() -> None:
    talk = held().waits(days=8).commands("outcome").taps("I've heard nothing").offers("/followup")
    assert talk.kinds.count("outcome") >= 1
    assert not talk.person.book.of(Result)
    talk.waits(days=30).commands("outcome", "interview-1").taps("I've heard nothing")
    assert not [
        each for each in talk.person.reminders.values() if each.kind == "outcome" and each.due > talk.now.isoformat()
    ]


def test_several_open_ones_are_asked_about() -> None:
    talk = held().commands("debrief", "new").taps("Quick").says("Blue", "stop", "keep")
    talk.commands("outcome").offers("/outcome debrief-1", "/outcome interview-1", "/begin outcome")
    talk.taps("Blue").asks("result").hears("Blue").taps("It's a no")
    talk.says("skip", "skip")
    assert [each.interview for each in talk.person.book.of(Result)] == ["debrief-1"]


def test_one_we_never_heard_of_is_told_by_its_name() -> None:
    talk = (
        Talking.known(library())
        .commands("outcome")
        .asks("company")
        .says("Green")
        .taps("It's a no")
        .says("skip", "skip")
    )
    assert [each.result for each in talk.person.book.of(Result)] == ["out"]


def test_the_ten_days_come_when_wanted_one_by_one_and_lead_somewhere() -> None:
    talk = rejected().taps("Yes, come by")
    begun = talk.now
    assert talk.kinds.count("track") == 4
    for days, way in ((1, "/facts interview-1"), (3, "/lesson interview-1"), (7, "/ahead interview-1"), (10, "")):
        talk.comes("track").hears("Acme")
        assert (talk.now.date() - begun.date()) == timedelta(days=days)
        talk.offers(*((way, "/leave outcome-1") if way else ()))


def test_they_can_be_left_at_any_time() -> None:
    talk = rejected().taps("Yes, come by").comes("track").taps("End the ten days")
    assert "track" not in talk.kinds


def test_the_first_day_parts_what_was_said_from_what_the_night_made_of_it() -> None:
    talk = rejected().taps("Yes, come by").comes("track").taps("The facts")
    talk.says("We went with somebody who knows SAP").says("I'm too old").taps("No, that's from me")
    talk.offers("/debrief interview-1")
    assert not talk.person.book.of(Lesson)


def test_without_a_reason_there_is_none_to_be_found() -> None:
    talk = rejected().taps("Yes, come by").comes("track").taps("The facts").says("skip").asks("guess")
    talk.says("skip")
    assert talk.person.open_talk() is None


def test_with_a_debrief_the_facts_lead_to_the_longer_look_at_it() -> None:
    talk = held().commands("debrief", "interview-1").says("Why us?", "3", "no", "no", "no", "no", "skip")
    talk.commands("outcome").asks("result").taps("It's a no").says("skip").taps("Yes, come by").comes("track")
    talk.taps("The facts").says("no reason given", "skip").offers("/continue debrief-1")


def test_the_third_day_keeps_one_lesson_and_its_plan_or_none() -> None:
    talk = rejected().taps("Yes, come by").comes("track").comes("track").taps("One lesson")
    talk.taps("A part of it").says("ask what they need first", "they ask me to begin", "I ask one question")
    book = talk.person.book
    assert [(each.words, each.parked) for each in book.of(Lesson)] == [("ask what they need first", False)]
    assert [(each.condition, each.response) for each in book.of(IfThen)] == [
        ("they ask me to begin", "I ask one question")
    ]
    none = rejected().taps("Yes, come by").comes("track").comes("track").taps("One lesson").taps("Nothing")
    assert none.person.open_talk() is None
    assert not none.person.book.of(Lesson)


def test_the_seventh_day_asks_for_no_more_than_there_is() -> None:
    talk = rejected().taps("Yes, come by").comes("track").comes("track").comes("track").taps("A look ahead")
    talk.taps("Enough for a small step").says("read two adverts", "tomorrow 10:00", "yes")
    assert [each.words for each in talk.person.book.of(Action)] == ["read two adverts"]
    talk.comes("action").hears("read two adverts").taps("Done")
    again = rejected().taps("Yes, come by").comes("track").comes("track").comes("track").taps("A look ahead")
    again.taps("There's an interview ahead").offers("/interview")


def test_a_result_counts_from_the_moment_it_is_told() -> None:
    """They tap the no and close the window at the next question: nothing asks about that interview any more."""
    talk = held().commands("outcome").taps("It's a no").asks("today")
    assert [each.result for each in talk.person.book.of(Result)] == ["out"]
    assert {"thanks", "outcome"}.isdisjoint(talk.kinds)
    talk.says("back").taps("They made me an offer")
    assert [each.result for each in talk.person.book.of(Result)] == ["offer"]


def test_on_the_day_of_a_no_nobody_asks_about_the_others() -> None:
    talk = tell(held(), "next Thursday 10:00", company="Blue")
    feedback = next(each for each in talk.person.reminders.values() if each.kind == "feedback")
    talk.now = datetime.fromisoformat(feedback.due) - timedelta(hours=1)
    talk.commands("outcome").says("Acme").taps("It's a no").says("skip", "skip")
    spoken = len(talk.messages)
    talk.comes_at(feedback.id, feedback.due)
    assert len(talk.messages) == spoken
    again = talk.person.reminders[feedback.id]
    talk.comes_at(again.id, again.due)
    assert len(talk.messages) == spoken + 1


def test_a_word_in_the_talk_that_tells_of_a_no_does_not_let_the_next_cheer_come() -> None:
    talk = held().says("/encourage", "every day", "8:00").commands("outcome").taps("It's a no").says("hm")
    assert talk.person.profile.encouragement.held
