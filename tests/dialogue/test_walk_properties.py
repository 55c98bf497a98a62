"""What holds for every dialogue and every answer: Hypothesis over dialogues made up of anything."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.dialogue.answers import Value
from bot.dialogue.dialogue import Dialogue
from bot.dialogue.steps import Say
from bot.dialogue.walk import Walk, forwarded, proceed, question_at, relevant_paths, walk
from tests.dialogue import plainly
from tests.dialogue.made_up import FACTS, answer_to, answers_anywhere, dialogues

ENOUGH = 3000
"""Questions at most: two levels of three items with a handful of steps each stay far below."""


def answers_all(dialogue: Dialogue, data: st.DataObject) -> dict[str, Value]:
    """Answer to the end."""
    answers: dict[str, Value] = {}
    for _ in range(ENOUGH):
        way = walk(dialogue, answers, FACTS)
        if way.question is None:
            return answers
        answers = {**answers, way.question.path: answer_to(data.draw, way.question)}
    raise AssertionError("the walk does not end")


def said(way: Walk) -> list[str]:
    return [each.step.place if isinstance(each.step, Say) else each.step.view for each in way.aloud]


@settings(max_examples=150)
@given(dialogues(), st.data())
def test_the_walk_is_what_a_reader_of_the_file_would_do(dialogue: Dialogue, data: st.DataObject) -> None:
    answers = answers_anywhere(data.draw, dialogue) if dialogue.ops else {}
    for _ in range(ENOUGH):
        way, read = walk(dialogue, answers, FACTS), plainly.way(dialogue, answers, FACTS)
        assert ([*way.answered], said(way), way.question.path if way.question else "") == read
        if way.question is None:
            break
        answers = {**answers, way.question.path: answer_to(data.draw, way.question)}


@settings(max_examples=100)
@given(dialogues(), st.data())
def test_going_on_is_the_same_as_walking_anew_and_every_walk_ends(dialogue: Dialogue, data: st.DataObject) -> None:
    begins = data.draw(st.booleans())
    begun = answers_anywhere(data.draw, dialogue) if dialogue.ops and not begins else {}
    way = walk(dialogue, begun, FACTS)
    for _ in range(ENOUGH):
        if way.question is None:
            break
        assert way.left >= 1
        answers = {**way.answers, way.question.path: answer_to(data.draw, way.question)}
        way = proceed(dialogue, way, answers, FACTS)
        assert way == walk(dialogue, answers, FACTS)
    assert way.question is None
    assert way.left == 0


@settings(max_examples=40)
@given(dialogues(), st.data())
def test_one_answer_more_is_on_the_walk_and_without_it_its_question_is_open_again(
    dialogue: Dialogue, data: st.DataObject
) -> None:
    answers: dict[str, Value] = {}
    for _ in range(data.draw(st.integers(1, 15))):
        before = walk(dialogue, answers, FACTS)
        if before.question is None:
            break
        answers = {**answers, before.question.path: answer_to(data.draw, before.question)}
        after = walk(dialogue, answers, FACTS)
        assert after.answered == (*before.answered, before.question.path)
        undone = {path: value for path, value in answers.items() if path != after.answered[-1]}
        assert walk(dialogue, undone, FACTS) == before


@settings(max_examples=40)
@given(dialogues(), st.data())
def test_every_question_on_a_walk_is_found_by_its_path(dialogue: Dialogue, data: st.DataObject) -> None:
    answers: dict[str, Value] = {}
    while (question := walk(dialogue, answers, FACTS).question) is not None:
        assert question_at(dialogue, question.path) == question
        answers[question.path] = answer_to(data.draw, question)


@settings(max_examples=80)
@given(dialogues(), st.data())
def test_what_falls_off_at_the_end_falls_off_once(dialogue: Dialogue, data: st.DataObject) -> None:
    answers = answers_anywhere(data.draw, dialogue) if dialogue.ops else {}
    kept = relevant_paths(dialogue, answers, FACTS)
    rest = {path: value for path, value in answers.items() if path in kept}
    assert relevant_paths(dialogue, rest, FACTS) == kept
    assert set(walk(dialogue, answers, FACTS).answered) <= kept


@settings(max_examples=30)
@given(dialogues(), st.data())
def test_at_the_end_of_a_walk_everything_answered_still_counts(dialogue: Dialogue, data: st.DataObject) -> None:
    answers = answers_all(dialogue, data)
    assert relevant_paths(dialogue, answers, FACTS) == frozenset(answers)
    assert forwarded(dialogue, answers) == answers


@pytest.mark.long
@pytest.mark.timeout(0)
@settings(max_examples=20_000)
@given(dialogues(), st.data())
def test_many_dialogues_go_on_as_if_walked_anew(dialogue: Dialogue, data: st.DataObject) -> None:
    way = walk(dialogue, answers_anywhere(data.draw, dialogue) if dialogue.ops else {}, FACTS)
    while way.question is not None:
        answers = {**way.answers, way.question.path: answer_to(data.draw, way.question)}
        way = proceed(dialogue, way, answers, FACTS)
        assert way == walk(dialogue, answers, FACTS)
