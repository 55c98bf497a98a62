"""That no question was asked, and why, is said in many words; what names a question is one."""

from __future__ import annotations

import pytest

from bot.conversation.intents.no_questions import tells_of_no_question
from tests.conversation.debriefing import debrief, told
from tests.conversation.small import library
from tests.conversation.talking import Talking

NONE = [
    "none really it was more of a chat",
    "it was just a chat",
    "there weren't really any questions",
    "no questions it was just a tour",
    "they didnt let me ask anything",
    "he never gave me a chance",
    "there was no time",
    "we ran out of time",
    "didnt get a chance to ask anything",
    "i never ask questions",
    "i had one but its gone",
    "it slipped my mind",
    "they answered everything i wanted to know",
    "she answered it all",
    "nah they covered it",
    "everything was covered",
    "she never really asked me anything",
    "mostly small talk",
    "nothing he just showed me round",
    "too nervous to ask",
    "didnt want to seem pushy",
    "they had to go",
    "she covered the rest",
]
QUESTIONS = [
    "i didn't ask about the pay",
    "never asked about holidays",
    "they never said when i'd start",
    "is it a real job or just a chat",
    "how much time do i get for lunch",
    "if there is time for training",
    "how do you manage your time",
    "tell me about a time you lost a customer",
    "tell us about a difficult conversation",
    "they asked everything about my old job",
    "who covered for the last person",
    "what have you forgotten",
    "the chance of a raise",
    "i didn't like to ask about pay",
    "what i'd like to do",
    "why did the last one go",
    "they asked what i did",
    "describe a time you were rushed",
]


@pytest.mark.parametrize("line", NONE)
def test_a_line_may_say_why_there_was_no_question(line: str) -> None:
    assert tells_of_no_question(line)


@pytest.mark.parametrize("line", QUESTIONS)
def test_a_line_that_names_a_question_is_one(line: str) -> None:
    assert not tells_of_no_question(line)


@pytest.mark.parametrize("line", NONE)
def test_at_the_first_of_their_questions_it_ends_the_list_and_nothing_is_kept(line: str) -> None:
    talk = Talking.known(library()).commands("debrief").taps("Quick").says("Acme").asks("questions/1/asked")
    assert "questions/1/asked" not in told(talk.says(line))
    assert not talk.asked.startswith("questions/")


def test_at_one_more_of_ones_own_it_is_a_no() -> None:
    talk = Talking.known(library()).commands("debrief").taps("Quick").says("Acme", "skip")
    talk.asks("forgotten/1/question").says("the pay").asks("forgotten/1/again").says("she answered it all").asks("gut")
    assert "forgotten/2/question" not in told(talk)


@pytest.mark.parametrize("line", ["loads", "yes loads", "so many", "quite a few"])
def test_how_many_there_are_is_no_question_yet(line: str) -> None:
    talk = Talking.known(library()).commands("debrief").taps("Quick").says("Acme")
    talk.says(line).hears("words").asks("questions/1/asked")
    talk.says("Why us?", "2").skips_to("questions/1/again").says(line).asks("questions/2/asked")


@pytest.mark.parametrize("line", ["yeah but i cant remember", "yes but i dont know which"])
def test_one_more_that_is_forgotten_ends_the_list_without_its_apostrophe_too(line: str) -> None:
    talk = debrief("2", "skip", "skip").asks("questions/1/again").says(line)
    assert "questions/2/asked" not in told(talk)


@pytest.mark.parametrize("line", ["i know", "I know that", "good question", "that's a good question"])
@pytest.mark.parametrize("before", [("2",), ("2", "money")])
def test_a_nod_is_asked_about_once_and_kept_the_second_time(line: str, before: tuple[str, ...]) -> None:
    talk = debrief(*before)
    path = talk.asked
    assert path not in told(talk.says(line).asks(path))
    assert told(talk.says(line))[path] == line
