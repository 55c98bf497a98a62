"""Every shipped dialogue changes under people in the middle of it: no answer moves, and nobody loses their place."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from msgspec.structs import replace

from bot.dialogue.answers import AGAIN, Value
from bot.dialogue.dialogue import Dialogue
from bot.dialogue.steps import Ask, Part, Repeat, Step, When
from bot.dialogue.talk import Talk
from bot.dialogue.walk import Question, forwarded, question_at, walk
from tests.conversation.small import library
from tests.conversation.walking import dialogues, known, lines_of
from tests.dialogue.made_up import ask

every = pytest.mark.parametrize(("name", "variant"), [(name, variant) for name in dialogues() for variant in (0, 1)])

Edit = Callable[[Step], tuple[Step, ...]]


def edited(before: Dialogue, edit: Edit) -> Dialogue:
    return replace(before, steps=_edited(before.steps, edit))


def _edited(steps: tuple[Step, ...], edit: Edit) -> tuple[Step, ...]:
    return tuple(made for step in steps for made in edit(_inside(step, edit)))


def _inside(step: Step, edit: Edit) -> Step:
    return replace(step, steps=_edited(step.steps, edit)) if isinstance(step, Repeat | Part) else step


def new(path: str) -> str:
    return "/".join(each if each.isdecimal() or each == AGAIN else f"new_{each}" for each in path.split("/"))


def renamed(step: Step) -> tuple[Step, ...]:
    step = replace(step, when=_renamed(step.when)) if step.when else step
    if isinstance(step, Ask | Repeat):
        step = replace(step, name=new(step.name), was=(step.name, *step.was))
    return (step,)


def _renamed(when: When) -> When:
    answers = tuple((new(name), values) for name, values in when.answers)
    return replace(when, answers=answers, never=_renamed(when.never) if when.never else None)


def without(name: str) -> Edit:
    return lambda step: () if isinstance(step, Ask) and step.name == name else (step,)


def talks(name: str, variant: int) -> Iterator[Talk]:
    """The talk as it stands at each of its questions."""
    talk = known()
    for line in lines_of(name, variant):
        talk.says(line)
        if (current := talk.person.open_talk()) is not None and current.dialogue == name:
            yield current


def wording(question: Question | None) -> object:
    """What tells a question apart whatever it is called."""
    return question and (question.ask.texts, question.ask.first, question.again is not None)


@every
def test_all_steps_renamed_every_answer_and_the_place_stay(name: str, variant: int) -> None:
    before = library().dialogues[name]
    after = edited(before, renamed)
    for talk in talks(name, variant):
        moved = forwarded(after, talk.answers)
        assert moved == {new(path): value for path, value in talk.answers.items()}
        assert all(
            wording(question_at(after, new(path))) == wording(question_at(before, path)) for path in talk.answers
        )
        assert wording(walk(after, moved, talk.facts).question) == wording(
            walk(before, talk.answers, talk.facts).question
        )


@every
def test_any_step_removed_the_others_keep_their_answers(name: str, variant: int) -> None:
    before = library().dialogues[name]
    at = list(talks(name, variant))
    for gone in {question.ask.name for talk in at if (question := walk(before, talk.answers, talk.facts).question)}:
        after = edited(before, without(gone))
        for talk in at:
            _stand_where_they_stood(before, after, talk.answers)
            assert walk(after, forwarded(after, talk.answers), talk.facts)


@every
def test_a_step_added_before_every_other_is_asked_and_moves_nothing(name: str, variant: int) -> None:
    before = library().dialogues[name]
    after = edited(before, lambda step: (ask(f"extra_{step.name}"), step) if isinstance(step, Ask) else (step,))
    for talk in talks(name, variant):
        _stand_where_they_stood(before, after, talk.answers)
        question = walk(after, talk.answers, talk.facts).question
        assert question is not None
        assert "extra_" in question.path


def _stand_where_they_stood(before: Dialogue, after: Dialogue, answers: dict[str, Value]) -> None:
    kept = forwarded(after, answers)
    for path, value in answers.items():
        now = question_at(after, path)
        assert now is None or (wording(now) == wording(question_at(before, path)) and kept[path] == value)
