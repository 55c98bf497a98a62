"""A wrong kind of answer is asked again, kindly and with an example; whatever is typed is kept plain or refused."""

from __future__ import annotations

import pytest

from bot.dialogue.messages import Said, Words
from tests.conversation.small import library
from tests.conversation.talking import Talking


def small() -> Talking:
    return Talking.known(library()).commands("small")


def at(path: str) -> Talking:
    return small().taps("Up").skips_to(path, rest="On we go")


@pytest.mark.parametrize(
    ("path", "typed", "heard"),
    [
        ("colours", "mauve and puce", "Red"),
        ("age", "some", "like"),
        ("age", "99", "60"),
        ("when", "at some point", "10:00"),
        ("when", "yesterday at 3", "22 November"),
        ("late", "sort of", "yes or"),
        ("rest", "purple", "On we go"),
    ],
)
def test_a_wrong_kind_of_answer_says_what_would_work(path: str, typed: str, heard: str) -> None:
    at(path).says(typed).asks(path).hears(heard)


@pytest.mark.parametrize("path", ["colours", "age", "when", "late", "rest"])
def test_after_the_second_miss_it_may_be_left_out(path: str) -> None:
    talk = at(path).says("blargh blargh")
    assert "skip" not in talk.heard.replace("Skip", "").casefold()
    talk.says("blargh blargh").hears("say skip").says("skip")
    assert talk.asked != path


def test_two_misses_in_a_row_sound_different() -> None:
    talk = at("age").says("some")
    first = talk.heard.split("\n")[0]
    assert talk.says("some").heard.split("\n")[0] != first


@pytest.mark.parametrize("typed", ["", " ", "\n\n", "\x00\x07\x1b", "\u200b", "\u202e"])
def test_nothing_at_all_is_asked_again(typed: str) -> None:
    talk = at("things/1/what").says(typed).asks("things/1/what")
    assert talk.talk.answers == {"mood": "up"}


@pytest.mark.parametrize("typed", ["x" * 41, "x" * 100_000, "👍" * 41])
def test_too_much_is_refused_and_the_limit_named(typed: str) -> None:
    talk = at("things/1/what").says(typed).asks("things/1/what").hears("40")
    assert len(talk.heard) < 1000


@pytest.mark.parametrize(
    "typed",
    [
        "👨\u200d👩\u200d👧",
        "שלום עולם",
        "<b>x</b> & **y** _z_ `q`",
        "@everyone <@1> <!channel> #general",
        "[a](http://b) <http://c|d>",
        "{what} {0} %s",
        "a:b:c",
        "~echo",
        "skipped",
        "two\nlines",
        "2021",
    ],
)
def test_anything_else_is_kept_as_it_is_and_said_as_theirs(typed: str) -> None:
    talk = at("things/1/what").says(typed).asks("things/1/how")
    assert talk.talk.answers["things/1/what"] == typed
    spans = [span for block in talk.message.blocks for span in getattr(block, "spans", ())]
    assert Said(typed) in spans
    assert not any(typed in span.text for span in spans if isinstance(span, Words))


def test_what_turns_a_line_around_is_taken_out() -> None:
    assert at("things/1/what").says("\u202eevil\x1b[31m").talk.answers["things/1/what"] == "evil"


@pytest.mark.parametrize(
    "typed",
    [
        "that was everything",
        "nothing else comes to mind",
        "not that I can think of",
        "I can't remember any more",
        "no, nothing else",
        "I think that's it",
        "nope",
    ],
)
def test_at_another_one_people_may_say_in_their_words_that_there_is_none(typed: str) -> None:
    talk = at("things/1/what").says("a walk", "4").asks("things/1/again").says(typed).asks("late")
    assert "things/2/what" not in talk.talk.answers


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("they asked about money", "they asked about money"),
        ("yes, they asked about money", "money"),
        ("no idea why they asked that?", "no idea why they asked that?"),
    ],
)
def test_at_another_one_people_may_just_tell_it(typed: str, kept: str) -> None:
    talk = at("things/1/what").says("a walk", "4").says(typed).asks("things/2/how")
    assert talk.talk.answers["things/2/what"] == kept


def test_telling_too_much_at_another_one_names_the_limit_and_asks_for_it() -> None:
    at("things/1/what").says("a walk", "4").says("and then " * 20).hears("40").asks("things/2/what")


@pytest.mark.parametrize(
    ("typed", "nearest"), [("/debreif", "/debrief"), ("/pumup", "/pumpup"), ("/resme", "/resume"), ("/hlep", "/help")]
)
def test_an_unknown_command_is_answered_with_the_nearest_real_one(typed: str, nearest: str) -> None:
    Talking.known(library()).says(typed).hears(nearest).offers(nearest)
    small().says(typed).hears(nearest).asks("mood")


@pytest.mark.parametrize("typed", ["/xyzzy", "/" + "x" * 100_000])
def test_a_command_like_no_other_points_to_help(typed: str) -> None:
    talk = Talking.known(library()).says(typed).hears("/help")
    assert len(talk.heard) < 300


@pytest.mark.parametrize("typed", ["/", "//", " / ", "/\x00", "/\u202e"])
def test_a_lone_slash_asks_what_there_is(typed: str) -> None:
    Talking.known(library()).says(typed).hears("/debrief", "/pumpup")


def test_words_with_no_question_open_show_what_there_is() -> None:
    talk = Talking.known(library()).says("hello?")
    assert talk.message.offers


def test_a_stamp_beyond_the_end_of_time_is_echoed_and_does_no_harm() -> None:
    at("when").says("<t:999999999999:F>").asks("~echo").says("no").asks("when")
