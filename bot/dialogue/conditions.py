"""Relevance, compiled: a `when` becomes a function of answers, facts and the scopes in which names are looked up.

`scopes` are prefixes, innermost first: inside `questions/2/` a name means the same item's answer, then the talk's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from bot.dialogue.answers import Answers, Value
from bot.dialogue.steps import When

Facts = Mapping[str, bool | str | None]
Scopes = tuple[str, ...]
Test = Callable[[Answers, Facts, Scopes], bool]

ANSWERED: Final = "answered"
SKIPPED: Final = "skipped"
ABSENT: Final = object()
"""What `look_up` gives for a name without an answer: None already means skipped."""

_SEVERAL: Final = (tuple, list)


def look_up(answers: Answers, scopes: Scopes, name: str) -> object:
    """The answer a name means in these scopes, innermost first; ABSENT when there is none."""
    for scope in scopes:
        given = answers.get(scope + name, ABSENT)
        if given is not ABSENT:
            return given
    return ABSENT


def compile_when(when: When) -> Test:
    """A test that holds when every line of the condition does and none below `never`."""
    tests = _lines(when)
    if when.never is not None:
        tests.append(_none_of(_lines(when.never)))
    return tests[0] if len(tests) == 1 else _all_of(tests)


def tested_names(when: When | None) -> frozenset[str]:
    """Every name a condition looks at."""
    if when is None:
        return frozenset()
    return frozenset(name for name, _ in when.answers) | tested_names(when.never)


def _lines(when: When) -> list[Test]:
    return [*(_answer(name, wanted) for name, wanted in when.answers), *(_fact(name) for name in when.facts)]


def _answer(name: str, wanted: tuple[Value, ...]) -> Test:
    among = frozenset(wanted) - {SKIPPED, ANSWERED}
    on_skip, on_answer = SKIPPED in wanted, ANSWERED in wanted

    def test(answers: Answers, _facts: Facts, scopes: Scopes) -> bool:
        given = answers.get(name, ABSENT) if len(scopes) == 1 else look_up(answers, scopes, name)
        if given is ABSENT:
            return False
        if given is None:
            return on_skip
        if isinstance(given, _SEVERAL):
            return on_answer or not among.isdisjoint(given)
        return on_answer or given in among

    return test


def _fact(name: str) -> Test:
    return lambda _answers, facts, _scopes: bool(facts.get(name))


def _all_of(tests: list[Test]) -> Test:
    return lambda answers, facts, scopes: all(test(answers, facts, scopes) for test in tests)


def _none_of(tests: list[Test]) -> Test:
    return lambda answers, facts, scopes: not any(test(answers, facts, scopes) for test in tests)
