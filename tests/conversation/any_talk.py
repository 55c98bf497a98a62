"""Somebody who may do anything, and what must hold after each move.

A move is a kind and a number; the number picks among what there is: words (`any_moves`), options, buttons ever shown.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TypeVar

import msgspec
from msgspec.structs import replace

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import Entry
from bot.coach.profile.profile import Profile
from bot.coach.reminder import Reminder
from bot.conversation.person import Person, Turn, apply
from bot.conversation.turn import turn
from bot.dialogue.events import Arrived, Commanded, Due, Event, Picked, Submitted, Tapped, Typed
from bot.dialogue.messages import Field, Input, Message, Option, Prompt
from bot.dialogue.talk import Talk, TalkState
from bot.dialogue.walk import question_at
from bot.library.library import Library
from tests.conversation.any_moves import (
    ANSWERING,
    COMMANDS,
    CONTROLS,
    WORDS,
    Move,
)
from tests.conversation.talking import MORNING, text_of

T = TypeVar("T")


def again(value: T, kind: object) -> T:
    """A value written down and read again."""
    return msgspec.json.decode(msgspec.json.encode(value), type=kind)  # type: ignore[no-any-return]


def restarted(person: Person) -> Person:
    """The person as another process reads them."""
    return Person(
        key=person.key,
        profile=again(person.profile, Profile),
        talks=again(person.talks, dict[str, Talk]),
        book=Casebook(again(person.book.entries, dict[str, Entry])),
        reminders=again(person.reminders, dict[str, Reminder]),
    )


class AnyTalk:
    """One person doing anything; every turn is checked."""

    def __init__(self, library: Library, person: Person) -> None:
        self.library = library
        self.person = person
        self.now: datetime = MORNING
        self.shown: list[str] = ["debrief-1:feeling:low", "x", "a:b", "debrief-9:~stopping:keep", ":::"]
        self.reminders: list[str] = ["gone"]
        self.message: Message | None = None
        self.done: list[Event] = []

    def moves(self, moves: list[Move]) -> None:
        for kind, number in moves:
            self.move(kind, number)

    def move(self, kind: str, number: int) -> None:
        if kind == "wait":
            self.now += timedelta(minutes=number * 7)
        else:
            self.happens(self.event(kind, number))

    def event(self, kind: str, number: int) -> Event:
        prompt = self.message.prompt if self.message else None
        if prompt and (answer := self.answer(kind, prompt, number)) is not None:
            return answer
        match kind:
            case "answer" if self.options():
                return Tapped(pick(self.options(), number).token)
            case "control":
                return Typed(pick(CONTROLS, number))
            case "command":
                return Commanded(*pick(COMMANDS, number).partition(" ")[::2])
            case "slash":
                return Typed("/" + pick(COMMANDS, number))
            case "tap":
                return Tapped(pick(self.shown, number))
            case "due":
                return Due(pick(self.reminders, number))
            case "arrive":
                return Arrived(pick(("", "Europe/Paris", "Nowhere/Land"), number))
            case _:
                return Typed(pick(WORDS, number))

    def answer(self, kind: str, prompt: Prompt, number: int) -> Event | None:
        """What only a question can be given. "on" and "fill": somebody simply goes on, by the line or by the page."""
        match kind:
            case "pick" if prompt.options:
                return Picked(tuple(each.token for at, each in enumerate(prompt.options) if number >> at & 1))
            case "form" if prompt.form:
                fields = tuple((each.path, pick(WORDS, number + at)) for at, each in enumerate(prompt.form.fields))
                return Submitted(prompt.form.token, fields)
            case "fill" if prompt.form:
                filled = tuple((each.path, self.line_of(each, number)) for each in prompt.form.fields)
                return Submitted(prompt.form.token, filled)
            case "on" | "fill" if prompt.input in ANSWERING:
                return Typed(pick(ANSWERING[prompt.input], number))
            case "on" | "fill":
                return Tapped(pick(prompt.options, number).token)
            case _:
                return None

    def line_of(self, field: Field, number: int) -> str:
        """What somebody would put into a field."""
        if field.options and field.input not in ANSWERING:
            return pick(field.options, number).label
        return pick(ANSWERING[field.input], number)

    def options(self) -> tuple[Option, ...]:
        """What may be tapped now; the controls are drawn by themselves."""
        if self.message is None:
            return ()
        prompt = self.message.prompt
        return (*prompt.options, *prompt.suggestions) if prompt else self.message.offers

    def happens(self, event: Event) -> Turn:
        before = self.person
        self.done.append(event)
        made = turn(self.library, before, event, self.now)
        check_pure(self.library, before, event, self.now, made)
        check_legal(self.library, made.person)
        if not isinstance(event, Due) or event.reminder in before.reminders:
            self.check_heard(event, made)
        self.person = made.person
        for message in made.messages:
            self.see(message)
        self.reminders.extend(each for each in made.person.reminders if each not in self.reminders)
        self.now += timedelta(seconds=5)
        return made

    def see(self, message: Message) -> None:
        prompt = message.prompt
        shown = (*prompt.options, *prompt.suggestions, *prompt.controls) if prompt else message.offers
        self.shown.extend(option.token for option in shown if option.token not in self.shown)
        self.message = message

    def check_heard(self, event: Event, made: Turn) -> None:
        """Never silent, never endless, and the question in view is always there to be answered."""
        if isinstance(event, Due) and not made.messages:
            return  # what it invites to has happened already
        (message,) = made.messages
        words = "".join(text_of(replace(message, prompt=None, offers=())).split())
        assert words, "silent"
        assert len(words) < 30_000, "endless"
        current = made.person.open_talk()
        if not made.person.profile.in_care:  # there, no question is asked
            assert (message.prompt is not None) == (current is not None)
        if current is not None and message.prompt is not None:
            assert message.prompt.token.startswith(f"{current.id}:")
        self.check_options(message)

    def check_options(self, message: Message) -> None:
        prompt = message.prompt
        every = (*prompt.options, *prompt.suggestions, *prompt.controls) if prompt else message.offers
        assert all(0 < len(option.label) <= 75 and len(option.token) <= 100 for option in every)
        assert len({option.token for option in every}) == len(every)
        if prompt and prompt.input in {Input.CHOOSE, Input.PICK, Input.SCALE, Input.CONFIRM}:
            assert prompt.options


def pick(among: tuple[T, ...] | list[T], number: int) -> T:
    return among[number % len(among)]


def check_pure(library: Library, before: Person, event: Event, now: datetime, made: Turn) -> None:
    """The same again; the changes are the whole difference; a restart in between is not noticed."""
    once_more = turn(library, before, event, now)
    assert (once_more.changes, once_more.messages) == (made.changes, made.messages)
    after = Person(key=before.key) if made.forgets else apply(before, made.changes)
    assert replace(after, way=None) == replace(made.person, way=None)
    after_restart = turn(library, restarted(before), event, now)
    assert (after_restart.changes, after_restart.messages) == (made.changes, made.messages)
    assert restarted(made.person) == replace(made.person, way=None)


def check_legal(library: Library, person: Person) -> None:
    """At most one open talk; every answer belongs to a question; nothing came from nowhere."""
    assert sum(talk.state is TalkState.OPEN for talk in person.talks.values()) <= 1
    for talk in person.talks.values():
        assert all(question_at(library.dialogues[talk.dialogue], path) for path in talk.answers)
        assert talk.state is not TalkState.FINISHED or talk.finished_at
        assert talk.state is TalkState.OPEN or talk.aside is None
    assert {entry.origin for entry in person.book.entries.values()} <= {*person.talks, ""}
    assert {reminder.origin for reminder in person.reminders.values()} <= {*person.talks, ""}
