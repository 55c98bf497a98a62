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


def deep_in(path: str) -> Talking:
    """A full debrief at a question for free words, or at "another one?"."""
    talk = Talking.known(SHIPPED).says("/debrief", "full")
    given = {"company": "Acme", "stage": "video", "recall": "It went on.", "asked": "Why us?", "went": "2"}
    while talk.asked != path:
        name = talk.asked.rpartition("/")[2]
        talk.says("no" if name == "again" else given.get(name, "skip"))
    return talk


FREE = ["recall", "questions/1/reply", "questions/1/again", "positives/1/positive", "plan_if", "actions/1/action"]


@pytest.mark.parametrize("path", FREE)
@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("delete everything", "/forget"),
        ("pump me up i have meta tomorrow", "/pumpup"),
        ("delete my account", "/forget"),
    ],
)
def test_what_is_an_answer_nowhere_is_none_in_free_words(path: str, line: str, command: str) -> None:
    talk = deep_in(path)
    before = talk.talk.answers
    assert talk.says(line).hears(command).asks(path).talk.answers == before


@pytest.mark.parametrize("path", ["recall", "questions/1/reply", "plan_if", "actions/1/action"])
def test_a_no_that_came_meanwhile_is_no_answer(path: str) -> None:
    assert "i got rejected" not in str(deep_in(path).says("i got rejected").hears("/outcome").talk.answers)


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("questions/1/reply", "i got rejected because of my visa, i told them"),
        ("questions/1/reply", "i deleted everything and started again"),
        ("recall", "they rejected me on the spot"),
        ("recall", "it was terrible"),
        ("plan_if", "i get rejected"),
        ("actions/1/action", "delete my facebook"),
    ],
)
def test_what_only_holds_such_words_is_an_answer(path: str, line: str) -> None:
    assert deep_in(path).says(line).talk.answers[path] == line


@pytest.mark.parametrize("line", ["it was terrible", "its over, i blew it", "just came out", "it went ok"])
@pytest.mark.parametrize("on", [(), ("I fixed the till", "2019", "no", "skip", "skip", "skip")])
def test_an_interview_that_is_over_is_nothing_to_do_in_it(line: str, on: tuple[str, ...]) -> None:
    talk = Talking.known(SHIPPED).says("/pumpup", "three", *on)
    asked = talk.asked
    assert talk.says(line).hears("/debrief").asks(asked).says("/debrief").asks("speed")


@pytest.mark.parametrize("line", ["have good posture", "do well", "be ok"])
def test_what_is_to_be_done_in_it_is_kept(line: str) -> None:
    talk = Talking.known(SHIPPED).says("/pumpup", "one", "I fixed the till", "2019", "no").asks("thing").says(line)
    assert talk.person.talks["pumpup-1"].answers["thing"] == line
