"""Several asks marked as one form: sent at once, all kept or none."""

from __future__ import annotations

from tests.conversation.small import library
from tests.conversation.talking import Talking


def at_form() -> Talking:
    return Talking.known(library()).commands("small").taps("Up").says("skip").asks("late")


def test_a_form_offers_its_fields_together() -> None:
    form = at_form().prompt.form
    assert form is not None
    assert [field.path for field in form.fields] == ["late", "age"]
    assert form.title == "Basics"


def test_a_form_sent_is_kept_and_the_talk_goes_on_behind_it() -> None:
    talk = at_form().sends(late="no", age="7").asks("colours")
    assert (talk.talk.answers["late"], talk.talk.answers["age"]) == (False, 7)


def test_a_field_left_empty_or_without_anything_to_say_is_skipped() -> None:
    talk = at_form().sends(late="", age="none").asks("colours")
    assert (talk.talk.answers["late"], talk.talk.answers["age"]) == (None, None)
    assert at_form().sends(late="yes").asks("colours").talk.answers["age"] is None


def test_one_field_wrong_keeps_nothing_says_why_and_gives_back_what_was_typed() -> None:
    talk = at_form().sends(late="yes", age="ninety-nine hundred").asks("late")
    assert "late" not in talk.talk.answers
    form = talk.prompt.form
    assert form is not None
    first, second = form.fields
    assert (first.value, first.error) == ("yes", "")
    assert second.value == "ninety-nine hundred"
    assert second.error
    talk.hears(second.error).sends(late="yes", age="9").asks("colours")


def test_back_out_of_a_form_goes_field_by_field() -> None:
    at_form().sends(late="no", age="7").says("back").asks("age").says("back").asks("late")


def test_one_by_one_works_just_as_well() -> None:
    at_form().says("no").asks("age").says("7").asks("colours")
