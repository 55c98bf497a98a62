"""What is said to us in the middle of a debrief, in everybody's own words: met, kept as no answer, and nothing lost."""

from __future__ import annotations

import pytest

from bot.dialogue.talk import TalkState
from bot.library.load import find_content, load_library
from tests.conversation.talking import Talking

SHIPPED = load_library(find_content())


def at(path: str) -> Talking:
    talk = Talking.known(SHIPPED).says("/debrief", "full")
    for answer in ("okay", "Acme", "nurse", "panel", "today", "It went on and on."):
        if talk.asked == path:
            return talk
        talk.says(answer)
    return talk.asks(path)


PLACES = ["feeling", "stage", "recall", "questions/1/asked"]


@pytest.mark.parametrize("path", PLACES)
@pytest.mark.parametrize(
    "line",
    [
        "this is making me feel worse",
        "i already told you that",
        "sorry my kid needed me",
        "you keep misunderstanding me",
    ],
)
def test_a_remark_is_answered_and_is_no_answer(path: str, line: str) -> None:
    assert line not in str(at(path).says(line).talk.answers)


@pytest.mark.parametrize("path", PLACES)
def test_what_can_wait_waits_at_the_same_question(path: str) -> None:
    talk = at(path).says("can we do this tomorrow morning")
    (waits,) = talk.person.parked_talks()
    assert waits.state is TalkState.PARKED
    assert talk.says("/resume").asked == path


@pytest.mark.parametrize("path", PLACES[1:])
def test_whoever_has_had_enough_is_asked_what_becomes_of_it(path: str) -> None:
    at(path).says("I don't want to do this any more").asks("~stopping").says("carry on").asks(path)


def test_what_was_wrong_earlier_can_be_changed_from_here() -> None:
    at("recall").says("i think i put the wrong date earlier").asks("held").hears("Today")


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("recall", "They told me to stop and come back tomorrow."),
        ("recall", "I told them I don't want to do nights any more."),
        ("questions/1/asked", "Could you give me an example?"),
        ("questions/1/asked", "Are you a team player?"),
        ("questions/1/asked", "What do you mean by team player?"),
        ("company", "Tomorrow Ltd"),
    ],
)
def test_an_answer_is_an_answer(path: str, line: str) -> None:
    assert at(path).says(line).talk.answers[path] == line


def test_what_was_an_answer_after_all_is_kept_when_it_is_sent_once_more() -> None:
    line = "who else will read this"
    talk = at("recall").says(line).asks("recall")
    assert "once more" in talk.heard or "again" in talk.heard or "/privacy" in talk.heard
    assert talk.says(line).talk.answers["recall"] == line


def test_what_asks_us_where_a_question_of_theirs_is_asked_for_is_met_and_kept_the_second_time() -> None:
    talk = at("questions/1/asked").says("who will read this").asks("questions/1/asked")
    assert talk.says("who will read this").talk.answers["questions/1/asked"] == "who will read this"


@pytest.mark.parametrize("path", PLACES[1:])
def test_what_nobody_wants_to_answer_is_left_out(path: str) -> None:
    talk = at(path).says("this one isn't for me")
    if talk.asked == path:  # anything could be the answer there: it is asked about
        talk.hears("Do you mean").says("skip")
    assert talk.asked != path
    assert "this one isn't for me" not in str(talk.talk.answers)


@pytest.mark.parametrize("path", PLACES)
def test_what_was_heard_wrong_is_no_answer(path: str) -> None:
    at(path).says("you're putting words in my mouth").asks(path).hears("back")


def test_another_answer_behind_it_is_put_in_the_place_of_the_last() -> None:
    talk = at("questions/1/asked").says("Why us?", "4", "wait, I meant 3")
    assert talk.talk.answers["questions/1/went"] == 3


@pytest.mark.parametrize(
    ("line", "path"),
    [("pls delete the name i gave you", "~reviewing"), ("pls delete the company i gave you", "company")],
)
def test_what_is_to_be_deleted_by_its_name_is_opened_and_not_the_last_answer(line: str, path: str) -> None:
    talk = at("held").says(line).asks(path).hears("Acme")
    assert talk.talk.answers["stage"] == "panel"


@pytest.mark.parametrize("line", ["no thats it", "no that's all", "thats all"])
def test_whoever_says_at_a_list_that_this_was_all_leaves_it_out(line: str) -> None:
    talk = at("questions/1/asked").says("skip").asks("signals").says(line).asks("mishaps")
    assert line not in str(talk.talk.answers)


@pytest.mark.parametrize("path", PLACES)
def test_whoever_says_continue_hears_the_question_and_no_word_is_kept(path: str) -> None:
    assert "continue" not in str(at(path).says("continue").asks(path).talk.answers.values())


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("feeling", "what is meant by hot feeling"),
        ("recall", "what do you mean by order"),
        ("stage", "what do you mean by that"),
    ],
)
def test_what_a_word_of_ours_means_is_told(path: str, line: str) -> None:
    told = at(path).says("help").heard.splitlines()[0]
    talk = at(path).says(line).asks(path).hears(told)
    assert line not in str(talk.talk.answers)


@pytest.mark.parametrize("line", ["no idea pls suggest", "please suggest something", "kindly advise"])
def test_who_wants_an_answer_from_us_is_told_that_we_have_none(line: str) -> None:
    talk = at("questions/1/asked").says("Why us?", "2", "I liked the food").asks("questions/1/better")
    assert talk.says(line).asks("questions/1/better").talk.answers.get("questions/1/better") is None
