"""Former questions that became choices of another: no answer is lost, and none moves to another question."""

from __future__ import annotations

import pytest

from bot.dialogue.answers import Answers
from bot.dialogue.messages import Input
from bot.dialogue.steps import Ask, Choice
from bot.dialogue.walk import forwarded
from tests.conversation.small import library
from tests.dialogue.made_up import ask, dialogue


@pytest.mark.parametrize(
    ("before", "today"),
    [
        ({"on_time": False}, {"mishaps": ("late",)}),
        ({"on_time": True}, {}),
        ({"on_time": None, "sold_short": "no"}, {}),
        ({"sold_short": "a_little", "over_shared": "yes"}, {"mishaps": ("sold_short", "over_shared")}),
        ({"over_shared": "yes", "dressed": False, "mishaps": ("blanked", "late")},
         {"mishaps": ("late", "outfit", "over_shared", "blanked")}),
        ({"researched": False, "mishaps": ("none",)}, {"mishaps": ("unprepared",)}),
        ({"researched": False, "mishaps": None}, {"mishaps": ("unprepared",)}),
        ({"researched": True, "mishaps": ("none",)}, {"mishaps": ("none",)}),
        ({"gut": "out", "sold_short_what": "that I led"}, {"gut": "out", "sold_short_what": "that I led"}),
    ],
)  # fmt: skip
def test_answers_become_choices(before: Answers, today: Answers) -> None:
    assert forwarded(library().dialogues["debrief"], before) == today


def test_it_is_the_same_however_often_it_is_looked_at() -> None:
    dialogue = library().dialogues["debrief"]
    once = forwarded(dialogue, {"on_time": False, "mishaps": ("tech",)})
    assert once == forwarded(dialogue, once) == {"mishaps": ("late", "tech")}


def test_two_questions_may_take_over_different_ones() -> None:
    def taking(name: str, former: str, meant: str) -> Ask:
        choices = tuple(
            Choice(each, each, was=((former, (True,)),) if each == meant else ()) for each in ("one", "two")
        )
        return ask(name, input=Input.PICK, choices=choices)

    made = dialogue(taking("a", "old", "two"), taking("b", "older", "one"))
    assert forwarded(made, {"old": True, "older": True}) == {"a": ("two",), "b": ("one",)}
    assert forwarded(made, {"old": True, "b": ("two",)}) == {"a": ("two",), "b": ("two",)}
    assert forwarded(made, {"old": False, "older": None}) == {}
