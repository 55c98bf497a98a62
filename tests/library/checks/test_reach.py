"""The proofs against brute force: every walk of small random dialogues, by the walk that people are led by.

What the checker calls unreachable is never reached. What is never reached it calls unreachable, in every case tried so
far; it does not promise so. A placeholder that it lets through without words to fall back on always has a value.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.dialogue.answers import Answers, Value
from bot.dialogue.dialogue import Dialogue
from bot.dialogue.messages import Input
from bot.dialogue.steps import Ask, Say
from bot.dialogue.walk import walk
from bot.library.known import Known
from tests.library.kit import dialogue_of, problems_of

FACTS = ("f", "g")
OFFERED = Known(facts=frozenset(FACTS))
HEAD = {"dialogue": "talk", "title": "t", "about": "a", "opening": ["1", "2", "3"], "closing": ["1", "2", "3"]}


@st.composite
def conditions(draw: st.DrawFn, names: list[str]) -> dict[str, object]:
    """One to three tests of earlier asks and facts, some below `not`."""
    lines = draw(st.dictionaries(st.sampled_from([*names, "fact"]), st.booleans(), min_size=1, max_size=3))
    when: dict[str, object] = {name: _test(draw, name) for name, plain in lines.items() if plain}
    none = {name: _test(draw, name) for name, plain in lines.items() if not plain}
    if draw(st.booleans()) and when and names:
        again = draw(st.sampled_from(names))
        none[again] = _test(draw, again)
    return {**when, "not": none} if none else when


def _test(draw: st.DrawFn, name: str) -> object:
    if name == "fact":
        return draw(st.lists(st.sampled_from(FACTS), min_size=1, max_size=2, unique=True))
    values = ["yes", "no"] if name.startswith("c") else ["x", "y"]
    return draw(st.lists(st.sampled_from([*values, "answered", "skipped"]), min_size=1, max_size=2, unique=True))


@st.composite
def dialogues(draw: st.DrawFn) -> str:
    """Three asks, each perhaps under a condition, perhaps in a part; then words under one, which quote an answer."""
    names: list[str] = []
    steps: list[dict[str, object]] = []
    for number in range(3):
        kind = draw(st.sampled_from(["choose", "confirm"]))
        name = f"{kind[1] if kind == 'choose' else kind[0]}{number}"
        step: dict[str, object] = {"ask": name, "kind": kind, "text": "?", "optional": draw(st.booleans())}
        if kind == "choose":
            step["choices"] = {"x": "Ex", "y": "Why"}
        step |= {"when": draw(conditions(names))} if draw(st.booleans()) else {}
        if draw(st.booleans()):
            step = {"part": "P", "steps": [step]} | ({"when": draw(conditions(names))} if draw(st.booleans()) else {})
        names.append(name)
        steps.append(step)
    quoted = draw(st.sampled_from(names))
    words = ["One.", "Two {" + quoted + "}."] if quoted.startswith("h") else ["One.", "Two."]
    steps.append({"say": words, "when": draw(conditions(names))})
    return json.dumps({**HEAD, "steps": steps}, indent=1)


def walks(
    dialogue: Dialogue, facts: dict[str, bool | str | None], *, skipping: bool
) -> Iterator[tuple[Answers, set[str]]]:
    """Every way through: the answers at the end, and what was asked or said. `skipping`: required asks, too."""
    waiting: list[tuple[dict[str, Value], set[str]]] = [({}, set())]
    while waiting:
        answers, seen = waiting.pop()
        way = walk(dialogue, answers, facts)
        heard = {"say" for aloud in way.aloud if isinstance(aloud.step, Say)}
        if way.question is None:
            yield answers, seen | heard
            continue
        ask, path = way.question.ask, way.question.path
        waiting += [({**answers, path: value}, seen | heard | {path}) for value in values(ask, skipping=skipping)]


def values(ask: Ask, *, skipping: bool) -> list[Value]:
    real: list[Value] = [True, False] if ask.input is Input.CONFIRM else ["x", "y"]
    return [*real, None] if skipping or ask.optional else real


def every_facts() -> Iterator[dict[str, bool | str | None]]:
    for held in itertools.product([True, False], repeat=len(FACTS)):
        yield dict(zip(FACTS, held, strict=True))


def strands_a_step(text: str) -> bool:
    dialogue = dialogue_of(text)
    reached = set().union(*(seen for facts in every_facts() for _, seen in walks(dialogue, facts, skipping=True)))
    return not {*dialogue.ops, "say"} <= reached


def told(text: str) -> bool:
    return any("can never come" in problem.what for problem in problems_of(text, OFFERED))


@given(dialogues())
def test_what_is_called_unreachable_is_never_reached(text: str) -> None:
    assert not told(text) or strands_a_step(text)


@settings(derandomize=True)
@given(dialogues())
def test_what_is_never_reached_is_called_unreachable(text: str) -> None:
    assert told(text) or not strands_a_step(text)


@given(dialogues())
def test_a_placeholder_without_a_fallback_always_has_a_value(text: str) -> None:
    problems = problems_of(text, OFFERED)
    if any("may have no value" in problem.what for problem in problems):
        return
    dialogue = dialogue_of(text)
    last = dialogue.steps[-1]
    assert isinstance(last, Say)
    quoted = [slot.name for line in last.texts for slot in line.slots]
    for facts in every_facts():
        for answers, seen in walks(dialogue, facts, skipping=False):
            if "say" in seen:
                assert all(answers.get(name) is not None for name in quoted)
