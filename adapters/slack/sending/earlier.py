"""Questions that an earlier process left with something to press: found again when they are answered.

What stands last to be pressed is in memory only. So the first word that somebody types after a restart looks once into
the conversation; by the letter's id a message of the earlier process is told from the answer that is just on its way.
"""

from __future__ import annotations

from typing import Any, Final

import structlog

from adapters.slack.calls import Limited, SlackError, done
from adapters.slack.incoming.typed import as_posted
from adapters.slack.sending.after import After
from adapters.slack.sending.where import Asked, Where
from bot.errors import StorageError
from bot.log import explained
from bot.runtime.lately import Lately

LOOK: Final = 20
"""Messages of the conversation that are read."""

log = structlog.get_logger(__name__)


class Earlier:
    """Looks back once at everybody."""

    def __init__(self, where: Where, after: After) -> None:
        self._where = where
        self._after = after
        self._looked: Lately[None] = Lately()

    def close(self, person: str) -> None:
        """Take the buttons off what stood last, if an earlier process left some."""
        if person not in self._looked:
            self._looked.keep(person, None)
            self._after.run(self._close(person))

    async def _close(self, person: str) -> None:
        try:
            asked = await self._find(person)
        except Limited:
            self._looked.pop(person, None)  # the next word looks again
            return
        except (SlackError, StorageError) as failed:
            log.info("What stood last could not be looked for.", error=explained(failed))
            return
        if asked is not None:
            self._after.close(person, asked, "")

    async def _find(self, person: str) -> Asked | None:
        """The last message with something to press from before this process. Raises SlackError, StorageError."""
        access, channel = await self._where.find(person)
        answer = await done(access.client.conversations_history(channel=channel, limit=LOOK, include_all_metadata=True))
        for message in answer.get("messages") or []:
            blocks = message.get("blocks") or []
            if self._is_earlier(person, message) and any(block.get("type") == "actions" for block in blocks):
                return Asked(channel, str(message["ts"]), as_posted(blocks))
        return None

    def _is_earlier(self, person: str, message: dict[str, Any]) -> bool:
        told = (message.get("metadata") or {}).get("event_payload") or {}
        letter = str(told.get("letter", ""))
        return letter.isdecimal() and int(letter) < self._where.first_sent(person)
