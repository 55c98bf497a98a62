"""The shipped five steps, one a talk over days, and the silver lining."""

from __future__ import annotations

from bot.coach.book.entries import Action, Decision, Kept, Step
from tests.conversation.small import library
from tests.conversation.talking import Talking


def recovering() -> Talking:
    return Talking.known(library()).commands("recover").asks("step")


def ended(talk: Talking) -> Talking:
    while talk.person.open_talk() is not None:
        talk.says("skip")
    return talk


def test_the_cv_step_lists_what_is_open_and_each_can_become_an_action_with_a_date() -> None:
    talk = (
        recovering()
        .hears("3. Look over your CV")
        .taps("My CV")
        .asks("cv_ok")
        .picks("Nothing in it is bent", "It's short")
    )
    talk.asks("todos/1/todo").hears("top third of page one", "words of their ad")
    assert "Length" not in talk.heard
    talk.taps("Move my three best points").says("open the file").says("tomorrow at 18", "yes").says("yes")
    assert "Move my three best points to the top of page one" not in [each.label for each in talk.prompt.suggestions]
    ended(talk.says("skip"))
    (action,) = talk.person.book.of(Action)
    assert (action.words, action.first_step, action.due) == (
        "Move my three best points to the top of page one",
        "open the file",
        "2026-11-24T18:00",
    )
    talk.commands("recover").hears("3. Look over your CV ✓", "heading")


def test_the_next_step_comes_on_the_day_they_chose_and_it_can_be_left_and_resumed() -> None:
    talk = (
        recovering()
        .taps("Practise")
        .taps("Nerves")
        .asks("researched")
        .says("later")
        .commands("resume")
        .asks("researched")
    )
    talk.says("none").asks("todos/1/todo").says("skip").asks("next_on").says("tomorrow at 18", "yes")
    (reminder,) = talk.person.reminders
    talk.waits(hours=33).wakes(reminder).offers("/recover", "/fine").says("1").asks("step").hears(
        "5. Practise for the next one ✓"
    )


def test_the_career_step_ends_in_a_decision_with_its_reason() -> None:
    talk = recovering().taps("Where I'm heading").taps("A skill").picks("A course").asks("passion").taps("It's still")
    talk.asks("decision").taps("Stay on it").says("I only lack the software").asks("todos/1/todo")
    assert [each.label for each in talk.prompt.suggestions] == ["Find a course for what's missing"]
    ended(talk)
    assert [(each.what, each.words) for each in talk.person.book.of(Decision)] == [("stay", "I only lack the software")]


def test_the_first_two_steps_lead_to_their_own_talks_or_are_ticked_off() -> None:
    talk = recovering().taps("Find the good").taps("Let's do it").offers("/silverlining").says("1")
    talk.asks("wrong_for").taps("The role was wrong").taps("Not really").says("they shout").taps("Yes").asks("forgive")
    talk.says("you were tired and you went").asks("sentence").says("At least I know now that I don't want to sell.")
    talk.offers("/recover")
    assert [(each.what, each.words) for each in talk.person.book.of(Kept)] == [
        ("kind_word", "you were tired and you went"),
        ("silver_lining", "At least I know now that I don't want to sell."),
    ]
    talk.commands("recover").hears("1. Find the good in it ✓").taps("Feedback").taps("It's done already").says("skip")
    assert {each.what for each in talk.person.book.of(Step)} == {"silver", "feedback"}


def test_after_the_fifth_there_is_a_last_word_and_no_next_date() -> None:
    talk = recovering()
    for step in ("Find the good", "Feedback"):
        talk.taps(step).taps("It's done already").says("skip").commands("recover")
    for step in ("My CV", "Where I'm heading"):
        ended(talk.taps(step)).commands("recover")
    talk.taps("Practise")
    while talk.person.open_talk() is not None:
        assert talk.asked != "next_on"
        talk.says("skip")
    words = [line.parts[0] for line in library().phrases["recover.all_done"]]
    assert any(str(each) in talk.heard for each in words)
