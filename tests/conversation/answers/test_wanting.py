"""Something else that they want, in the middle of a debrief: what does it is named, and the question stands."""

from __future__ import annotations

import pytest

from bot.library.load import find_content, load_library
from tests.conversation.talking import Talking

SHIPPED = load_library(find_content())


def at(path: str) -> Talking:
    talk = Talking.known(SHIPPED).says("/debrief", "full")
    for answer in ("okay", "Acme", "nurse", "panel"):
        if talk.asked == path:
            return talk
        talk.says(answer)
    return talk.asks(path)


@pytest.mark.parametrize("path", ["feeling", "company", "role", "stage"])
@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("tell me a joke", "/stories"),
        ("what are my chances", "/odds"),
        ("can we do a pump-up instead", "/pumpup"),
        ("help me word an email to them", "/followup"),
    ],
)
def test_it_is_named_and_the_question_stands(path: str, line: str, command: str) -> None:
    talk = at(path)
    before = talk.talk.answers
    talk.says(line).hears(command).asks(path)
    assert talk.talk.answers == before


def test_what_has_an_answer_is_answered() -> None:
    heard = at("stage").says("does using this cost anything").asks("stage").heard
    assert "money" in heard or "pay me" in heard


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("company", "Hope for Justice"),
        ("company", "the practice in Mill Lane"),
        ("role", "practice nurse"),
        ("role", "interview coordinator"),
        ("role", "story editor for kids"),
        ("role", "someone who writes letters"),
    ],
)
def test_a_name_is_kept(path: str, answer: str) -> None:
    assert at(path).says(answer).talk.answers[path] == answer


def test_a_choice_that_is_like_a_wish_is_chosen() -> None:
    assert at("stage").says("it was a phone interview").talk.answers["stage"] == "phone"


def test_said_twice_it_is_a_name_after_all() -> None:
    assert at("role").says("tell me a joke", "tell me a joke").talk.answers["role"] == "tell me a joke"


def test_in_free_words_it_is_their_answer() -> None:
    talk = Talking.known(SHIPPED).says("/debrief", "quick", "Acme").asks("questions/1/asked")
    assert talk.says("tell me a joke").talk.answers["questions/1/asked"] == "tell me a joke"
