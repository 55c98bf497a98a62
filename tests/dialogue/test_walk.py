"""The walk on small dialogues: the next question is the first relevant step without an answer."""

from __future__ import annotations

import pytest

from bot.dialogue.answers import Value
from bot.dialogue.steps import Say, When
from bot.dialogue.walk import question_at, relevant_paths, walk
from tests.dialogue.made_up import FACTS, ask, dialogue, open_path, part, repeat, say, when, yes_no


def test_the_first_step_without_an_answer_is_asked() -> None:
    made = dialogue(ask("a"), ask("b"), ask("c"))
    assert open_path(made) == "a"
    assert open_path(made, a="x") == "b"
    assert open_path(made, b="x") == "a"
    assert open_path(made, a="x", b=None, c="z") == ""


def test_a_skipped_question_is_answered() -> None:
    assert open_path(dialogue(ask("a"), ask("b")), a=None) == "b"


@pytest.mark.parametrize(
    ("condition", "answers", "asked"),
    [
        (when(a="x"), {"a": "x"}, True),
        (when(a="x"), {"a": "y"}, False),
        (when(a="x"), {"a": None}, False),
        (when(a=("x", "y")), {"a": "y"}, True),
        (when(a="x"), {"a": ("w", "x")}, True),
        (when(a="x"), {"a": ("w",)}, False),
        (when(a="answered"), {"a": "anything"}, True),
        (when(a="answered"), {"a": None}, False),
        (when(a="skipped"), {"a": None}, True),
        (when(a="skipped"), {"a": "skipped"}, False),
        (when(a="answered"), {"a": ("anything",)}, True),
        (when(gone="answered"), {"a": "x"}, False),
        (when(gone="skipped"), {"a": "x"}, False),
        (when(a=1), {"a": 1}, True),
        (when("sunny"), {"a": "x"}, True),
        (when("rainy"), {"a": "x"}, False),
        (when("unheard_of"), {"a": "x"}, False),
        (when("sunny", a="x"), {"a": "y"}, False),
        (when(never=when("rainy")), {"a": "x"}, True),
        (when(never=when("sunny")), {"a": "x"}, False),
        (when(never=when("rainy", a="x")), {"a": "x"}, False),
        (when(never=when("rainy", a="x")), {"a": "y"}, True),
        (when(a="x", never=when("rainy")), {"a": "x"}, True),
        (when(gone="x"), {"a": "x"}, False),
    ],
)
def test_a_condition_decides_whether_a_step_is_asked(condition: When, answers: dict[str, Value], asked: bool) -> None:
    made = dialogue(ask("a"), ask("b", when=condition))
    assert (open_path(made, **answers) == "b") is asked


def test_a_part_gates_all_its_steps_and_adds_nothing_to_paths() -> None:
    made = dialogue(yes_no("a"), part(ask("b"), part(ask("c")), when=when(a=True)), ask("d"))
    assert open_path(made, a=True) == "b"
    assert open_path(made, a=True, b="x") == "c"
    assert open_path(made, a=False) == "d"


def test_a_question_knows_the_part_it_stands_in() -> None:
    made = dialogue(part(ask("a"), title="Basics"), ask("b"))
    first, second = question_at(made, "a"), question_at(made, "b")
    assert first is not None
    assert first.part is not None
    assert first.part.title == "Basics"
    assert second is not None
    assert second.part is None


def test_a_repeat_asks_every_item_and_then_for_another() -> None:
    made = dialogue(repeat("r", ask("a"), ask("b")), ask("z"))
    assert open_path(made) == "r/1/a"
    assert open_path(made, r__1__a="x", r__1__b="y") == "r/1/again"
    assert open_path(made, r__1__a="x", r__1__b="y", r__1__again=True) == "r/2/a"
    assert open_path(made, r__1__a="x", r__1__b="y", r__1__again=False) == "z"


def test_skipping_the_first_question_of_an_item_ends_the_repeat() -> None:
    made = dialogue(repeat("r", ask("a"), ask("b")), ask("z"))
    assert open_path(made, r__1__a=None) == "z"
    assert open_path(made, r__1__a="x", r__1__b=None) == "r/1/again"
    assert open_path(made, r__1__a="x", r__1__b=None, r__1__again=True, r__2__a=None) == "z"


def test_a_repeat_ends_at_its_most_without_asking_for_another() -> None:
    assert open_path(dialogue(repeat("r", ask("a"), most=1), ask("z")), r__1__a="x") == "z"
    made = dialogue(repeat("r", ask("a"), most=2), ask("z"))
    assert open_path(made, r__1__a="x", r__1__again=True, r__2__a="y") == "z"


def test_a_repeat_within_a_repeat_has_items_of_its_own() -> None:
    made = dialogue(repeat("r", ask("a"), repeat("s", ask("b"))), ask("z"))
    first: dict[str, Value] = {"r__1__a": "x", "r__1__s__1__b": "y", "r__1__s__1__again": False}
    assert open_path(made, r__1__a="x") == "r/1/s/1/b"
    assert open_path(made, **first) == "r/1/again"
    assert open_path(made, **first, r__1__again=True, r__2__a="x") == "r/2/s/1/b"
    assert open_path(made, r__1__a="x", r__1__s__1__b=None) == "r/1/again"


def test_a_name_means_this_item_first_and_then_the_dialogue() -> None:
    made = dialogue(ask("mood"), repeat("r", ask("a"), ask("b", when=when(a="x")), ask("c", when=when(mood="low"))))
    answers: dict[str, Value] = {
        "mood": "low",
        "r__1__a": "x",
        "r__1__b": "w",
        "r__1__c": "v",
        "r__1__again": True,
        "r__2__a": "y",
    }
    assert open_path(made, **answers) == "r/2/c"


def test_in_a_round_of_its_own_a_name_means_the_answer_of_that_round() -> None:
    made = dialogue(repeat("r", ask("a"), ask("b", when=when(a="x"))))
    assert open_path(made, r__1__a="x") == "r/1/b"
    assert open_path(made, r__1__a="y") == "r/1/again"
    assert open_path(made, r__1__a="y", r__1__again=True, r__2__a="x") == "r/2/b"


def test_a_step_never_relevant_is_never_asked() -> None:
    assert open_path(dialogue(repeat("r", ask("a"), when=when("rainy")), ask("b", when=when("rainy")))) == ""


def test_an_answer_off_the_walk_makes_nothing_relevant() -> None:
    made = dialogue(yes_no("a"), yes_no("b", when=when(a=True)), ask("c", when=when(b=True)), ask("d"))
    assert open_path(made, a=False, b=True) == "d"
    assert relevant_paths(made, {"a": False, "b": True, "c": "x"}, FACTS) == {"a"}


def test_stopping_early_keeps_what_stands_behind_an_open_question() -> None:
    made = dialogue(ask("a"), ask("b"), repeat("r", ask("c")))
    answers: dict[str, Value] = {"b": "x", "r/1/c": "y", "r/1/again": True, "r/2/c": "z"}
    assert relevant_paths(made, answers, FACTS) == {*answers}


def test_what_is_said_stands_before_the_open_question_only() -> None:
    made = dialogue(say("first"), ask("a"), say("second"), say("never", when=when("rainy")), ask("b"), say("last"))

    def said(**answers: str) -> list[str]:
        return [each.step.place for each in walk(made, answers, FACTS).aloud if isinstance(each.step, Say)]

    assert said() == ["first"]
    assert said(a="x") == ["second"]
    assert said(a="x", b="y") == ["last"]


def test_about_how_many_questions_are_left() -> None:
    made = dialogue(ask("a"), repeat("r", ask("b"), ask("c")), ask("d", when=when(a="x")))
    assert walk(made, {}, FACTS).left == 4  # a, one item, another one
    assert walk(made, {"a": "x"}, FACTS).left == 4  # one item, another one, d
    assert walk(made, {"a": "y"}, FACTS).left == 3
    assert walk(made, {"a": "y", "r/1/b": None}, FACTS).left == 0


def test_a_path_that_means_no_question_finds_none() -> None:
    made = dialogue(ask("a"), repeat("r", ask("b")))
    assert [question_at(made, path) for path in ("", "x", "r", "b", "a/1/b", "r/1/a", "r/x/b")] == [None] * 7
