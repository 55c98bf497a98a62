"""A dialogue's steps laid flat, so that a walk is one loop: a turn must cost microseconds with a hundred steps.

    gate      a part's condition: over it when it does not hold
    ask       a question
    aloud     something to say or show
    enter     a repeat begins its first item
    again     the end of an item: another one, or out

Made once when the content is read. Positions in it are never stored: a talk keeps answers by name alone.
"""

from __future__ import annotations

import enum
from bisect import bisect_right
from operator import itemgetter
from typing import Final

import msgspec

from bot.dialogue.answers import AGAIN
from bot.dialogue.conditions import Test, compile_when, tested_names
from bot.dialogue.messages import Input
from bot.dialogue.steps import Ask, Part, Repeat, Say, Show, Step, When


class Kind(enum.Enum):
    """What an op does."""

    GATE = "gate"
    ASK = "ask"
    ALOUD = "aloud"
    ENTER = "enter"
    AGAIN = "again"


class Op(msgspec.Struct, frozen=True, kw_only=True):
    """One op. `over`: where to go on when `test` fails. `out`: behind the repeat that this op opens, enters or ends.

    `stays`: what was told of it elsewhere counts, also where it would not be asked.
    """

    kind: Kind
    over: int
    test: Test | None = None
    name: str = ""
    ask: Ask | None = None
    aloud: Say | Show | None = None
    repeat: Repeat | None = None
    part: Part | None = None
    opens: bool = False
    stays: bool = False
    start: int = 0
    out: int = 0


Piece = tuple[int, int]
"""Ops that stand together: from one to before another. No condition or repeat reaches across its ends."""


class Program(msgspec.Struct, frozen=True):
    """The ops; the pieces they fall into; and by the last name of each path that conditions look at, who looks."""

    ops: tuple[Op, ...] = ()
    pieces: tuple[Piece, ...] = ()
    looked_at: dict[str, tuple[Piece, ...]] = {}

    def piece_at(self, at: int) -> Piece:
        """The piece in which an op stands."""
        return self.pieces[bisect_right(self.pieces, at, key=itemgetter(0)) - 1]


def compile_program(steps: tuple[Step, ...]) -> Program:
    """Lay steps flat."""
    maker = _Maker()
    maker.pieces(steps, None)
    return Program(tuple(maker.ops), tuple(maker.laid), {name: tuple(looks) for name, looks in maker.looked_at.items()})


def again_ask(repeat: Repeat) -> Ask:
    """The question "another one?" of a repeat."""
    return Ask(name=AGAIN, texts=repeat.again, input=Input.CONFIRM)


_OPEN: Final = -1
"""Stands for a position that is known once the steps behind are laid."""


class _Maker:
    """Lays ops one behind the other; jumps are filled in when their end is known."""

    def __init__(self) -> None:
        self.ops: list[Op] = []
        self.tested: set[str] = set()
        self.laid: list[Piece] = []
        self.looked_at: dict[str, list[Piece]] = {}

    def pieces(self, steps: tuple[Step, ...], part: Part | None) -> None:
        """The outermost steps, each of them a piece."""
        for step in steps:
            if isinstance(step, Part) and step.when is None:
                self.pieces(step.steps, step)
            else:
                self.piece(step, part)

    def piece(self, step: Step, part: Part | None) -> None:
        start, self.tested = len(self.ops), set()
        self.steps((step,), part)
        self.laid.append((start, len(self.ops)))
        for name in {path.rpartition("/")[2] for path in self.tested}:
            self.looked_at.setdefault(name, []).append(self.laid[-1])

    def steps(self, steps: tuple[Step, ...], part: Part | None, opener: str = "") -> None:
        for step in steps:
            match step:
                case Ask():
                    self.ask(step, part, opens=step.name == opener)
                case Say() | Show():
                    self.lay(Op(kind=Kind.ALOUD, over=len(self.ops) + 1, test=self.test(step.when), aloud=step))
                case Part():
                    self.part(step, opener)
                case Repeat():
                    self.repeat(step, part if part is not None and part.form else None)

    def ask(self, ask: Ask, part: Part | None, *, opens: bool) -> None:
        after = len(self.ops) + 1
        test = self.test(ask.when)
        stays = (ask.gathers and ask.input is Input.TEXT) or bool(ask.told_as)
        op = Op(kind=Kind.ASK, over=after, test=test, name=ask.name, ask=ask, part=part, opens=opens, out=_OPEN)
        self.lay(msgspec.structs.replace(op, stays=stays))

    def part(self, part: Part, opener: str) -> None:
        gate = len(self.ops)
        if part.when is not None:
            self.lay(Op(kind=Kind.GATE, over=_OPEN, test=self.test(part.when)))
        self.steps(part.steps, part, opener)
        if part.when is not None:
            self.ops[gate] = msgspec.structs.replace(self.ops[gate], over=len(self.ops))

    def repeat(self, repeat: Repeat, part: Part | None) -> None:
        enter = len(self.ops)
        test = self.test(repeat.when)
        self.lay(Op(kind=Kind.ENTER, over=_OPEN, test=test, name=repeat.name, repeat=repeat))
        opener = first_name(repeat)
        self.steps(repeat.steps, part, opener)
        out = len(self.ops) + 1
        asked, start = again_ask(repeat), enter + 1
        self.lay(Op(kind=Kind.AGAIN, over=out, name=AGAIN, ask=asked, repeat=repeat, start=start, out=out))
        self.ops[enter] = msgspec.structs.replace(self.ops[enter], over=out, out=out)
        for position in range(enter + 1, out - 1):
            op = self.ops[position]
            if op.opens and op.out == _OPEN:
                self.ops[position] = msgspec.structs.replace(op, out=out, repeat=repeat)

    def test(self, when: When | None) -> Test | None:
        if when is None:
            return None
        self.tested |= tested_names(when)
        return compile_when(when)

    def lay(self, op: Op) -> None:
        self.ops.append(op)


def first_name(repeat: Repeat) -> str:
    """The name of the first ask in an item: skipping it ends the repeat. The checker guarantees one."""
    opener = first_ask(repeat.steps)
    return opener.name if opener else ""


def first_ask(steps: tuple[Step, ...]) -> Ask | None:
    """The first ask of these steps, which may stand in a part."""
    opener = next((step for step in steps if isinstance(step, Ask | Part)), None)
    return first_ask(opener.steps) if isinstance(opener, Part) else opener
