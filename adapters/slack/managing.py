"""What admins of a workspace do about posts in a channel: `/setup`, its modal, and what ends them.

Whether somebody is an admin is asked of Slack each time, when the modal is opened and when it is sent: who could
yesterday may not today. Whether we may post in a channel is tried with a word that only the admin sees.
"""

from __future__ import annotations

import asyncio
import uuid
from datetime import datetime
from typing import Any, Final

import structlog

from adapters.slack import words
from adapters.slack.address import Address
from adapters.slack.calls import Declined, Limited, SlackError, done
from adapters.slack.communities import REASONS, Communities, Community, Trouble
from adapters.slack.drawing import setting_up
from adapters.slack.drawing.marks import mark_of
from adapters.slack.drawing.modal import Meant, errors
from adapters.slack.drawing.setting_up import AT, CHANNEL, USUAL, ZONE, Wish, standing
from adapters.slack.incoming.arrivals import SettingUp, SetUpSent
from adapters.slack.sending.after import After
from adapters.slack.sending.answer import KEPT, Answer, ephemeral
from adapters.slack.sending.where import Where
from adapters.slack.workspaces import PEOPLE, Access
from bot.conversation.person import Person
from bot.dialogue.events import SetUp
from bot.dialogue.messages import Input, Said, Words, plain
from bot.dialogue.readers.heard import Heard
from bot.dialogue.readers.zones.zone import read_zone
from bot.dialogue.steps import Ask
from bot.errors import StorageError
from bot.library.library import Library
from bot.log import explained
from bot.runtime.engine import Engine
from bot.runtime.voice import phrase

PATIENCE: Final = 2.0
"""Seconds that Slack's answers may take altogether: it waits three for ours."""

NOT_ALLOWED: Final = "community.not_allowed"

_ASK: Final = Ask(name="community", texts=(), input=Input.TEXT)

_STRANGERS: Final = ("deleted", "is_bot", "is_restricted", "is_stranger", "is_ultra_restricted")
_MANAGERS: Final = ("is_admin", "is_owner", "is_primary_owner")

log = structlog.get_logger(__name__)


class Refused(Exception):
    """What was asked for cannot be: in words for whoever asked, at a field where one is wrong."""

    def __init__(self, why: str, field: str = CHANNEL) -> None:
        super().__init__("a wish for posts is refused")
        self.why = why
        self.field = field


class Managing:
    """The desk for admins."""

    def __init__(self, engine: Engine, where: Where, after: After, communities: Communities) -> None:
        self._engine = engine
        self._where = where
        self._after = after
        self._communities = communities
        self._telling: set[str] = set()

    async def asked(self, asked: SettingUp) -> Answer:
        """`/setup`: show what is set, and ask for it anew."""
        address = asked.address
        try:
            async with asyncio.timeout(PATIENCE):
                zone = await self._zone_of_manager(address)
        except Refused as refused:
            return Answer(body=ephemeral(refused.why))
        except (TimeoutError, SlackError):
            return Answer(body=ephemeral(self._phrase("setup.slow")))
        there = self._communities.of(address.tenant, address.team)
        wish = await self._standing(there) or await self._usual(address, zone)
        view = setting_up.form(wish, _meant(address), self._phrase, there.trouble if there else Trouble.NONE)
        self._after.open(address, asked.trigger, view)
        return KEPT

    async def sent(self, sent: SetUpSent) -> Answer:
        """The modal: set what is wanted, or say at the field what is wrong. Raises StorageError."""
        try:
            event = self._checked(sent)
            async with asyncio.timeout(PATIENCE):
                await self._zone_of_manager(sent.address)
                if event.posts:
                    await self._try_channel(sent.address, sent.wish.channel)
            said = await self._set(sent, event)
        except Refused as refused:
            return Answer(body=errors({refused.field: refused.why}))
        except (TimeoutError, SlackError):
            return Answer(body=errors({CHANNEL: self._phrase("setup.slow")}))
        except StorageError as trouble:
            log.error("Posts could not be set.", error=explained(trouble))  # noqa: TRY400  no traceback
            return Answer(body=errors({CHANNEL: words.NOT_KEPT}))
        return Answer(
            body={"response_action": "update", "view": setting_up.done(said, _meant(sent.address), self._phrase)}
        )

    def visited(self, address: Address) -> None:
        """Somebody is here: if posts that they set up could not be put up, they hear of it, once."""
        there = self._communities.untold(address.tenant, address.user)
        if there is not None and there.key not in self._telling:
            self._telling.add(there.key)
            self._after.run(self._tell(address, there))

    async def left(self, tenant: str, team: str) -> None:
        """A workspace has let us go: nothing is posted there any more. Raises StorageError."""
        for there in self._communities.within(tenant, team):
            await self._end(there)

    # -- what is set ---------------------------------------------------------------------------------------------------

    def _checked(self, sent: SetUpSent) -> SetUp:
        """A wish as the core takes it. Raises Refused."""
        wish = sent.wish
        if not wish.channel:
            raise Refused(self._phrase("setup.no_channel"))
        if not wish.at:
            raise Refused(self._phrase("setup.no_time"), AT)
        zone = read_zone(_ASK, wish.zone)
        if not isinstance(zone, Heard):
            raise Refused(self._phrase(zone.phrase, **dict(zone.values)), ZONE)
        place = f"{sent.address.team}/{wish.channel}"
        return SetUp(posts=wish.posts, at=wish.at, zone=str(zone.value), place=place)

    async def _set(self, sent: SetUpSent, event: SetUp) -> str:
        """Set it; what is true now, in words. Raises StorageError."""
        address = sent.address
        before = self._communities.of(address.tenant, address.team)
        if before is not None and (before.channel != sent.wish.channel or not event.posts):
            await self._end(before)
        if not event.posts:
            return self._phrase("community.ended")
        there = Community(tenant=address.tenant, team=address.team, channel=sent.wish.channel, by=address.user)
        await self._communities.keep(there)
        await self._engine.accept(there.key, sent.key, event)
        now = await self._engine.look(there.key, standing)
        return self._phrase("community.set", when=now.next if now else "")

    async def _end(self, there: Community) -> None:
        """Nothing is posted there any more: first that, then the note of it, so that it can be done again."""
        nothing = SetUp(posts=(), at=USUAL, zone="UTC")
        await self._engine.accept(there.key, f"end:{uuid.uuid4().hex}", nothing)
        await self._communities.drop(there)

    async def _standing(self, there: Community | None) -> Wish | None:
        if there is None:
            return None
        found = await self._engine.look(there.key, standing)
        return found.wish if found else None

    async def _usual(self, address: Address, zone: str) -> Wish:
        """What is wanted most, by the clock of whoever asks."""
        return Wish(zone=await self._engine.look(address.person, _zone) or zone)

    def _phrase(self, name: str, **values: str) -> str:
        return plain(phrase(self._engine.library, name, **values))

    # -- what Slack says -----------------------------------------------------------------------------------------------

    def _speaker(self, address: Address) -> Access:
        access = self._where.speaker(address)
        if access is None:
            raise SlackError("Nobody speaks for us there.")
        return access

    async def _zone_of_manager(self, address: Address) -> str:
        """The time zone of an admin's profile. Raises Refused for anybody else, SlackError."""
        access = self._speaker(address)
        if not access.workspace.may(PEOPLE):
            raise Refused(self._phrase("setup.needs_people"))
        try:
            told = await done(access.client.users_info(user=address.user))
        except Declined as declined:
            name = "setup.needs_people" if declined.reason == "missing_scope" else NOT_ALLOWED
            raise Refused(self._phrase(name)) from None
        user = told.get("user") or {}
        if not _manages(user, address):
            raise Refused(self._phrase(NOT_ALLOWED))
        return str(user.get("tz") or "")

    async def _try_channel(self, address: Address, channel: str) -> None:
        """See whether we may post there, with words for one person alone. Raises Refused, SlackError."""
        slack = self._speaker(address).client
        try:
            await done(slack.chat_postEphemeral(channel=channel, user=address.user, text=self._phrase("setup.here")))
        except Limited:
            return  # the first post will tell
        except Declined as declined:
            trouble = REASONS.get(declined.reason)
            if trouble is not None:
                raise Refused(self._phrase(f"setup.{trouble.value}")) from None

    async def _tell(self, address: Address, there: Community) -> None:
        """Say what stood in the way of the last post, to whoever set them up."""
        trouble = Words(self._phrase(f"setup.{there.trouble.value}"))
        told = phrase(self._engine.library, "setup.told", channel=Said(there.channel), trouble=trouble)
        rich = setting_up.trouble_told(there, told)
        try:
            slack = self._speaker(address).client
            place = self._where.channel_of(address.person) or address.user
            await done(slack.chat_postMessage(channel=place, text=words.NEUTRAL, blocks=[rich]))
            await self._communities.told(there)
        except (SlackError, StorageError) as failed:
            log.warning("Trouble with posts could not be told.", error=explained(failed))
        finally:
            self._telling.discard(there.key)


def _meant(address: Address) -> Meant:
    return Meant("", mark_of(address.person))


def _manages(user: dict[str, Any], address: Address) -> bool:
    """Tell whether a profile is that of an admin of this workspace, and of nobody's guest."""
    at_home = user.get("team_id") in (None, "", address.team, address.tenant)
    return at_home and not any(user.get(each) for each in _STRANGERS) and any(user.get(each) for each in _MANAGERS)


def _zone(_library: Library, person: Person, _now: datetime) -> str:
    return person.profile.zone
