"""The walk once more, as a reader of the file would do it: step by step and by name, with nothing laid flat or kept.

It shares no line with what it is held against, so that both are wrong only where both are wrong in the same way.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from bot.dialogue.answers import Answers, Value
from bot.dialogue.dialogue import Dialogue
from bot.dialogue.steps import Ask, Part, Repeat, Say, Show, Step, When


class Way(NamedTuple):
    """What was answered on the way, what is said now, and the open question; empty at the end."""

    answered: list[str]
    said: list[str]
    open: str


def way(dialogue: Dialogue, answers: Answers, facts: dict[str, bool]) -> Way:
    reader = _Reader(answers, facts)
    reader.read(dialogue.steps, [""])
    return Way(list(reader.taken), reader.said, reader.open)


class _Reader:
    def __init__(self, answers: Answers, facts: dict[str, bool]) -> None:
        self.answers = answers
        self.facts = facts
        self.taken: dict[str, Value] = {}
        self.said: list[str] = []
        self.open = ""

    def read(self, steps: tuple[Step, ...], around: list[str], opener: str = "") -> bool:
        """Read steps one by one; False when nothing behind them is to be read."""
        return all(self.step(step, around, opener) for step in steps)

    def step(self, step: Step, around: list[str], opener: str) -> bool:
        if step.when is not None and not self.holds(step.when, around):
            return True
        match step:
            case Ask(name=name):
                return self.answered(around[-1] + name) and not (
                    name == opener and self.taken[around[-1] + name] is None
                )
            case Part(steps=inner):
                return self.read(inner, around, opener)
            case Repeat():
                self.items(step, around)
                return not self.open
            case Say(place=place) | Show(view=place):
                self.said.append(place)
        return True

    def items(self, step: Repeat, around: list[str]) -> None:
        opener = next(each.name for each in _asks(step.steps))
        for item in range(1, step.most + 1):
            here = f"{around[-1]}{step.name}/{item}/"
            if not self.read(step.steps, [*around, here], opener) or item == step.most:
                return
            if not self.answered(f"{here}again") or not self.taken[f"{here}again"]:
                return

    def answered(self, path: str) -> bool:
        if path not in self.answers:
            self.open = path
            return False
        self.taken[path] = self.answers[path]
        self.said = []
        return True

    def holds(self, when: When, around: list[str]) -> bool:
        lines = [self.line(name, wanted, around) for name, wanted in when.answers]
        lines += [bool(self.facts.get(fact)) for fact in when.facts]
        never = when.never
        return all(lines) and (never is None or not self.any_of(never, around))

    def any_of(self, never: When, around: list[str]) -> bool:
        return any(self.line(name, wanted, around) for name, wanted in never.answers) or any(
            bool(self.facts.get(fact)) for fact in never.facts
        )

    def line(self, name: str, wanted: tuple[Value, ...], around: list[str]) -> bool:
        path = next((where + name for where in reversed(around) if where + name in self.taken), None)
        if path is None:
            return False
        given: Any = self.taken[path]
        if given is None:
            return "skipped" in wanted
        among = set(given) if isinstance(given, tuple | list) else {given}
        return "answered" in wanted or bool(among & (set(wanted) - {"skipped"}))


def _asks(steps: tuple[Step, ...]) -> Iterator[Ask]:
    for step in steps:
        if isinstance(step, Ask):
            yield step
        elif isinstance(step, Part):
            yield from _asks(step.steps)
