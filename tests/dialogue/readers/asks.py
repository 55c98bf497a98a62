"""Questions to read answers to."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from bot.dialogue.messages import Input
from bot.dialogue.readers.heard import Heard, Unclear
from bot.dialogue.readers.reader import read
from bot.dialogue.steps import Ask, Choice
from bot.dialogue.text import compile_line

NOW = datetime(2026, 11, 18, 10, 20)  # noqa: DTZ001 wall time


def ask(kind: Input, *, choices: str = "", text: str = "", **more: Any) -> Ask:
    """A question; `choices` is "value: Label | value: Label"."""
    pairs = [part.split(":", 1) for part in choices.split("|") if part.strip()]
    made = tuple(Choice(value.strip(), label.strip()) for value, label in pairs)
    return Ask(name="x", texts=(compile_line(text),), input=kind, choices=made, **more)


def heard(question: Ask, typed: str, now: datetime = NOW) -> object:
    """The value that was heard, or the short name of the phrase that asks again."""
    match read(question, typed, now):
        case Heard(value):
            return value
        case Unclear(phrase):
            return "?" + phrase.removeprefix("readers.")


def values(question: Ask, typed: str, now: datetime = NOW) -> dict[str, str]:
    """What fills the phrase that asks again."""
    reading = read(question, typed, now)
    assert isinstance(reading, Unclear), reading
    return dict(reading.values)


def each(table: str) -> list[str]:
    """The phrases of a table, with "|" between them. A line's own ends are cut, so spaces that matter stand inside."""
    return [phrase for line in table.strip().splitlines() for phrase in line.strip().strip("|").split("|")]
