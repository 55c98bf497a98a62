"""Several asks marked as one form: sent at once, all kept or none."""

from __future__ import annotations

from tests.conversation.small import library
from tests.conversation.small import library as our_own
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


def shown(talk: Talking) -> list[str]:
    form = talk.prompt.form
    return [field.path for field in form.fields] if form else []


def at(path: str, **answers: str) -> Talking:
    """A full debrief at this question; what is not answered on the way is skipped."""
    return Talking.known(our_own()).commands("debrief").taps("Full").skips_to(path, **answers)


def test_a_page_shows_what_is_still_open_and_may_still_come() -> None:
    talk = at("company")
    assert shown(talk) == ["company", "role", "stage", "held", "recall"]
    assert shown(talk.says("Acme")) == ["role", "stage", "held", "recall"]
    assert shown(talk.says("Clerk", "video", "today")) == []
    assert shown(Talking.known(our_own()).commands("debrief").taps("Quick")) == []


def test_a_round_of_a_repeat_is_a_page_of_its_own() -> None:
    talk = at("questions/1/asked")
    assert shown(talk) == ["questions/1/asked", "questions/1/went"]
    talk.sends(**{"questions/1/asked": "Why us?", "questions/1/went": "2"}).asks("questions/1/reply")
    assert shown(talk) == ["questions/1/reply", "questions/1/better"]
    talk.says("skip", "skip").asks("questions/1/again").says("yes")
    talk.sends(**{"questions/2/asked": "Why now?", "questions/2/went": "5"}).asks("questions/2/reply")
    assert shown(talk) == []


def test_what_hangs_on_a_question_of_the_same_page_is_on_it() -> None:
    assert shown(at("plan_if")) == ["plan_if", "plan_then", "actions/1/action", "actions/1/first_step", "actions/1/due"]
    chosen = at("sold_short_what", mishaps="I sold myself short, I named a weak spot before they asked")
    assert shown(chosen) == ["sold_short_what", "over_shared_what"]
    assert shown(at("sold_short_what", mishaps="I sold myself short")) == []


def test_each_line_is_a_round_and_nobody_is_asked_for_another() -> None:
    talk = at("reasons").sends(**{"forgotten/1/question": "", "positives/1/positive": "- I was calm\n\n* I asked\n"})
    talk.asks("plan_if")
    kept = {path: value for path, value in talk.talk.answers.items() if path.startswith("positives")}
    assert kept == {
        "positives/1/positive": "I was calm", "positives/1/again": True,
        "positives/2/positive": "I asked", "positives/2/again": False,
    }  # fmt: skip
    assert talk.talk.answers["forgotten/1/question"] is None


def test_more_lines_than_rounds_stand_with_the_last() -> None:
    talk = at("reasons").sends(**{"positives/1/positive": "\n".join(f"thing {n}" for n in range(1, 13))})
    assert talk.talk.answers["positives/10/positive"] == "thing 10 thing 11 thing 12"


def test_what_was_left_empty_is_asked_where_something_filled_in_hangs_on_it() -> None:
    talk = at("plan_if").sends(**{"plan_then": "I breathe", "actions/1/first_step": "open the file."}).asks("plan_if")
    talk.says("I rush.").asks("actions/1/action").says("write to them")
    talk.hears("If: I rush. Then: I breathe", "write to them. To begin: open the file")


def test_a_page_is_left_out_as_a_whole() -> None:
    talk = at("plan_if").says("skip these")
    assert talk.person.open_talk() is None
    at("reasons").says("skip all").asks("plan_if")
    at("signals").says("skip these").asks("mishaps")


def test_a_page_says_one_kind_word_and_what_choices_answer() -> None:
    talk = at("reasons")
    sent = {"positives/1/positive": "I was calm", "lesson": "ask first", "gut": "I think it's a no"}
    talk.sends(**sent)
    assert sum(line in talk.heard for line in replies("positives/positive") | replies("lesson")) == 1
    assert sum(line in talk.heard for line in replies("gut")) == 1


def replies(path: str) -> set[str]:
    ask = our_own().dialogues["debrief"].ops[path].ask
    assert ask is not None
    lines = [line for choice in ask.choices for line in choice.reply] or ask.reply
    return {"".join(map(str, line.parts)) for line in lines}
