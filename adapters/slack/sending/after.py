"""What is done on Slack after an input is kept: old buttons go, a window opens, the Home tab is drawn anew.

None of it is worth a loss or a wait: each is one small task, and one that fails is only noted.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, Final

import structlog

from adapters.slack import words
from adapters.slack.address import Address
from adapters.slack.calls import Declined, Limited, SlackError, done
from adapters.slack.drawing.closing import closed
from adapters.slack.drawing.kit import Json
from adapters.slack.sending.where import Asked, Where
from adapters.slack.workspaces import Access

PATIENCE: Final = 60.0
"""Seconds of a pause that we sit out; what would come later is not worth it."""

TOO_LATE: Final = "expired_trigger_id"

Call = Callable[[Access], Awaitable[Any]]

log = structlog.get_logger(__name__)


class After:
    """Small tasks beside the talk."""

    def __init__(self, where: Where) -> None:
        self._where = where
        self._tasks: set[asyncio.Task[None]] = set()

    def close(self, person: str, asked: Asked, said: str) -> None:
        """Take what could be pressed off a message, and leave what was chosen."""
        self._where.answered(person, asked.ts)
        blocks = closed(asked.blocks, said)
        if blocks is not None:
            self._do(
                self._where.access(person),
                lambda access: access.client.chat_update(
                    channel=asked.channel, ts=asked.ts, blocks=blocks, text=words.NEUTRAL
                ),
            )

    def tell(self, address: Address, text: str) -> None:
        """Say something that only this person sees, where they are."""
        self._do(
            self._where.speaker(address),
            lambda access: access.client.chat_postEphemeral(channel=address.channel, user=address.user, text=text),
        )

    def open(self, address: Address, trigger: str, view: Json) -> None:
        """Open a modal; the trigger is one of the workspace that they are in, and lasts three seconds."""
        access = self._where.speaker(address)
        if access is not None:
            self.run(self._open(access, address, trigger, view))

    def show_home(self, address: Address, view: Json) -> None:
        """Draw the Home tab."""
        who = self._where.speaker(address)
        self._do(who, lambda access: access.client.views_publish(user_id=address.user, view=view))

    def run(self, work: Coroutine[Any, Any, None]) -> None:
        """Let something go on by itself."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def finish(self) -> None:
        """Wait for what is under way, a moment at most; and for what follows an answer that was just given."""
        await asyncio.sleep(0)
        if self._tasks:
            await asyncio.wait(tuple(self._tasks), timeout=1)
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _open(self, access: Access, address: Address, trigger: str, view: Json) -> None:
        """Whoever pressed and sees nothing hears why. A press that came twice has opened it once."""
        try:
            await done(access.client.views_open(trigger_id=trigger, view=view))
        except SlackError as failed:
            log.warning("A window was not opened.", error=str(failed))
            late = isinstance(failed, Limited) or (isinstance(failed, Declined) and failed.reason == TOO_LATE)
            if late and address.channel:
                self.tell(address, words.NO_WINDOW)

    def _do(self, access: Access | None, call: Call) -> None:
        if access is not None:
            self.run(_done(access, call))


async def _done(access: Access, call: Call) -> None:
    try:
        await done(call(access))
    except Limited as limited:
        if limited.seconds <= PATIENCE:
            await asyncio.sleep(limited.seconds)
            await _last_try(access, call)
    except SlackError as failed:
        log.warning("Slack did not do something small.", error=str(failed))


async def _last_try(access: Access, call: Call) -> None:
    try:
        await done(call(access))
    except SlackError as failed:
        log.warning("Slack did not do something small.", error=str(failed))
