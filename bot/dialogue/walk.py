"""The walk: which questions are answered, what is said next, and which question is open.

A pure function of the dialogue, the answers and the facts taken when the talk began. Resume is walking again, back drops
the last answer on the walk, and a changed dialogue moves nobody: a step is known by its name alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

import msgspec

from bot.dialogue.answers import AGAIN, Answers, Value, item_prefix, step_of
from bot.dialogue.messages import Input
from bot.dialogue.steps import Ask, Dialogue, Part, Repeat, Say, Show, Step, When

Facts = Mapping[str, bool | str | None]

ANSWERED: Final = "answered"
SKIPPED: Final = "skipped"
_ABSENT: Final = object()


class Question(msgspec.Struct, frozen=True):
    """One asking of a question. `prefix` is the path of the repeat's item it stands in; `again` marks "another one?"."""

    path: str
    ask: Ask
    prefix: str = ""
    again: Repeat | None = None
    first_of: Repeat | None = None
    """The repeat whose item this question opens: skipping it ends the repeat."""
    part: Part | None = None


class Aloud(msgspec.Struct, frozen=True):
    """Something to say or show on the way to the open question, with the item it stands in."""

    step: Say | Show
    prefix: str


class Walk(msgspec.Struct, frozen=True):
    """Where a talk stands: answered questions in order, what to say now, the open question (None at the end)."""

    answered: tuple[Question, ...]
    aloud: tuple[Aloud, ...]
    question: Question | None


def walk(dialogue: Dialogue, answers: Answers, facts: Facts) -> Walk:
    """Follow the steps to the first relevant question without an answer."""
    walker = _Walker(answers, facts)
    walker.through(dialogue.steps, ("",), None)
    return Walk(tuple(walker.answered), tuple(walker.aloud), walker.open)


def relevant_paths(dialogue: Dialogue, answers: Answers, facts: Facts) -> frozenset[str]:
    """The paths whose answers still count; the others fall off when the talk is finished.

    Unanswered questions are passed over, so that stopping early loses nothing that stands behind them.
    """
    reader = _ToTheEnd(answers, facts)
    reader.through(dialogue.steps, ("",), None)
    return frozenset(question.path for question in reader.answered)


def questions_left(dialogue: Dialogue, answers: Answers, facts: Facts) -> int:
    """About how many questions are still to come, by the answers so far: each repeat counts one more item."""
    counter = _ToTheEnd(answers, facts)
    counter.through(dialogue.steps, ("",), None)
    return counter.left


def holds(when: When | None, answers: Answers, facts: Facts, scopes: tuple[str, ...]) -> bool:
    """Tell whether a step is relevant. `scopes` are the prefixes in which names are looked up, innermost first."""
    if when is None:
        return True
    return (
        all(_has(answers, scopes, name, wanted) for name, wanted in when.answers)
        and all(facts.get(fact) for fact in when.facts)
        and not (when.never is not None and _any_holds(when.never, answers, facts, scopes))
    )


def _any_holds(when: When, answers: Answers, facts: Facts, scopes: tuple[str, ...]) -> bool:
    return any(_has(answers, scopes, name, wanted) for name, wanted in when.answers) or any(
        facts.get(fact) for fact in when.facts
    )


def _has(answers: Answers, scopes: tuple[str, ...], name: str, wanted: tuple[Value, ...]) -> bool:
    given = look_up(answers, scopes, name)
    if given is _ABSENT:
        return False
    if given is None:
        return SKIPPED in wanted
    if ANSWERED in wanted:
        return True
    if isinstance(given, tuple):
        return any(value in wanted for value in given)
    return given in wanted


def forwarded(dialogue: Dialogue, answers: Answers) -> Answers:
    """The answers with former step names replaced by today's; an answer under today's name wins."""
    if not dialogue.renamed:
        return answers
    moved = {_today(dialogue, path): value for path, value in answers.items() if _today(dialogue, path) != path}
    return {**moved, **{path: value for path, value in answers.items() if _today(dialogue, path) == path}}


def _today(dialogue: Dialogue, path: str) -> str:
    known = dialogue.renamed.get(step_of(path))
    if known is None:
        return path
    numbers = iter(part for part in path.split("/") if part.isdigit())
    *groups, name = known.split("/")
    return "".join(f"{group}/{next(numbers)}/" for group in groups) + name


def look_up(answers: Answers, scopes: tuple[str, ...], name: str) -> object:
    """The answer a name means in these scopes, innermost first; a private mark when there is none."""
    for scope in scopes:
        given = answers.get(scope + name, _ABSENT)
        if given is not _ABSENT:
            return given
    return _ABSENT


def given(answers: Answers, scopes: tuple[str, ...], name: str) -> Value:
    """The answer a name means in these scopes, or None."""
    found = look_up(answers, scopes, name)
    return None if found is _ABSENT else found  # type: ignore[return-value]


class _Walker:
    """One walk. Mutable inside, thrown away after: the recursion needs a place to gather."""

    def __init__(self, answers: Answers, facts: Facts) -> None:
        self.answers = answers
        self.facts = facts
        self.answered: list[Question] = []
        self.aloud: list[Aloud] = []
        self.open: Question | None = None

    def through(self, steps: Iterable[Step], scopes: tuple[str, ...], part: Part | None) -> bool:
        """Walk steps; True once the open question is found."""
        return any(self.step(step, scopes, part) for step in steps)

    def step(self, step: Step, scopes: tuple[str, ...], part: Part | None) -> bool:
        if step.when is not None and not holds(step.when, self.answers, self.facts, scopes):
            return False
        match step:
            case Ask():
                return self.meet(Question(scopes[0] + step.name, step, scopes[0], part=part))
            case Say() | Show():
                self.aloud.append(Aloud(step, scopes[0]))
                return False
            case Part():
                return self.through(step.steps, scopes, step)
            case Repeat():
                return self.items(step, scopes)

    def items(self, repeat: Repeat, scopes: tuple[str, ...]) -> bool:
        for item in range(1, repeat.most + 1):
            prefix = item_prefix(scopes[0], repeat.name, item)
            if self.item(repeat, (prefix, *scopes)):
                return True
            if item == repeat.most or self.ended(repeat, prefix):
                return False
            again = Question(prefix + AGAIN, again_ask(repeat), prefix, again=repeat)
            if self.meet(again):
                return True
            if not self.answers.get(again.path):
                return False
        return False

    def item(self, repeat: Repeat, scopes: tuple[str, ...]) -> bool:
        for step in repeat.steps:
            if self.step(step, scopes, None):
                if self.open is not None and self.open.path == scopes[0] + first_name(repeat):
                    self.open = msgspec.structs.replace(self.open, first_of=repeat)
                return True
            if self.ended(repeat, scopes[0]):
                return False
        return False

    def ended(self, repeat: Repeat, prefix: str) -> bool:
        return self.answers.get(prefix + first_name(repeat), _ABSENT) is None

    def meet(self, question: Question) -> bool:
        if question.path in self.answers:
            self.answered.append(question)
            self.aloud.clear()
            return False
        self.open = question
        return True


class _ToTheEnd(_Walker):
    """Walks past open questions, counting them."""

    left = 0

    def meet(self, question: Question) -> bool:
        if not super().meet(question):
            return False
        self.left += 1
        return False


def again_ask(repeat: Repeat) -> Ask:
    """The question "another one?" of a repeat."""
    return Ask(name=AGAIN, texts=repeat.again, input=Input.CONFIRM)


def first_name(repeat: Repeat) -> str:
    """The name of the first ask in an item; the checker guarantees one at the top of the group."""
    return next(step.name for step in repeat.steps if isinstance(step, Ask))
