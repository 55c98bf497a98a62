"""A question where an answer is asked for: one more of theirs, or meant for us. Kept only when it is sent twice."""

from __future__ import annotations

import pytest

from bot.conversation.intents.their_questions import is_question_of_theirs
from tests.conversation.debriefing import debrief, told

THEIRS = [
    "why do you want to leave",
    "why do you want to leave?",
    "what are your weaknesses",
    "where do you see yourself in 5 years",
    "tell me about a time you failed",
    "oh and why should we hire you",
    "what motivates you",
    "do you drive",
    "what's your notice period",
    "describe a difficult customer",
]
NOT_THEIRS = [
    "what would you say",
    "how would you answer that",
    "can you write it for me",
    "what do you mean",
    "what your company stands for",
    "how you treat people",
    "i told them about my boss",
    "id say you have a great team",
    "because you guys are nice",
    "where i live its hard",
    "have a good team",
]


@pytest.mark.parametrize("line", THEIRS)
def test_interviewers_ask_like_this(line: str) -> None:
    assert is_question_of_theirs(line)


@pytest.mark.parametrize("line", NOT_THEIRS)
def test_what_is_answered_or_asked_of_us_is_none_of_theirs(line: str) -> None:
    assert not is_question_of_theirs(line)


def test_one_of_theirs_is_met_at_an_answer_and_comes_next() -> None:
    talk = debrief("2", "money").says("why do you want to leave?").hears("question").asks("questions/1/better")
    talk.skips_to("questions/1/again").says("yes", "why do you want to leave?").asks("questions/2/went")
    assert "questions/1/better" not in told(talk)
    assert told(talk)["questions/2/asked"] == "why do you want to leave?"


@pytest.mark.parametrize("line", ["why do you want to leave?", "would it be bad to say I was fired?"])
def test_sent_once_more_it_is_the_answer(line: str) -> None:
    talk = debrief("2", "money").says(line).asks("questions/1/better")
    assert "questions/1/better" not in told(talk)
    assert told(talk.says(line))["questions/1/better"] == line
