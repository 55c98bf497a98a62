"""Whole talks as lines, one for every dialogue there is: what somebody with one interview on record may type.

They are found by talking to the turn itself, so that a new question or a new dialogue is walked through, too.
"""

from __future__ import annotations

from copy import copy
from functools import cache
from typing import Final

import msgspec

from bot.conversation.person import Person
from bot.dialogue.messages import Input
from tests.conversation.small import library
from tests.conversation.talking import MORNING, Talking

BEFORE: Final = (
    *("yes", "Ada", "Berlin", "skip", "skip"),
    *("/debrief", "quick", "Acme", "Why us?", "2", "no", "What is a good first week?", "no", "2", "skip"),
)
"""Somebody new, introduced, with one interview on record and nothing open."""

_WORDS: Final[dict[Input, tuple[str, ...]]] = {
    Input.TEXT: ("What about my first notice period", "Lisbon", "08:30", "Portugal", "skip"),
    Input.NUMBER: ("4", "skip", "skip"),
    Input.MOMENT: ("tomorrow at 15:00", "tomorrow at 16:30", "skip", "skip"),
}
"""What is typed at a question, and what after each miss."""

MOST: Final = 90
"""Lines of the longest talk."""


def dialogues() -> list[str]:
    """Every dialogue that people can begin by its name."""
    return [each.name for each in library().dialogues.values() if each.listed and each.name != "small"]


def known(key: str = "test::ada") -> Talking:
    """Somebody with one interview on record and nothing open."""
    talk = copy(_introduced(key))
    talk.messages = [*talk.messages]
    return talk


@cache
def _introduced(key: str) -> Talking:
    """Talked through once; a person is never changed, only what a talk says of them."""
    return Talking(library(), person=Person(key=key), now=MORNING).arrives().says(*BEFORE)


def lines_of(name: str, variant: int) -> list[str]:
    """What may be typed from the command of a dialogue to its end; another variant takes other choices."""
    return [*_lines_of(name, variant)]


@cache
def _lines_of(name: str, variant: int) -> list[str]:
    lines = [_beginning(name)]
    talk = known().says(*lines)
    while talk.message.prompt is not None and len(lines) < MOST:
        lines.append(_line(talk, variant and variant + len(lines)))
        talk.says(lines[-1])
    assert talk.message.prompt is None, lines
    return lines


def _beginning(name: str) -> str:
    """The command of a dialogue; of one that would rather go on with an earlier talk, the way to a new one."""
    another = f"/begin {name}"
    return another if any(option.token == another for option in known().says(f"/{name}").message.offers) else f"/{name}"


def _line(talk: Talking, number: int) -> str:
    asked = talk.prompt.input
    if asked in {Input.CHOOSE, Input.PICK, Input.SCALE}:
        return str(number % len(talk.prompt.options) + 1)
    if asked is Input.CONFIRM:
        goes_on = talk.asked.startswith("~") or (number % 2 and not talk.asked.endswith("again"))
        return "yes" if goes_on else "no"
    return "Ada" if talk.asked == "name" else _WORDS[asked][talk.talk.misses]


def told(person: Person) -> object:
    """All that somebody has told us and what it came to, without the times at which it was said."""
    talks = {talk.id: (talk.state, talk.answers, talk.aside, talk.early) for talk in person.talks.values()}
    name = (person.profile.name, person.profile.zone, person.profile.country, person.profile.plain)
    book = {key: {**msgspec.to_builtins(entry), "at": ""} for key, entry in person.book.entries.items()}
    return name, talks, book, {each.origin for each in person.reminders.values()}
