"""One run through a program, op by op: the loop below every walk."""

from __future__ import annotations

import msgspec

from bot.dialogue.answers import AGAIN, Answers, Value, item_prefix
from bot.dialogue.conditions import Facts, Scopes
from bot.dialogue.program import Kind, Op, Program
from bot.dialogue.steps import Say, Show


class Aloud(msgspec.Struct, frozen=True):
    """Something to say or show on the way to the open question, with the item it stands in."""

    step: Say | Show
    prefix: str


class Place(msgspec.Struct, frozen=True):
    """Where a walk stands: the op, the scopes innermost first, and the items of the repeats around it."""

    at: int = 0
    scopes: Scopes = ("",)
    items: tuple[int, ...] = ()


class Stride:
    """One run through a program. Mutable inside, thrown away after: it gathers as it goes.

    `answered` is what conditions look at: an answer that is no longer on the walk must not make others relevant, and
    only what stands before can, which is why a walk may go on from where it stood.
    `passes`: open questions are counted and passed over instead of ending the run, and nothing is said.
    """

    __slots__ = ("aloud", "answered", "at", "items", "open", "passes", "scopes")

    def __init__(self, place: Place, answered: Answers, *, passes: bool = False) -> None:
        self.at = place.at
        self.scopes = place.scopes
        self.items = place.items
        self.passes = passes
        self.answered: dict[str, Value] = dict(answered)
        self.aloud: list[Aloud] = []
        self.open = 0

    def run(self, program: Program, answers: Answers, facts: Facts, end: int | None = None) -> Op | None:
        """Run to the open question, or to the end of the program or at `end` (None).

        Nearly every op is an ask: they are done in the loop itself, which made a turn a fifth faster.
        """
        ops, at = program.ops, self.at
        end = len(ops) if end is None else end
        while at < end:
            op = ops[at]
            if (
                op.test is not None
                and not op.test(self.answered, facts, self.scopes)
                and not (op.stays and self.scopes[0] + op.name in answers)  # told while something else was asked
            ):
                at = op.over
            elif op.kind is not Kind.ASK:
                self.at = at
                if self.stops(op, answers):
                    return op
                at = self.at
            elif (path := self.scopes[0] + op.name) in answers:
                at = op.out if self.meets(op, path, answers[path]) else at + 1
            else:
                self.open += 1
                if not self.passes:
                    self.at = at
                    return op
                at += 1
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
