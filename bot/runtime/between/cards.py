"""Share cards where the turn ends: each is sealed with a code that only its person is told, opened by it, taken back.

A card lives as long as the entry that stands for it in the casebook. Where a turn brings such an entry, its card is
sealed before the turn is committed; where one goes, its card is destroyed before, so that what the person is told is
true. The other way round, a crash in between leaves a card whose code nobody was ever told.

Who opens a card is told what is on it and nothing is kept of it: neither that they did, nor what they read.
"""

from __future__ import annotations

import re
import secrets
from collections import deque
from datetime import datetime, timedelta
from typing import Final

import msgspec
from msgspec.structs import replace

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import Shared
from bot.coach.book.share_card import ShareCard
from bot.coach.contract import Setting
from bot.coach.profile.profile import Profile
from bot.coach.sharing.shown import card_blocks
from bot.conversation.person import Person, Turn
from bot.dialogue.events import Commanded, Event, Typed
from bot.dialogue.messages import Block, Copyable, Message, Paragraph
from bot.dialogue.text import fill_spans
from bot.library.library import Library
from bot.runtime.between.codes import LETTERS
from bot.runtime.lately import Lately
from bot.runtime.ports import Cards, Clock

LENGTH: Final = 10
"""31^10 codes, each slow to try: with a million cards about, a guess hits once in 800 million."""

GROUP: Final = 5
"""Letters between hyphens, for the eye."""

GUESSES: Final = 5
"""Wrong codes that somebody may try an hour."""

WHILE: Final = timedelta(hours=1)

_CODE: Final = rf"[{LETTERS}]{{{GROUP}}}-?[{LETTERS}]{{{LENGTH - GROUP}}}"
_TYPED: Final = re.compile(rf"/?card[ :]+(?=.*[-2-9])({_CODE})[.!]?", re.IGNORECASE)
"""As it is typed anywhere: with a code behind it nobody says it by chance; "card statements" is no code."""


def code_in(event: Event) -> str:
    """The code that somebody brings; empty if they do not."""
    match event:
        case Commanded(name, argument) if name.strip().removeprefix("/").casefold() == "card":
            return _cleaned(argument)
        case Typed(text) if (found := _TYPED.fullmatch(text.strip())) is not None:
            return _cleaned(found[1])
        case Typed(text) if text.strip().casefold().startswith("/card "):
            return _cleaned(text.strip()[len("/card ") :])
        case _:
            return ""


def _cleaned(code: str) -> str:
    """The letters of a code, as many as the longest one has and one more: nobody has us look at a book."""
    return "".join(letter for letter in code.upper()[: 4 * LENGTH] if letter.isalnum())[: LENGTH + 1]


class CardDesk:
    """Seals, opens and takes back cards. How often somebody guessed is in memory alone."""

    def __init__(self, cards: Cards, clock: Clock) -> None:
        self._cards = cards
        self._clock = clock
        self._guesses: Lately[deque[datetime]] = Lately()

    async def opened(self, key: str, code: str, library: Library) -> Message:
        """What somebody is told who brings a code. Raises StorageError."""
        if self._guessed_enough(key):
            return _said(library, "sharing.enough")
        now = self._clock.now()
        body = await self._cards.open_card(code, now) if re.fullmatch(_CODE, code) else None
        if body is None:
            return _said(library, "sharing.wrong")
        if guesses := self._guesses.get(key):  # gone where thousands tried meanwhile
            guesses.pop()
        card = msgspec.json.decode(body, type=ShareCard)
        setting = Setting(book=Casebook(), profile=Profile(), now=now, phrases=library.phrases)
        return Message(blocks=(*_said(library, "sharing.opened").blocks, *card_blocks(card, setting)))

    async def settle(self, before: Person, made: Turn, library: Library) -> Turn:
        """The turn, with the codes of the cards it made; those that it ended are gone. Raises StorageError."""
        if made.person.book is before.book:
            return made
        had = {each.id: each for each in before.book.of(Shared)}
        has = {each.id: each for each in made.person.book.of(Shared)}
        for gone in had.keys() - has.keys():
            await self._cards.drop_card(before.key, gone)
        new = [each for each in has.values() if had.get(each.id) != each]
        told = [block for each in new for block in await self._seal(before, each, library)]
        return _with(made, told) if told else made

    async def _seal(self, person: Person, entry: Shared, library: Library) -> tuple[Block, ...]:
        code = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
        until = datetime.fromisoformat(entry.until)
        await self._cards.keep_card(person.key, entry.id, code, msgspec.json.encode(entry.page), until)
        line = f"card {code[:GROUP]}-{code[GROUP:]}"
        return (*_said(library, "sharing.code").blocks, Copyable(line))

    def _guessed_enough(self, key: str) -> bool:
        """Count a guess before it is tried, so that many at once count as well."""
        now, guesses = self._clock.now(), self._guesses.get(key, deque())
        while guesses and not timedelta(0) <= now - guesses[0] < WHILE:
            guesses.popleft()
        if len(guesses) >= GUESSES:
            return True
        guesses.append(now)
        self._guesses.keep(key, guesses)
        return False


def _said(library: Library, name: str) -> Message:
    lines = library.phrases.get(name, ())
    return Message(blocks=(Paragraph(fill_spans(lines[0], {})),) if lines else ())


def _with(made: Turn, told: list[Block]) -> Turn:
    if not made.messages:
        return replace(made, messages=(Message(blocks=tuple(told)),))
    last = made.messages[-1]
    return replace(made, messages=(*made.messages[:-1], replace(last, blocks=(*last.blocks, *told))))
