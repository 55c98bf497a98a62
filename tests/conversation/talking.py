"""A conversation test reads like the talk itself: says, taps, hears. Data in, data out; no event loop, no fixture.

talk = Talking(library)
talk.says("/debrief").says("full").hears("how are you").taps("Awful")
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any, Final, Self

from bot.coach.profile.consent import VERSION
from bot.coach.profile.profile import Profile
from bot.conversation.person import Person
from bot.conversation.turn import turn
from bot.dialogue.events import Arrived, Commanded, Due, Event, Picked, Submitted, Tapped, Typed
from bot.dialogue.messages import (
    Bullets,
    Chart,
    Copyable,
    File,
    Heading,
    Message,
    Note,
    Option,
    Paragraph,
    Prompt,
    Quote,
    plain,
)
from bot.dialogue.talk import Talk
from bot.library.library import Library

MORNING = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
"""A Monday."""

AGREED: Final[dict[str, Any]] = {"consent": VERSION, "consented_at": "2026-11-22T09:00:00+00:00"}
"""Fields of the profile of somebody who has agreed to what is kept."""


def event_of(line: str) -> Event:
    """A line as adapters bring it."""
    name, _, argument = line.removeprefix("/").partition(" ")
    return Commanded(name, argument) if line.startswith("/") else Typed(line)


class Talking:
    """One person talking with the bot."""

    def __init__(
        self, library: Library, *, person: Person | None = None, now: datetime = MORNING, seed: int = 0
    ) -> None:
        self.library = library
        self.person = person or Person(key="test::ada", profile=Profile(seed=seed))
        self.now = now
        self.messages: list[Message] = []

    @classmethod
    def known(cls, library: Library, **rest: object) -> Self:
        """Somebody who has agreed and was welcomed before, in London."""
        profile = Profile(name="Ada", zone="Europe/London", counts={"welcome": 1}, **AGREED)
        return cls(library, person=Person(key="test::ada", profile=profile), **rest)  # type: ignore[arg-type]

    # -- what the person does

    def happens(self, event: Event) -> Self:
        made = turn(self.library, self.person, event, self.now)
        self.person = made.person
        self.messages.extend(made.messages)
        self.last = made
        self.now += timedelta(seconds=20)
        return self

    def says(self, *lines: str) -> Self:
        for line in lines:
            self.happens(Typed(line))
        return self

    def commands(self, name: str, argument: str = "") -> Self:
        return self.happens(Commanded(name, argument))

    def arrives(self, zone: str = "") -> Self:
        return self.happens(Arrived(zone))

    def taps(self, label: str) -> Self:
        return self.happens(Tapped(self.option(label).token))

    def picks(self, *labels: str) -> Self:
        return self.happens(Picked(tuple(self.option(label).token for label in labels)))

    def sends(self, **fields: str) -> Self:
        form = self.prompt.form
        assert form is not None
        return self.happens(Submitted(form.token, tuple(fields.items())))

    def skips_to(self, path: str, **said: str) -> Self:
        """Leave out every question up to this one; `said` is what is answered to others on the way, by their paths."""
        while self.asked != path:
            assert self.asked, f"{path} was never asked:\n{self.heard}"
            self.says(said.get(self.asked, "skip"))
        return self

    def wakes(self, reminder: str) -> Self:
        return self.happens(Due(reminder))

    def comes(self, kind: str) -> Self:
        """The reminder of this kind comes at its time."""
        return self.comes_at(*next((each.id, each.due) for each in self.person.reminders.values() if each.kind == kind))

    def comes_at(self, reminder: str, due: str) -> Self:
        self.now = datetime.fromisoformat(due)
        return self.wakes(reminder)

    @property
    def kinds(self) -> list[str]:
        """What is still to come, in the order of its time."""
        return [each.kind for each in sorted(self.person.reminders.values(), key=lambda each: each.due)]

    def waits(self, **delta: float) -> Self:
        self.now += timedelta(**delta)
        return self

    # -- what the person hears

    @property
    def message(self) -> Message:
        return self.messages[-1]

    @property
    def prompt(self) -> Prompt:
        assert self.message.prompt is not None, text_of(self.message)
        return self.message.prompt

    @property
    def heard(self) -> str:
        return text_of(self.message)

    @property
    def asked(self) -> str:
        """The path of the question in view; empty when none is."""
        prompt = self.message.prompt
        return prompt.token.partition(":")[2] if prompt else ""

    def hears(self, *words: str) -> Self:
        for word in words:
            assert word.casefold() in self.heard.casefold(), f"{word!r} not in:\n{self.heard}"
        return self

    def asks(self, path: str) -> Self:
        assert self.asked == path, f"asked {self.asked!r}, not {path!r}:\n{self.heard}"
        return self

    def offers(self, *commands: str) -> Self:
        assert tuple(option.token for option in self.message.offers) == commands, self.message.offers
        return self

    def option(self, label: str) -> Option:
        prompt = self.message.prompt
        shown = (*prompt.options, *prompt.suggestions, *prompt.controls) if prompt else ()
        for option in (*shown, *self.message.offers):
            if option.label.casefold().startswith(label.casefold()) or option.token.endswith(f":{label}"):
                return option
        raise AssertionError(f"{label!r} is not offered:\n{self.heard}")

    @property
    def talk(self) -> Talk:
        talk = self.person.open_talk()
        assert talk is not None
        return talk


def text_of(message: Message) -> str:
    """A message as plain text, with its options."""
    lines = [_block(block) for block in message.blocks]
    if message.prompt is not None:
        every = (*message.prompt.options, *message.prompt.suggestions, *message.prompt.controls)
        lines.append(" | ".join(option.label for option in every))
    lines.append(" | ".join(option.label for option in message.offers))
    return "\n".join(line for line in lines if line)


def _block(block: object) -> str:
    match block:
        case Paragraph(spans) | Heading(spans) | Quote(spans) | Note(spans):
            return plain(spans)
        case Bullets(items):
            return "\n".join(f"- {plain(item)}" for item in items)
        case Copyable(text):
            return text
        case Chart(alt=alt) | File(alt=alt):
            return alt
        case _:
            raise AssertionError(block)
