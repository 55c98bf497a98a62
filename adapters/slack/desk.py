"""The one path of everything that comes from Slack: commit, then acknowledge; all else after that.

an event            is not acknowledged without a commit: Slack sends it again, and its key makes that harmless
a modal             neither: it stays open, with every word in it, until they are kept
a command, a press  Slack sends these once and gives up after three seconds. If the database is slow, we
acknowledge just before that and go on: not to answer would lose exactly as much
"""

from __future__ import annotations

import asyncio
from functools import partial
from typing import Any, Final

import structlog

from adapters.slack import words
from adapters.slack.drawing.marks import mark_of
from adapters.slack.drawing.modal import Meant, errors, form_of, modal
from adapters.slack.incoming.arrivals import (
    Heard,
    Left,
    Refused,
    SettingUp,
    SetUpSent,
    Spot,
    Unread,
    Via,
    Visited,
    Wanted,
)
from adapters.slack.incoming.reading import arrival
from adapters.slack.incoming.typed import as_posted
from adapters.slack.locating import Locator
from adapters.slack.managing import Managing
from adapters.slack.sending.after import After
from adapters.slack.sending.answer import KEPT, NOT_KEPT, Answer, ephemeral
from adapters.slack.sending.earlier import Earlier
from adapters.slack.sending.homes import Homes
from adapters.slack.sending.post import Leave
from adapters.slack.sending.where import Asked, Where
from bot.conversation.looks.in_view import is_new, misread, question_in_view, token_in_view
from bot.dialogue.events import Arrived, Picked, Submitted, Tapped
from bot.dialogue.told import Told
from bot.errors import StorageError
from bot.log import explained
from bot.runtime.engine import Engine
from bot.runtime.lately import Lately

PATIENCE: Final = 2.0
"""Seconds that a command or a press waits for its commit; Slack waits three."""

HERE: Final = "dm"
"""What a letter answers: somebody who is here. So it is tried even where earlier ones did not arrive."""

log = structlog.get_logger(__name__)


class Closing(Told, frozen=True):
    """What an input closes: a message with something to press, if there is one, and what stands there instead."""

    asked: Asked | None
    said: str = ""
    seen: Spot | None = None
    """Where it was pressed, in case that we do not know the message."""
    earlier: bool = False
    """There may be one from an earlier process."""


class Desk:
    """Takes payloads, brings what they tell to the engine."""

    def __init__(self, engine: Engine, where: Where, after: After, managing: Managing, leave: Leave) -> None:
        self._engine = engine
        self._managing = managing
        self._where = where
        self._after = after
        self._leave = leave
        self._locator = Locator(engine, where)
        self._homes = Homes(engine, after)
        self._earlier = Earlier(where, after)
        self._visitors: Lately[None] = Lately()

    async def take(self, body: dict[str, Any]) -> Answer:
        """Do what a payload asks; the answer is for Slack."""
        try:
            return await self._take(body)
        except StorageError as trouble:
            log.error("A payload could not be taken.", error=explained(trouble))  # noqa: TRY400  no traceback
            return NOT_KEPT

    async def _take(self, body: dict[str, Any]) -> Answer:
        match arrival(body):
            case Heard() as heard:
                return await self._heard(heard)
            case Wanted() as wanted:
                return await self._wanted(wanted)
            case Visited() as visited:
                return await self._visited(visited)
            case SettingUp() as wanted_posts:
                return await self._managing.asked(wanted_posts)
            case SetUpSent() as sent:
                return await self._managing.sent(sent)
            case Refused(address):
                self._after.tell(address, words.NOT_YOURS)
            case Unread(address):
                self._after.tell(address, words.NO_FILES)
            case Left() as left:
                await self._leave(left)
        return KEPT

    # -- what was said -------------------------------------------------------------------------------------------------

    async def _heard(self, heard: Heard) -> Answer:
        self._where.seen(heard.address)
        await self._locator.look(heard.address)
        self._managing.visited(heard.address)
        try:
            return await self._by_door(heard)
        except StorageError as trouble:
            log.error("An input could not be kept.", error=explained(trouble))  # noqa: TRY400  no traceback
            return _not_kept(heard)

    async def _by_door(self, heard: Heard) -> Answer:
        match heard.via:
            case Via.MODAL:
                return await self._sent(heard)
            case Via.MESSAGE:
                self._then_follow(heard, await self._keep(heard))
            case Via.COMMAND | Via.PRESS:
                await self._in_time(heard)
        return self._answer(heard)

    async def _sent(self, heard: Heard) -> Answer:
        """A modal. Its key is spent by the commit alone, so that it can be sent again after an error."""
        assert isinstance(heard.event, Submitted)  # noqa: S101  for the type checker
        wrong = await self._engine.look(heard.address.person, partial(_misread, heard.event))
        if wrong:
            return Answer(body=errors(wrong))
        self._then_follow(heard, await self._keep(heard))
        return KEPT

    async def _in_time(self, heard: Heard) -> None:
        keeping = asyncio.create_task(self._keep(heard))
        done, _ = await asyncio.wait({keeping}, timeout=PATIENCE)
        if done:
            self._then_follow(heard, keeping.result())
            return
        log.warning("The database is slow: acknowledged before the commit.")
        self._after.run(self._kept_late(heard, keeping))

    async def _kept_late(self, heard: Heard, keeping: asyncio.Task[Closing | None]) -> None:
        try:
            self._follow(heard, await keeping)
        except StorageError as trouble:
            log.error("An input could not be kept.", error=explained(trouble))  # noqa: TRY400  no traceback

    async def _keep(self, heard: Heard) -> Closing | None:
        """Commit. What stood last to be pressed was answered by this, or was pressed itself; None: it came before."""
        closing = await self._answered(heard)
        person = heard.address.person
        kept = await self._engine.accept(person, heard.key, heard.event, reply_to=HERE, delivers=True)
        return closing if kept else None

    def _then_follow(self, heard: Heard, closing: Closing | None) -> None:
        """Go on when Slack has its answer: nothing between here and there gives way to anybody."""
        asyncio.get_running_loop().call_soon(self._follow, heard, closing)

    def _follow(self, heard: Heard, closing: Closing | None) -> None:
        """Begin what follows a commit."""
        person = heard.address.person
        self._engine.courier.begin(self._engine.accounts.of(person))
        if closing is None:
            return
        asked = closing.asked or (_as_posted(closing.seen) if closing.seen else None)
        if asked is not None:
            self._after.close(person, asked, closing.said)
        elif closing.earlier:
            self._earlier.close(person)
        self._homes.changed(heard.address)

    async def _answered(self, heard: Heard) -> Closing:
        """The message that needs no buttons any more, and what to leave in their place."""
        person, spot = heard.address.person, heard.spot
        if spot is None:
            asked = self._where.asked_last(person)
            return Closing(asked, earlier=asked is None and not await self._engine.look(person, is_new))
        asked = self._where.asked_last(person, spot.ts)
        if heard.via is Via.MODAL:
            return Closing(asked, words.ANSWERED_PRIVATELY, earlier=asked is None)
        counts = await self._counts(heard)
        said = words.CHOSEN.format(label=spot.label) if counts and spot.label else words.ANSWERED
        return Closing(asked, said, seen=spot)

    async def _counts(self, heard: Heard) -> bool:
        """Whether a press is on the question in view, or on a way on: only then it was a choice."""
        match heard.event:
            case Tapped(token) | Picked((token, *_)):
                if token.startswith("/"):
                    return True
                in_view = await self._engine.look(heard.address.person, token_in_view)
                return bool(in_view) and token.startswith(f"{in_view}:")
        return False

    def _answer(self, heard: Heard) -> Answer:
        """A command typed anywhere is answered in the direct messages, and only the person is told so."""
        if heard.via is not Via.COMMAND or heard.channel == self._where.channel_of(heard.address.person):
            return KEPT
        return Answer(body=ephemeral(words.IN_DM))

    # -- windows and tabs ----------------------------------------------------------------------------------------------

    async def _wanted(self, wanted: Wanted) -> Answer:
        person = wanted.address.person
        self._where.seen(wanted.address)
        found = await self._engine.look(person, question_in_view)
        if found is None or found.prompt.token != wanted.token:
            stale = Tapped(f"{wanted.token}:!repeat")
            return await self._heard(Heard(address=wanted.address, key=wanted.key, event=stale, via=Via.PRESS))
        if wanted.spot is not None:
            self._where.stands(person, _as_posted(wanted.spot))
        meant = Meant(wanted.token, mark_of(person), wanted.address.channel, wanted.spot.ts if wanted.spot else "")
        self._after.open(wanted.address, wanted.trigger, modal(form_of(found.prompt, found.words), meant))
        return KEPT

    async def _visited(self, visited: Visited) -> Answer:
        """The messages of somebody new begin with the welcome; nobody else is spoken to for looking in."""
        self._where.seen(visited.address)
        self._managing.visited(visited.address)
        if visited.home:
            self._homes.visited(visited.address)
        elif await self._is_new(visited.address.person):
            event = Heard(address=visited.address, key=visited.key, event=Arrived(), via=Via.MESSAGE)
            return await self._heard(event)
        return KEPT

    async def _is_new(self, person: str) -> bool:
        """Somebody who said no is forgotten, and yet is not to be asked at every look: so once while we run."""
        if person in self._visitors:
            return False
        self._visitors.keep(person, None)
        return await self._engine.look(person, is_new)


def _as_posted(spot: Spot) -> Asked:
    """The message that something was pressed on, as it was posted."""
    return Asked(spot.channel, spot.ts, as_posted(spot.blocks))


def _misread(sent: Submitted, *about: Any) -> dict[str, str]:  # noqa: ANN401  the look's own arguments
    library, person, now = about
    return misread(library, person, sent, now)


def _not_kept(heard: Heard) -> Answer:
    """What Slack gets when nothing was kept: it sends the event again, or the person can."""
    if heard.via is Via.COMMAND:
        return Answer(body=ephemeral(words.NOT_KEPT))
    if isinstance(heard.event, Submitted) and heard.via is Via.MODAL and heard.event.fields:
        return Answer(body=errors({heard.event.fields[0][0]: words.NOT_KEPT}))
    return NOT_KEPT
