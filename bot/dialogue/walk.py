"""The walk: which questions are answered, what is said next, and which question is open.

A pure function of the dialogue, the answers and the facts taken when the talk began. Resume is walking again, back
drops the last answer on the walk, and a changed dialogue moves nobody: a step is known by its name alone.
"""

from __future__ import annotations

import msgspec

from bot.dialogue.answers import Answers, Value, step_of
from bot.dialogue.conditions import ABSENT, Facts, Scopes, look_up
from bot.dialogue.dialogue import Dialogue
from bot.dialogue.merging import merged
from bot.dialogue.program import Kind, Op, Program
from bot.dialogue.steps import Ask, Part, Repeat
from bot.dialogue.stride import Aloud, Place, Stride
from bot.dialogue.told import Told


class Question(msgspec.Struct, frozen=True):
    """One asking of a question. `prefix` is the path of the repeat's item it stands in; `again` marks "another one?".

    `opens`: the first question of a repeat's item, so that skipping it ends the repeat.
    """

    path: str
    ask: Ask
    prefix: str = ""
    again: Repeat | None = None
    opens: bool = False
    part: Part | None = None

    @property
    def skippable(self) -> bool:
        """Tell whether it may be left out at the first word: optional, or one that ends a repeat."""
        return self.ask.optional or self.again is not None or self.opens


class Walk(Told, frozen=True):
    """Where a talk stands: the answers on the walk, what to say now, the open question (None at the end).

    `left` is about how many questions are still to come, by the answers so far; each repeat counts one more item.
    `answers` is what was walked, and `place` lets `proceed` go on from here.
    """

    answers: Answers
    taken: Answers
    aloud: tuple[Aloud, ...]
    question: Question | None
    place: Place
    left: int

    @property
    def answered(self) -> tuple[str, ...]:
        """The answered paths in order."""
        return tuple(self.taken)


def walk(dialogue: Dialogue, answers: Answers, facts: Facts) -> Walk:
    """Follow the steps to the first relevant question without an answer."""
    stride = Stride(Place(), {})
    op = stride.run(dialogue.program, answers, facts)
    return _walked(stride, op, answers, _count(dialogue.program, answers, facts, _place(stride), stride.answered))


def proceed(dialogue: Dialogue, before: Walk, answers: Answers, facts: Facts) -> Walk:
    """The walk of answers that are those of `before` and one to its open question: the same as `walk`, only sooner."""
    program = dialogue.program
    if before.question is None:
        return walk(dialogue, answers, facts)
    stride = Stride(before.place, before.taken)
    op = stride.run(program, answers, facts)
    if len(before.taken) < len(before.answers):  # some are kept behind it: told too soon, or the talk was reopened
        left = _count(program, answers, facts, _place(stride), stride.answered)
    else:
        left = before.left + _change(program, before, answers, facts)
    return _walked(stride, op, answers, left)


def relevant_paths(dialogue: Dialogue, answers: Answers, facts: Facts) -> frozenset[str]:
    """The paths whose answers still count; the others fall off when the talk is finished.

    Unanswered questions are passed over, so that stopping early loses nothing that stands behind them.
    """
    stride = Stride(Place(), {}, passes=True)
    stride.run(dialogue.program, answers, facts)
    return frozenset(stride.answered)


def question_at(dialogue: Dialogue, path: str) -> Question | None:
    """The question a path means, asked or not; None when the dialogue has no such step any more."""
    prefix, _, name = path.rpartition("/")
    prefix = f"{prefix}/" if prefix else ""
    op = dialogue.ops.get(step_of(path))
    return None if op is None or op.name != name else _question(op, prefix)


def forwarded(dialogue: Dialogue, answers: Answers) -> Answers:
    """The answers with former step names replaced by today's; an answer under today's name wins."""
    return merged(dialogue.merges, dialogue.choices, _renamed(dialogue, answers))


def _renamed(dialogue: Dialogue, answers: Answers) -> Answers:
    if not dialogue.renamed:
        return answers
    today = {path: _today(dialogue, path) for path in answers}
    moved = {now: answers[path] for path, now in today.items() if now != path}
    return {**moved, **{path: answers[path] for path, now in today.items() if now == path}}


def given(answers: Answers, scopes: Scopes, name: str) -> Value:
    """The answer a name means in these scopes, or None."""
    found = look_up(answers, scopes, name)
    return None if found is ABSENT else found  # type: ignore[return-value]


def _today(dialogue: Dialogue, path: str) -> str:
    known = dialogue.renamed.get(step_of(path))
    if known is None:
        return path
    numbers = iter(part for part in path.split("/") if part.isdigit())
    *groups, name = known.split("/")
    return "".join(f"{group}/{next(numbers)}/" for group in groups) + name


def _walked(stride: Stride, op: Op | None, answers: Answers, left: int) -> Walk:
    question = None if op is None else _question(op, stride.scopes[0])
    return Walk(answers, stride.answered, tuple(stride.aloud), question, _place(stride), left)


def _place(stride: Stride) -> Place:
    return Place(stride.at, stride.scopes, stride.items)


def _count(
    program: Program, answers: Answers, facts: Facts, place: Place, taken: Answers, end: int | None = None
) -> int:
    """The open questions from a place on."""
    rest = Stride(place, taken, passes=True)
    rest.run(program, answers, facts, end)
    return rest.open


def _change(program: Program, before: Walk, answers: Answers, facts: Facts) -> int:
    """By how much one answer changes what is left, where nothing behind it is answered yet.

    Only the pieces in which a condition looks at it are counted, before and after: counting the whole rest again was a
    tenth of a turn.
    """
    question = before.question
    if question is None:
        return 0
    looking = program.looked_at.get(question.ask.name, ())
    turns = question.again is not None or (question.opens and answers[question.path] is None)
    if not looking and not turns:
        return -1
    at, taken = before.place.at, {**before.taken, question.path: answers[question.path]}
    change, here = -1, program.piece_at(at)
    if here in looking or turns:
        change = _count(program, answers, facts, before.place, taken, here[1])
        change -= _count(program, before.answers, facts, before.place, before.taken, here[1])
    for start, end in looking:
        if start > at:
            change += _count(program, answers, facts, Place(start), taken, end)
            change -= _count(program, before.answers, facts, Place(start), before.taken, end)
    return change


def _question(op: Op, prefix: str) -> Question:
    if op.ask is None:  # pragma: no cover  only asks and agains are questions
        raise AssertionError(op.kind)
    again = op.repeat if op.kind is Kind.AGAIN else None
    return Question(prefix + op.name, op.ask, prefix, again, op.opens, op.part)
