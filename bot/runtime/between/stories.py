"""Stories that people tell for others (C1): read by a moderator first, shown without a name, taken back at any time.

A story lives as long as the entry that stands for it in its person's casebook. Those that were let in are among what
/stories tells everybody here. Moderators are named by whoever runs this; they see a story and never whose it is.

/moderate            the oldest story that waits
/moderate yes 12     let it in; /moderate no 12 leaves it out, also after it was let in
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

import msgspec
from msgspec.structs import replace

from bot.coach.book.entries import OwnStory
from bot.coach.written.stories import HERE, Story, StoryKind
from bot.conversation.person import Person, Turn
from bot.dialogue.events import Commanded, Event, Tapped, Typed
from bot.dialogue.messages import Message, Option, Paragraph, Quote, Said
from bot.dialogue.text import fill_plain, fill_spans
from bot.library.library import Library
from bot.runtime.ports import Stories

_LINE: Final = re.compile(r"/?moderate(?: (yes|no) ([0-9]{1,9}))?")


class Decision(msgspec.Struct, frozen=True):
    """What a moderator wants: to see what waits (0), or to let a story in or leave it out."""

    number: int = 0
    shown: bool = False


class Judged(msgspec.Struct, frozen=True):
    """What was decided about a story: whose it is, and the entry that stands for it."""

    person: str
    entry: str


def decision_in(event: Event) -> Decision | None:
    """The command of a moderator that an event gives, if it is one."""
    match event:
        case Commanded(name, argument):
            line = f"{name} {argument}".strip()
        case Tapped(token):
            line = token
        case Typed(text) if text.strip().startswith("/"):
            line = text.strip()
        case _:
            return None
    found = _LINE.fullmatch(line.casefold())
    return Decision(int(found[2] or 0), found[1] == "yes") if found else None


class StoryDesk:
    """Hands stories in, has them judged, and gives the library with those that are shown."""

    def __init__(self, stories: Stories, moderators: Collection[str]) -> None:
        self._stories = stories
        self._moderators = frozenset(moderators)

    def moderates(self, address: str) -> bool:
        """Tell whether somebody is a moderator, by the address they write from."""
        return address in self._moderators

    async def stocked(self, library: Library) -> Library:
        """The library with the stories that are shown now. Raises StorageError."""
        told = tuple(Story(name=str(each.number), text=each.text) for each in await self._stories.stories(shown=True))
        kinds = {name: kind for name, kind in library.stories.items() if name != HERE}
        if told:
            kinds[HERE] = StoryKind(name=HERE, title="", stories=told)
        return replace(library, stories=kinds)

    async def settle(self, before: Person, made: Turn) -> bool:
        """Hand in what a turn told and take back what it took back; True if anything did. Raises StorageError."""
        if made.person.book is before.book:
            return False
        had = {each.id: each.words for each in before.book.of(OwnStory)}
        has = {each.id: each.words for each in made.person.book.of(OwnStory)}
        for gone in had.keys() - has.keys():
            await self._stories.drop_story(before.key, gone)
        for entry, words in has.items():
            if had.get(entry) != words:
                await self._stories.keep_story(before.key, entry, words)
        return had != has

    async def judge(self, decision: Decision) -> Judged | None:
        """Let a story in or leave it out. None: there is no such story. Raises StorageError."""
        found = await self._stories.judge_story(decision.number, shown=decision.shown)
        return Judged(*found) if found else None

    async def answer(self, decision: Decision, judged: Judged | None, library: Library) -> Message:
        """What a moderator is told: what became of their decision, and the story that waits longest."""
        name = "corner.unknown" if judged is None else "corner.is_in" if decision.shown else "corner.is_out"
        told = (_paragraph(library, name, number=str(decision.number)),) if decision.number else ()
        following = await self._next(library)
        return replace(following, blocks=(*told, *following.blocks))

    async def _next(self, library: Library) -> Message:
        waiting = await self._stories.stories(shown=False)
        if not waiting:
            return Message(blocks=(_paragraph(library, "corner.none_waits"),))
        first, rest = waiting[0], len(waiting) - 1
        asked = _paragraph(library, "corner.judge", number=str(first.number), rest=str(rest))
        ways = (("yes", "corner.let_in"), ("no", "corner.leave_out"))
        offers = (Option(f"/moderate {word} {first.number}", _label(library, name)) for word, name in ways)
        return Message(blocks=(asked, Quote((Said(first.text),))), offers=tuple(offers))


def _paragraph(library: Library, name: str, **values: str) -> Paragraph:
    return Paragraph(fill_spans(library.phrases[name][0], values))


def _label(library: Library, name: str) -> str:
    return fill_plain(library.phrases[name][0], {})
