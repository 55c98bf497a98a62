"""The walk: which questions are answered, what is said next, and which question is open.

A pure function of the dialogue, the answers and the facts taken when the talk began. Resume is walking again, back
drops the last answer on the walk, and a changed dialogue moves nobody: a step is known by its name alone.
"""

from __future__ import annotations

import msgspec

from bot.dialogue.answers import AGAIN, Answers, Value, item_prefix, step_of
from bot.dialogue.conditions import ABSENT, Facts, Scopes, look_up
from bot.dialogue.dialogue import Dialogue
from bot.dialogue.program import Kind, Op, Program
from bot.dialogue.steps import Ask, Part, Repeat, Say, Show
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


class Aloud(msgspec.Struct, frozen=True):
    """Something to say or show on the way to the open question, with the item it stands in."""

    step: Say | Show
    prefix: str


class Place(msgspec.Struct, frozen=True):
    """Where a walk stands: the op, the scopes innermost first, and the items of the repeats around it."""

    at: int = 0
    scopes: Scopes = ("",)
    items: tuple[int, ...] = ()


class Walk(Told, frozen=True):
    """Where a talk stands: answered paths in order, what to say now, the open question (None at the end).

    `left` is about how many questions are still to come, by the answers so far; each repeat counts one more item.
    `answers` is what was walked, and `place` lets `proceed` go on from here.
    """

    answers: Answers
    answered: tuple[str, ...]
    aloud: tuple[Aloud, ...]
    question: Question | None
    place: Place
    left: int


def walk(dialogue: Dialogue, answers: Answers, facts: Facts) -> Walk:
    """Follow the steps to the first relevant question without an answer."""
    return _follow(dialogue.program, answers, facts, _Stride(Place()))


def proceed(dialogue: Dialogue, before: Walk, answers: Answers, facts: Facts) -> Walk:
    """The walk of answers that are those of `before` and one to its open question: the same as `walk`, only sooner."""
    program = dialogue.program
    if before.question is None:
        return walk(dialogue, answers, facts)
    stride = _Stride(before.place)
    stride.answered = {path: answers[path] for path in before.answered}
    recount = before.question.opens or before.question.again or before.question.ask.name in program.tested
    return _follow(program, answers, facts, stride, None if recount else before.left - 1)


def relevant_paths(dialogue: Dialogue, answers: Answers, facts: Facts) -> frozenset[str]:
    """The paths whose answers still count; the others fall off when the talk is finished.

    Unanswered questions are passed over, so that stopping early loses nothing that stands behind them.
    """
    stride = _Stride(Place(), passes=True)
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


def _follow(program: Program, answers: Answers, facts: Facts, stride: _Stride, left: int | None = None) -> Walk:
    op = stride.run(program, answers, facts)
    place, answered = Place(stride.at, stride.scopes, stride.items), tuple(stride.answered)
    if left is None or op is None:
        left = _count(program, answers, facts, stride)
    question = None if op is None else _question(op, stride.scopes[0])
    return Walk(answers, answered, tuple(stride.aloud), question, place, left)


def _count(program: Program, answers: Answers, facts: Facts, stride: _Stride) -> int:
    rest = _Stride(Place(stride.at, stride.scopes, stride.items), passes=True)
    rest.answered = stride.answered
    rest.run(program, answers, facts)
    return rest.open


def _question(op: Op, prefix: str) -> Question:
    if op.ask is None:  # pragma: no cover  only asks and agains are questions
        raise AssertionError(op.kind)
    again = op.repeat if op.kind is Kind.AGAIN else None
    return Question(prefix + op.name, op.ask, prefix, again, op.opens, op.part)


class _Stride:
    """One run through a program. Mutable inside, thrown away after: it gathers as it goes.

    `answered` is what conditions look at: an answer that is no longer on the walk must not make others relevant, and
    only what stands before can, which is why a walk may go on from where it stood.
    `passes`: open questions are counted and passed over instead of ending the run.
    """

    __slots__ = ("aloud", "answered", "at", "items", "open", "passes", "scopes")

    def __init__(self, place: Place, *, passes: bool = False) -> None:
        self.at = place.at
        self.scopes = place.scopes
        self.items = place.items
        self.passes = passes
        self.answered: dict[str, Value] = {}
        self.aloud: list[Aloud] = []
        self.open = 0

    def run(self, program: Program, answers: Answers, facts: Facts) -> Op | None:
        """Run to the open question, or to the end (None).

        Nearly every op is an ask: they are done in the loop itself, which made a turn a fifth faster.
        """
        ops, end, at = program.ops, len(program.ops), self.at
        while at < end:
            op = ops[at]
            if op.test is not None and not op.test(self.answered, facts, self.scopes):
                at = op.over
                continue
            if op.kind is Kind.ASK:
                path = self.scopes[0] + op.name
                if path not in answers:
                    self.open += 1
                    if not self.passes:
                        self.at = at
                        return op
                elif self.meets(op, path, answers[path]):
                    at = op.out
                    continue
                at += 1
                continue
            self.at = at
            if self.stops(op, answers):
                return op
            at = self.at
        self.at = at
        return None

    def meets(self, op: Op, path: str, answer: Value) -> bool:
        """An answered question; True if skipping it ended the repeat."""
        self.answered[path] = answer
        if self.aloud:
            self.aloud.clear()
        if not op.opens or answer is not None:
            return False
        self.leave(op.out)
        return True

    def stops(self, op: Op, answers: Answers) -> bool:
        """Do an op that is no ask; True at an open question."""
        kind = op.kind
        if kind is Kind.AGAIN:
            return self.turns(op, answers)
        if kind is Kind.ALOUD and op.aloud is not None and not self.passes:
            self.aloud.append(Aloud(op.aloud, self.scopes[0]))
        elif kind is Kind.ENTER:
            self.scopes = (item_prefix(self.scopes[0], op.name, 1), *self.scopes)
            self.items = (1, *self.items)
        self.at += 1
        return False

    def turns(self, op: Op, answers: Answers) -> bool:
        """The end of an item: the next one, out, or the open question whether there is another."""
        path = self.scopes[0] + AGAIN
        if op.repeat is None or self.items[0] >= op.repeat.most:
            self.leave(op.out)
            return False
        if path not in answers:
            self.open += 1
            if self.passes:
                self.leave(op.out)
            return not self.passes
        self.answered[path] = answers[path]
        self.aloud.clear()
        if answers[path]:
            self.next_item(op)
        else:
            self.leave(op.out)
        return False

    def next_item(self, op: Op) -> None:
        item = self.items[0] + 1
        name = op.repeat.name if op.repeat else ""
        self.scopes = (item_prefix(self.scopes[1], name, item), *self.scopes[1:])
        self.items = (item, *self.items[1:])
        self.at = op.start

    def leave(self, out: int) -> None:
        self.scopes, self.items, self.at = self.scopes[1:], self.items[1:], out
