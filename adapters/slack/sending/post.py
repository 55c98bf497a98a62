"""Letters to people on Slack, and posts for a channel: posted once, even when a reply is lost (delivery.md, 12).

Every message carries the letter's id and its part in its metadata. Before a letter is sent again, the conversation is
read, and only what is not there is posted.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Container
from typing import Any, Final

import structlog

from adapters.slack.address import address_of
from adapters.slack.calls import Declined, Gone, Limited, Revoked, done
from adapters.slack.communities import REASONS, Communities, Trouble, is_channel
from adapters.slack.drawing.marks import mark_of
from adapters.slack.drawing.naming import reachable
from adapters.slack.drawing.render import Part, render
from adapters.slack.incoming.arrivals import Left
from adapters.slack.incoming.typed import as_posted
from adapters.slack.sending.pauses import POST, Pauses
from adapters.slack.sending.upload import file_name, upload
from adapters.slack.sending.where import Where
from adapters.slack.workspaces import FILES, Access, Workspaces
from bot.errors import StorageError
from bot.log import explained
from bot.runtime.lately import Lately
from bot.runtime.ports import Delivery, Found, Letter, NotBefore, Outcome

EVENT: Final = "comeback_letter"
"""Type of the metadata on every message of ours."""

LOOK: Final = 50
"""Messages of a conversation that are read to find one: only the person can have written since."""

LONGEST_WAIT: Final = 45.0
"""Seconds that a look waits where Slack says so, before it is tried again: a call may take sixty."""

Leave = Callable[[Left], Awaitable[None]]
"""Is told which person or workspace has let us go."""

log = structlog.get_logger(__name__)


class Post:
    """The transport: everybody is reached in their direct messages with us, and nowhere else.

    A post that a channel refuses is given up, since the next one has a day of its own.
    """

    def __init__(
        self, workspaces: Workspaces, where: Where, communities: Communities, leave: Leave, elsewhere: Container[str]
    ) -> None:
        """`elsewhere` are the commands without a name of their own on Slack."""
        self._leave = leave
        self._elsewhere = elsewhere
        self._communities = communities
        self._workspaces = workspaces
        self._where = where
        self._there: Lately[frozenset[int]] = Lately()
        self._pauses = Pauses()

    def reaches(self, person: str) -> bool:
        """Tell whether we are installed where this person is."""
        return bool(self._workspaces.of(address_of(person).tenant))

    async def send(self, letter: Letter) -> Outcome:
        """Post a letter, part by part; those that are there already are left out. Raises SlackError: may be there."""
        try:
            access, channel = await self._where.find(letter.person)
            if pause := self._pauses.left(access.workspace.team, POST, channel):
                return NotBefore(pause)
            return await self._posted(letter, access, channel)
        except Limited as limited:
            return NotBefore(limited.seconds)
        except Declined as declined:
            return await self._declined(letter, declined)

    async def _posted(self, letter: Letter, access: Access, channel: str) -> Outcome:
        """Post it, or wait where Slack says so, and let others wait no longer than they must."""
        team = access.workspace.team
        try:
            await self._post_all(letter, access, channel)
        except Limited as limited:
            self._pauses.begin(team, limited.method, channel, limited.seconds)
            return NotBefore(self._pauses.left(team, limited.method, channel))
        if is_channel(letter.person):
            await self._note(letter.person, Trouble.NONE)
        return Delivery.SENT

    async def _declined(self, letter: Letter, declined: Declined) -> Delivery:
        match declined:
            case Revoked():
                await self._let_go(letter)
                return Delivery.SHUT if self._workspaces.over else Delivery.AGAIN
            case _ if is_channel(letter.person):
                await self._note(letter.person, REASONS.get(declined.reason, Trouble.OUTSIDE))
            case Gone():
                self._where.lost(letter.person)
                return Delivery.UNREACHABLE
        log.error("Slack will not take a letter.", letter=letter.id, error=declined.reason)
        return Delivery.REFUSED

    async def _note(self, channel: str, trouble: Trouble) -> None:
        try:
            await self._communities.posted(channel, trouble)
        except StorageError as failed:
            log.warning("What became of a post is not noted.", error=explained(failed))

    async def find(self, letter: Letter) -> Found:
        """Read the conversation for the parts of an unsure letter. Raises SlackError.

        A channel may not be read. A post that stands there twice is worse than none, so it counts as sent.
        """
        if is_channel(letter.person):
            return Found.SENT
        try:
            access, channel = await self._where.find(letter.person)
            answer = await done(
                access.client.conversations_history(channel=channel, limit=LOOK, include_all_metadata=True)
            )
        except Gone:
            return Found.NOT_SENT
        except Declined:
            return Found.UNKNOWN
        except Limited as limited:
            await asyncio.sleep(min(limited.seconds, LONGEST_WAIT))
            raise
        messages = answer.get("messages") or []
        parts = render(reachable(letter.message, self._elsewhere), "", uploads=access.workspace.may(FILES))
        there = frozenset(_parts_in(messages, letter, len(parts)))
        self._take_note(letter, (access.workspace.team, channel), messages)
        self._there.keep(str(letter.id), there)
        return Found.SENT if len(there) >= len(parts) else Found.NOT_SENT

    def _take_note(self, letter: Letter, place: tuple[str, str], messages: list[dict[str, Any]]) -> None:
        """What stands there of a letter is what its person was told last."""
        for message in messages:
            if _letter_in(message) == str(letter.id):
                stamp, blocks = str(message.get("ts", "")), as_posted(message.get("blocks") or [])
                self._where.posted(letter.person, place, stamp, blocks)

    async def _let_go(self, letter: Letter) -> None:
        """The token is not accepted any more: no call of that workspace can succeed, so none is made."""
        access = self._where.access(letter.person)
        if access is not None:
            await self._leave(Left(access.workspace.tenant, access.workspace.team))

    async def _post_all(self, letter: Letter, access: Access, channel: str) -> None:
        self._where.sending(letter.person, letter.id)
        said = reachable(letter.message, self._elsewhere)
        parts = render(said, mark_of(letter.person), uploads=access.workspace.may(FILES))
        there = self._there.pop(str(letter.id), frozenset())
        for number, part in enumerate(parts):
            if number in there:
                continue
            await self._post(letter, number, part, access, channel)
            there |= {number}
            if len(parts) > 1:
                self._there.keep(str(letter.id), there)
        self._there.pop(str(letter.id), None)

    async def _post(self, letter: Letter, number: int, part: Part, access: Access, channel: str) -> None:
        if part.upload is not None:
            await upload(access.client, channel, part.upload, f"{letter.id}-{number}")
            return
        answer = await done(
            access.client.chat_postMessage(
                channel=channel,
                text=part.text,
                blocks=part.blocks,
                metadata={"event_type": EVENT, "event_payload": {"letter": str(letter.id), "part": number}},
                unfurl_links=False,
                unfurl_media=False,
            )
        )
        place = str(answer.get("channel") or channel)
        self._where.posted(letter.person, (access.workspace.team, place), str(answer.get("ts", "")), part.blocks)


def _parts_in(messages: list[dict[str, Any]], letter: Letter, count: int) -> set[int]:
    """Which of the parts of a letter, so many as it has, stand in a conversation."""
    found = set()
    for message in messages:
        if _letter_in(message) == str(letter.id):
            found.add(int(message["metadata"]["event_payload"].get("part", 0)))
        found.update(_uploads_in(message.get("files") or [], letter, count))
    return found


def _letter_in(message: dict[str, Any]) -> str:
    """The letter that a message is of, or nothing."""
    told = (message.get("metadata") or {}).get("event_payload") or {}
    return str(told.get("letter", ""))


def _uploads_in(files: list[dict[str, Any]], letter: Letter, count: int) -> set[int]:
    """A file carries no metadata, so its name holds the letter and the part."""
    marks = {file_name("", f"{letter.id}-{number}"): number for number in range(count)}
    return {number for file in files for mark, number in marks.items() if mark in str(file.get("name", ""))}
