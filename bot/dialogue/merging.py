"""Former questions that became choices of another: what was answered to them is chosen there.

Where an answer means none of the choices ("on time? yes"), nothing is chosen, and the question is asked in its turn.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.dialogue.answers import Answers, Value
from bot.dialogue.steps import Ask, Part, Step

Merges = Mapping[str, tuple[tuple[Value, str, str], ...]]
"""Path of a former question → which answer to it means which question's which choice."""

NONE = "none"
"""The choice that says "none of these"."""


def merges_of(steps: tuple[Step, ...]) -> dict[str, tuple[tuple[Value, str, str], ...]]:
    """Everything that choices took over. Only questions outside repeats can: an item knows no other's answers."""
    found: dict[str, tuple[tuple[Value, str, str], ...]] = {}
    for path, meaning in _each(steps):
        found[path] = (*found.get(path, ()), meaning)
    return found


def _each(steps: tuple[Step, ...]) -> Iterator[tuple[str, tuple[Value, str, str]]]:
    for step in steps:
        if isinstance(step, Part):
            yield from _each(step.steps)
        elif isinstance(step, Ask):
            yield from (
                (path, (value, step.name, choice.value))
                for choice in step.choices
                for path, values in choice.was
                for value in values
            )


def merged(merges: Merges, order: Mapping[str, tuple[str, ...]], answers: Answers) -> Answers:
    """The answers with the former ones taken over. `order`: the choices of each question that took some."""
    former = merges.keys() & answers.keys()
    if not former:
        return answers
    kept = {path: value for path, value in answers.items() if path not in former}
    meant = [(ask, choice) for path in former for value, ask, choice in merges[path] if value == answers[path]]
    for ask in {ask for ask, _ in meant}:
        before, chosen = kept.get(ask), {choice for each, choice in meant if each == ask}
        if isinstance(before, tuple | list):
            chosen |= set(before) - {NONE}
        kept[ask] = tuple(choice for choice in order[ask] if choice in chosen)
    return kept
