""" "I just remembered ..." and "change the company": the part of a talk that the words name is opened."""

from __future__ import annotations

import pytest

from tests.conversation.small import library
from tests.conversation.talking import Talking


def done() -> Talking:
    talk = Talking.known(library()).commands("debrief").taps("Quick").says("Acme", "Why us?", "2", "no", "Who leads?")
    talk.says("no", "a no", "skip")
    assert talk.person.open_talk() is None
    return talk


@pytest.mark.parametrize(
    "said",
    [
        "I just remembered another question",
        "wait, I remembered one more question",
        "there was another question they asked",
        "I forgot to mention a question",
    ],
)
def test_another_question_after_the_end(said: str) -> None:
    talk = done().says(said).asks("questions/2/asked").says("What salary?", "1", "no")
    talk.hears("Why us? (2)", "What salary? (1)", "Who leads?")
    assert talk.person.open_talk() is None


def test_a_question_that_is_told_at_once_is_kept() -> None:
    talk = done().says("forgot to mention he asked why here").asks("questions/2/went")
    assert talk.talk.answers["questions/2/asked"] == "why here"
    talk = done().says("they also asked about my gap").asks("questions/2/went")
    assert talk.talk.answers["questions/2/asked"] == "about my gap"


def test_a_question_of_their_own_belongs_to_the_other_list() -> None:
    done().says("I just remembered another question I wanted to ask").asks("forgotten/2/question")


def test_in_the_middle_it_goes_back_to_the_list_and_then_on() -> None:
    talk = (
        Talking.known(library()).commands("debrief").taps("Quick").says("Acme", "Why us?", "2", "no", "no").asks("gut")
    )
    talk.says("wait, I remembered another question").asks("questions/2/asked").says("What salary?", "3", "no").asks(
        "gut"
    )


def test_a_list_that_was_left_out_begins() -> None:
    talk = Talking.known(library()).commands("debrief").taps("Quick").says("Acme", "skip").asks("forgotten/1/question")
    talk.says("skip").asks("gut").says("oh I remembered a question they asked").asks("questions/1/asked")


@pytest.mark.parametrize(
    ("said", "path"),
    [
        ("change the company", "company"),
        ("I want to change the company name", "company"),
        ("can I correct my gut feeling?", "gut"),
        ("I just remembered the company", "company"),
    ],
)
def test_a_part_that_is_named(said: str, path: str) -> None:
    assert done().says(said).asks(path).prompt is not None


def test_a_part_named_in_the_list_of_answers() -> None:
    done().commands("change").says("the company").asks("company").says("Beta").hears("Beta, 23 November")


def test_what_names_no_part_puts_all_on_the_table_or_is_something_else() -> None:
    assert done().says("I just remembered something").asked.startswith("~")
    talk = done().says("change my job")
    assert talk.person.open_talk() is None


def test_words_for_a_free_question_stay_an_answer() -> None:
    talk = Talking.known(library()).commands("debrief").taps("Full").says("fine").asks("company")
    talk.says("skip", "skip", "skip", "skip").asks("recall").says("they also asked about my gap")
    assert talk.talk.answers["recall"] == "they also asked about my gap"
