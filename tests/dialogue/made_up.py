"""Dialogues in Python values, and Hypothesis strategies for any dialogue whose conditions look back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from hypothesis import strategies as st

from bot.dialogue.answers import Value
from bot.dialogue.dialogue import Dialogue
from bot.dialogue.messages import Input
from bot.dialogue.steps import Ask, Choice, Part, Repeat, Say, Step, When
from bot.dialogue.text import compile_line
from bot.dialogue.walk import Question, Walk, question_at, walk

FACTS: Final = {"sunny": True, "rainy": False}

Draw = Callable[[st.SearchStrategy[Any]], Any]


def ask(name: str, **rest: Any) -> Ask:
    return Ask(**{"name": name, "texts": (compile_line(f"{name}?"),), "input": Input.TEXT, "optional": True, **rest})


def yes_no(name: str, **rest: Any) -> Ask:
    return ask(name, input=Input.CONFIRM, **rest)


def say(place: str, **rest: Any) -> Say:
    return Say(texts=(compile_line(place),), place=place, **rest)


def repeat(name: str, *steps: Step, most: int = 3, **rest: Any) -> Repeat:
    return Repeat(name=name, steps=steps, again=(compile_line(f"Another {name}?"),), most=most, **rest)


def part(*steps: Step, **rest: Any) -> Part:
    return Part(steps=steps, **rest)


def when(*facts: str, never: When | None = None, **answers: Value | tuple[Value, ...]) -> When:
    """A condition: `when(a="x")`, `when("sunny")`, `when(never=when(b=True))`."""
    tests = tuple((name, value if isinstance(value, tuple) else (value,)) for name, value in answers.items())
    return When(answers=tests, facts=facts, never=never)


def dialogue(*steps: Step) -> Dialogue:
    return Dialogue(name="made_up", title="made up", about="", steps=steps)


def open_path(dialogue: Dialogue, **answers: Value) -> str:
    """The path of the open question; empty at the end. Paths are written with `__` for a slash."""
    return path_of(walk(dialogue, {path.replace("__", "/"): value for path, value in answers.items()}, FACTS))


def path_of(way: Walk) -> str:
    return way.question.path if way.question else ""


# -- any dialogue


class _Maker:
    """Draws steps; a condition tests only what was asked before it."""

    def __init__(self, draw: Draw) -> None:
        self.draw = draw
        self.asked: list[str] = []
        self.number = 0

    def name(self, kind: str) -> str:
        self.number += 1
        return f"{kind}{self.number}"

    def steps(self, depth: int, most: int = 4) -> tuple[Step, ...]:
        return tuple(self.step(depth) for _ in range(self.draw(st.integers(1, most))))

    def step(self, depth: int) -> Step:
        kinds = ["ask", "ask", "ask", "say"] + (["part", "repeat"] if depth else [])
        kind = self.draw(st.sampled_from(kinds))
        condition = self.when()
        if kind == "ask":
            return self.ask(condition)
        if kind == "say":
            return say(self.name("say"), when=condition)
        if kind == "part":
            return part(*self.steps(depth - 1), when=condition, form=self.draw(st.sampled_from(["", "form"])))
        return self.repeat(depth, condition)

    def ask(self, condition: When | None) -> Ask:
        made = self.draw(st.sampled_from([yes_no, ask, _choose, _pick, _rate]))(
            self.name("ask"), when=condition, optional=self.draw(st.booleans())
        )
        self.asked.append(made.name)
        return made  # type: ignore[no-any-return]

    def repeat(self, depth: int, condition: When | None) -> Repeat:
        """A repeat opens with a question, which may stand in a part and behind words."""
        name, outside = self.name("group"), list(self.asked)
        opener = self.ask(None)
        first = self.draw(st.sampled_from([(opener,), (say(self.name("say")), opener), (part(opener),)]))
        inner = self.steps(depth - 1)
        self.asked = [*outside, f"{name}/1/{opener.name}"]
        return repeat(name, *first, *inner, most=self.draw(st.integers(1, 3)), when=condition)

    def when(self) -> When | None:
        if not self.asked or self.draw(st.sampled_from([False, False, True])):
            return None
        names = self.draw(st.lists(st.sampled_from(self.asked[-3:]), min_size=1, max_size=2, unique=True))
        facts = self.draw(st.lists(st.sampled_from([*FACTS]), max_size=1))
        tests = tuple((name, self.draw(_WANTED)) for name in names)
        test = When(answers=tests, facts=tuple(facts))
        if self.draw(st.sampled_from([True, True, False])):
            return test
        never = When(answers=((self.draw(st.sampled_from(self.asked)), self.draw(_WANTED)),))
        if self.draw(st.booleans()):
            return When(never=test)
        return When(test.answers, test.facts, never)


def _choose(name: str, **rest: Any) -> Ask:
    return ask(name, **{"input": Input.CHOOSE, "choices": (Choice("x", "X"), Choice("y", "Y")), **rest})


def _pick(name: str, **rest: Any) -> Ask:
    return _choose(name, **{**rest, "input": Input.PICK})


def _rate(name: str, **rest: Any) -> Ask:
    return ask(name, input=Input.SCALE, least=1, most=5, **rest)


_WANTED: Final = st.sampled_from([("x", True, 1), ("y", False, 2), ("answered",), ("skipped",), ("x", "skipped")])

_ANSWERS: Final[dict[Input, st.SearchStrategy[Value]]] = {
    Input.TEXT: st.sampled_from(["words", "x", None]),
    Input.CONFIRM: st.sampled_from([True, False, None]),
    Input.CHOOSE: st.sampled_from(["x", "y", None]),
    Input.PICK: st.sampled_from([("x",), ("y",), ("x", "y"), None]),
    Input.SCALE: st.sampled_from([1, 2, 5, None]),
}


@st.composite
def dialogues(draw: Draw) -> Dialogue:
    """Any small dialogue."""
    return dialogue(*_Maker(draw).steps(2, most=7))


def answers_anywhere(draw: Draw, dialogue: Dialogue) -> dict[str, Value]:
    """Answers to any questions, asked or not: what is left when somebody went back and forth a lot."""
    paths = [path for step in dialogue.ops for path in _numbered(step.split("/"))]
    found = ((path, question_at(dialogue, path)) for path in draw(st.lists(st.sampled_from(paths), unique=True)))
    return {path: answer_to(draw, question) for path, question in found if question}


def _numbered(parts: list[str]) -> list[str]:
    if len(parts) == 1:
        return parts
    rest = _numbered(parts[1:])
    return [f"{parts[0]}/{item}/{path}" for item in (1, 2) for path in rest]


def answer_to(draw: Draw, question: Question) -> Value:
    """Any answer to a question; "another one?" is never skipped."""
    value: Value = draw(_ANSWERS[question.ask.input])
    return bool(value) if question.again else value
