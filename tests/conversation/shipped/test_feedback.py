"""The shipped talk about feedback: what they said, sorted, kept where it helps, one lesson worked on."""

from __future__ import annotations

from bot.coach.book.entries import Action, Feedback, Lesson
from tests.conversation.small import library
from tests.conversation.talking import Talking


def begun() -> Talking:
    return Talking.known(library()).commands("feedback").asks("company").says("Acme").asks("came")


def two_points() -> Talking:
    talk = begun().taps("They told me").says("More examples, please").taps("How I interviewed").says("yes")
    talk.asks("notes/1/lesson").says("bring two examples with a figure").says("yes")
    return talk.says("too quiet for the team").taps("Fit").says("no").asks("notes/2/again")


def test_what_helps_becomes_a_lesson_and_the_rest_stays_with_them() -> None:
    talk = two_points().says("no").asks("work_on")
    assert [each.label for each in talk.prompt.suggestions] == ["bring two examples with a figure"]
    talk.says("1").asks("first_step").says("write one down").asks("due").says("tomorrow at 18")
    talk.hears("More examples, please", "/practice", "too quiet for the team", "bring two examples with a figure")
    book = talk.person.book
    assert [(each.words, each.sort, each.helps) for each in book.of(Feedback)] == [
        ("More examples, please", "technique", True),
        ("too quiet for the team", "fit", False),
    ]
    assert [(each.words, each.parked) for each in book.of(Lesson)] == [("bring two examples with a figure", False)]
    assert [(each.words, each.due) for each in book.of(Action)] == [
        ("bring two examples with a figure", "2026-11-24T18:00")
    ]
    (reminder,) = talk.person.reminders.values()
    assert reminder.about == "write one down"
    talk.offers("/followup")


def test_one_lesson_is_worked_on_and_the_others_are_parked() -> None:
    talk = begun().taps("They told me")
    for note in ("slower", "shorter", "louder"):
        talk.says(note, "skip", "yes", "skip", "yes" if note != "louder" else "no")
    talk.asks("work_on").says("shorter", "skip", "skip").hears("louder")
    assert [(each.words, each.parked) for each in talk.person.book.of(Lesson)] == [
        ("slower", True),
        ("shorter", False),
        ("louder", True),
    ]


def test_a_standard_no_teaches_nothing_and_says_so() -> None:
    talk = begun().taps("Only a standard no").offers("/silverlining")
    assert not talk.person.book.entries


def test_nothing_so_far_leads_to_asking() -> None:
    talk = begun().taps("Nothing so far").offers("/followup")
    assert not talk.person.book.entries
