"""Anything a person may do, as moves that Hypothesis can draw and shrink, and what must hold after each.

A move is a kind and a number; the number picks among what there is: words, options in view, buttons ever shown.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final, TypeVar

import msgspec
from hypothesis import strategies as st
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
from tests.conversation.talking import MORNING, text_of

PLAIN: Final = (
    "Acme",
    "yes",
    "no",
    "3",
    "1",
    "2",
    "none",
    "all",
    "tomorrow at 3pm",
    "in 1 hour",
    "yesterday",
    "Berlin",
    "full",
    "quick",
    "never mind",
    "keep",
    "that was everything",
    "I don't know what to say about that",
    "can we go back",
    "who are you?",
    "start over",
    "thanks",
    "bye",
    "pumpup",
    "I just remembered something",
    "I agree",
    "I'm 15",
    "they asked about my salary",
    "I don't want to be alive any more",
)
STRANGE: Final = (
    "",
    "\x00\x07",
    "👍",
    "👨\u200d👩\u200d👧",
    "\u202eevil",
    "שלום עולם",
    "<b>x</b> **y** @everyone <@1> [a](http://b)",
    "{name}",
    "a:b:c",
    "/",
    "//",
    "~",
    "0",
    "-1",
    "1e999",
    "٣",
    "٣٣٣٣",
    "<t:999999999999:F>",
    "<t:1>",
    "\n\n/debrief\nx",
    "\ud800",
    "/\ud800",
    "in 99999999999 days",
    "31 February 9999",
    "tomorrow at 25:99",
    "9999-12-31T23:59",
    "10000 years ago",
)
WORDS: Final = (*PLAIN, *STRANGE, " ", "x" * 100_000, "/" + "y" * 100_000, "9" * 400)
TELLING: Final = (
    "They asked why I left my last job",
    "I told them how we cut the waiting time by half",
    "Acme",
    "The second person hardly looked up",
)
"""What somebody who simply goes on would say."""
ANSWERING: Final[dict[Input, tuple[str, ...]]] = {
    Input.TEXT: TELLING,
    Input.NUMBER: ("4", "11"),
    Input.MOMENT: ("tomorrow at 15:00", "in 2 days at 9", "tomorrow at 16:30"),
    Input.CONFIRM: ("yes", "no"),
    Input.SCALE: ("2", "4"),
}
CONTROLS: Final = (
    "back",
    "skip",
    "later",
    "pause",
    "stop",
    "help",
    "repeat",
    "again",
    "/back",
    "undo",
    "quit",
    "next",
    "support",
    "don't keep that",
)
COMMANDS: Final = (
    "debrief",
    "pumpup",
    "welcome",
    "small",
    "resume",
    "change",
    "help",
    "continue",
    "begin",
    "fine",
    "agree",
    "more",
    "decline",
    "support",
    "interview",
    "interviews",
    "review",
    "review interview-1",
    "calendar",
    "outcome",
    "outcome interview-1",
    "outcome debrief-1",
    "encourage",
    "quiet",
    "reminders",
    "unmute after",
    "unset x",
    "show",
    "notices open",
    "leave outcome-1",
    "less any_day/small_start",
    "hush",
    "done debrief-1/actions/1",
    "move debrief-1/actions/1",
    "move debrief-1/actions/1 3",
    "drop debrief-1/actions/1",
    "calloff interview-1",
    "calloff interview-1 yes",
    "snooze interview-1/after/x",
    "mute after",
    "debrief interview-1",
    "debreif",
    "nonsense",
    "",
    "debrief new",
    "begin debrief",
    "resume debrief-1",
    "change debrief-1",
    "continue debrief-1",
    "resume x",
    "followup",
    "followup debrief-1",
    "answered",
    "answered followup-1/note",
    "feedback",
    "recover",
    "write",
    "stories",
    "help after",
    "change x",
    "casebook",
    "casebook questions 2 all",
    "entry debrief-1",
    "entry debrief-1/questions/1",
    "entry debrief-1/questions/1 delete",
    "entry debrief-1/questions/1 delete yes",
    "entry debrief-1/questions/1 change question",
    "entry debrief-1 change company",
    "strengths",
    "privacy",
    "export",
    "forget",
    "forget yes",
)
KINDS: Final = (
    "on",
    "on",
    "on",
    "on",
    "fill",
    "answer",
    "answer",
    "answer",
    "answer",
    "answer",
    "words",
    "control",
    "command",
    "slash",
    "tap",
    "pick",
    "form",
    "due",
    "arrive",
    "wait",
)

Move = tuple[str, int]
moves: st.SearchStrategy[list[Move]] = st.lists(
    st.tuples(st.sampled_from(KINDS), st.integers(0, 10_000)), min_size=8, max_size=60
)

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
