"""Which names a dialogue's conditions and texts look at: what must be taken when a talk of it begins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.dialogue.steps import Ask, Part, Repeat, Say, Step, When
from bot.dialogue.text import Line, Variants


def names_used(steps: Iterable[Step], *frames: Variants) -> frozenset[str]:
    """Every fact tested and every placeholder filled in these steps and texts; answers are among the placeholders."""
    slots = (slot.name for lines in (*frames, *_texts(steps)) for line in lines for slot in line.slots)
    return frozenset(slots) | frozenset(name for when in _tests(steps) for name in _facts(when))


def _texts(steps: Iterable[Step]) -> Iterator[Iterable[Line]]:
    for step in steps:
        match step:
            case Say(texts=texts):
                yield texts
            case Ask():
                yield from (step.texts, step.first, step.help, step.reply, step.suggestions)
                yield from (choice.reply for choice in step.choices)
            case Repeat(steps=inner, again=again):
                yield again
                yield from _texts(inner)
            case Part(steps=inner):
                yield from _texts(inner)
            case _:
                pass


def _tests(steps: Iterable[Step]) -> Iterator[When]:
    for step in steps:
        if step.when is not None:
            yield step.when
        if isinstance(step, Repeat | Part):
            yield from _tests(step.steps)


def _facts(when: When) -> Iterator[str]:
    yield from when.facts
    if when.never is not None:
        yield from _facts(when.never)
