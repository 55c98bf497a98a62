"""Where an answer is being changed: it stays, another one was meant, or it is changed."""

from __future__ import annotations

import pytest

from bot.dialogue.talk import Changing
from tests.conversation.small import library
from tests.conversation.talking import Talking

STAYS = "no|nothing|idk|i don't know|none|leave it|nah|no it's fine|dont change it|skip|never mind|no change"


def told() -> Talking:
    return Talking.known(library()).says(
        "/debrief", "full", "low", "go on", "Bosch", "test engineer", "video", "friday"
    )


def company(talk: Talking) -> object:
    return talk.person.talks["debrief-1"].answers["company"]


@pytest.mark.parametrize("said", STAYS.split("|"))
def test_who_has_nothing_to_say_loses_nothing(said: str) -> None:
    talk = told().says("/change", "company", said).asks("recall")
    assert company(talk) == "Bosch"


@pytest.mark.parametrize("said", ["nothing", "never mind", "no it's fine", "leave it", "done"])
def test_all_answers_are_put_away_as_they_are(said: str) -> None:
    assert company(told().says("/change", said).asks("recall")) == "Bosch"


@pytest.mark.parametrize("said", ["Siemens", "it was Siemens", "no it was Siemens"])
def test_what_is_changed_is_said(said: str) -> None:
    talk = told().says("/change", "company", said).asks("recall")
    assert company(talk) == "Siemens"
    assert "hanged" in talk.heard


@pytest.mark.parametrize(("said", "path"), [("wait no the role", "role"), ("no, the day", "held"), ("the job", "role")])
def test_another_one_was_meant(said: str, path: str) -> None:
    talk = told().says("/change", "company", said)
    assert talk.person.talks["debrief-1"].aside == Changing(path)
    assert company(talk) == "Bosch"


@pytest.mark.parametrize(("said", "path"), [("the date", "held"), ("the position", "role"), ("when", "held")])
def test_a_fact_is_found_by_what_people_call_it(said: str, path: str) -> None:
    assert told().says("/change", said).person.talks["debrief-1"].aside == Changing(path)


@pytest.mark.parametrize("said", ["can i change something", "i got something wrong", "i want to change something"])
def test_to_change_something_is_no_story(said: str) -> None:
    talk = told().says(said)
    assert "recall" not in talk.person.talks["debrief-1"].answers
    talk.hears("Bosch", "test engineer")


def test_a_fact_put_right_among_the_answers_is_changed_at_once() -> None:
    talk = told().says("/change", "not Bosch, Siemens").asks("recall").hears("Siemens")
    assert company(talk) == "Siemens"
