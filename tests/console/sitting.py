"""`python -m tests.console.sitting NAME`: sit at the console with a fake engine, in a process and a terminal of one's own."""

from __future__ import annotations

import asyncio
import sys
from typing import Final

from adapters.console.chat import chat
from bot.dialogue.events import Event
from bot.errors import StorageFull
from tests.console.fakes import FakeEngine


class Reporting(FakeEngine):
    """Writes what it heard to stderr, so that a test can see both ends."""

    async def handle(self, key: str, input_key: str, event: Event) -> bool:
        print(f"heard {event!r}", file=sys.stderr, flush=True)
        return await super().handle(key, input_key, event)


class Slow(FakeEngine):
    """Takes its time to keep things."""

    async def handle(self, key: str, input_key: str, event: Event) -> bool:
        await asyncio.sleep(0.3 if self.heard else 0)
        handled = await super().handle(key, input_key, event)
        print(f"kept {event!r}", file=sys.stderr, flush=True)
        return handled


class FullOnce(FakeEngine):
    """Cannot keep the first answer."""

    async def handle(self, key: str, input_key: str, event: Event) -> bool:
        if len(self.heard) == 1:
            self.heard.append((key, input_key, event))
            raise StorageFull
        return await super().handle(key, input_key, event)


ENGINES: Final = {"plain": FakeEngine, "reporting": Reporting, "slow": Slow, "full": FullOnce}

if __name__ == "__main__":
    sys.exit(asyncio.run(chat(ENGINES[sys.argv[1]](), "console::you")))
