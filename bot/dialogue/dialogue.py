"""A dialogue: named steps, some relevant only after certain answers, and what is looked up in them at every turn.

The next question is the first relevant step without an answer; nothing else about a position is ever stored.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import msgspec
from msgspec.structs import force_setattr

from bot.dialogue.answers import AGAIN, Value
from bot.dialogue.merging import Merges, merges_of
from bot.dialogue.program import Kind, Op, Program, compile_program
from bot.dialogue.steps import Ask, Part, Repeat, Step
from bot.dialogue.text import Variants
from bot.dialogue.uses import names_used


class Dialogue(msgspec.Struct, frozen=True, kw_only=True):
    """A questionnaire with relevance. What stands behind `listed` is made of the steps, whatever is given.

    `title` is how the talk is named to the person ("debrief"). `carry_on` offers to go back to a parked one.
    `parks` False: a digression finishes it early instead of parking it. `listed` False: begun
    by offers and not by name. `opening` and `closing` frame it.
    """

    name: str
    title: str
    about: str
    group: str = "yours"
    """Where /help lists it: `now`, `after`, `before` or `yours`."""
    steps: tuple[Step, ...]
    opening: Variants = ()
    closing: Variants = ()
    carry_on: Variants = ()
    parks: bool = True
    reopens: bool = True
    listed: bool = True
    program: Program = Program()
    """The steps laid flat for the walk."""
    ops: dict[str, Op] = {}
    """Every question by its path without item numbers."""
    renamed: dict[str, str] = {}
    """Former path of a step → its path now, both without item numbers; made from every `was`."""
    merges: dict[str, tuple[tuple[Value, str, str], ...]] = {}
    """Former questions that became choices of another, with what each answer to them means."""
    choices: dict[str, tuple[str, ...]] = {}
    """The choices, in order, of every question that took others over."""
    tells: dict[str, Ask] = {}
    """The questions that one line may answer at once, by what it tells: company, role, day, stage."""
    starts: Ask | None = None
    """The question when an interview to come begins, where a line with which somebody comes may answer it."""
    told_until: frozenset[str] = frozenset()
    """Those among them, and every question before: there such a line is listened for."""
    uses: frozenset[str] = frozenset()
    """Every name that conditions and texts look at: of the facts, only these are taken."""

    def __post_init__(self) -> None:
        """Index the steps once: a turn looks them up and never searches."""
        program = compile_program(self.steps)
        force_setattr(self, "program", program)
        force_setattr(self, "ops", dict(_questions(program)))
        force_setattr(self, "renamed", dict(renames_of(self.steps)))
        tells, until = _told(program)
        force_setattr(self, "starts", tells.pop(START, None))
        force_setattr(self, "tells", tells)
        force_setattr(self, "told_until", until)
        merges = merges_of(self.steps)
        force_setattr(self, "merges", merges)
        force_setattr(self, "choices", dict(_choices(self.ops, merges)))
        force_setattr(self, "uses", names_used(self.steps, self.opening, self.closing, self.carry_on))


def _choices(ops: dict[str, Op], merges: Merges) -> Iterator[tuple[str, tuple[str, ...]]]:
    for name in {ask for meanings in merges.values() for _, ask, _ in meanings}:
        ask = ops[name].ask
        yield name, tuple(choice.value for choice in ask.choices) if ask else ()


START: Final = "start"
"""What a question is told as that asks when an interview begins: its answer is a moment, and none of `tells`."""


def _told(program: Program) -> tuple[dict[str, Ask], frozenset[str]]:
    asks = [op.ask for op in program.ops if op.kind is Kind.ASK and op.ask]
    last = max((number for number, ask in enumerate(asks, 1) if ask.told_as not in {"", START}), default=0)
    tells = {ask.told_as: ask for ask in asks if ask.told_as}
    return tells, frozenset(ask.name for ask in asks[:last])


def _questions(program: Program) -> Iterator[tuple[str, Op]]:
    """Every question with its path without item numbers."""
    groups: list[str] = []
    for op in program.ops:
        match op.kind:
            case Kind.ENTER:
                groups.append(f"{op.name}/")
            case Kind.ASK:
                yield "".join(groups) + op.name, op
            case Kind.AGAIN:
                yield "".join(groups) + op.name, op
                groups.pop()
            case _:
                pass


def renames_of(steps: tuple[Step, ...], now: str = "", before: str = "") -> Iterator[tuple[str, str]]:
    """Former paths and what they are called now. Inside a renamed repeat every step has a former path, too."""
    for step in steps:
        match step:
            case Ask(name=name, was=was):
                yield from ((old + name, now + name) for old in {before} - {now})
                yield from ((old + former, now + name) for former in was for old in {before, now})
            case Repeat(name=name, was=was):
                for former in (old + each for each in (name, *was) for old in {before, now}):
                    yield from _renames_in(step, now + name, former)
            case Part(steps=inner):
                yield from renames_of(inner, now, before)
            case _:
                pass


def _renames_in(repeat: Repeat, now: str, former: str) -> Iterator[tuple[str, str]]:
    yield from renames_of(repeat.steps, f"{now}/", f"{former}/")
    if former != now:
        yield f"{former}/{AGAIN}", f"{now}/{AGAIN}"
