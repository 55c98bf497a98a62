"""`python -m tests.console.sitting NAME`: the console with a fake engine, in a process of its own."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path
from typing import Final

from adapters.console.chat import chat
from bot.cli import let_go_of_stdout
from bot.dialogue.events import Event
from bot.errors import StorageFull
from tests.console.fakes import FakeEngine


def note(happened: str, event: Event) -> None:
    """Write down what happened, in the file that the variable NOTES names."""
    with Path(os.environ["NOTES"]).open("a") as notes:
        fields = ", ".join(f"{name}={getattr(event, name)!r}" for name in event.__struct_fields__)
        notes.write(f"{happened} {type(event).__name__}({fields})\n")


class Reporting(FakeEngine):
    """Tells what it heard."""

    async def handle(self, key: str, input_key: str, event: Event) -> bool:
        note("heard", event)
        return await super().handle(key, input_key, event)


class Slow(FakeEngine):
    """Takes its time to keep things, and tells when it has."""

    async def handle(self, key: str, input_key: str, event: Event) -> bool:
        await asyncio.sleep(0.3 if self.heard else 0)
        handled = await super().handle(key, input_key, event)
        note("kept", event)
        return handled


class Held(FakeEngine):
    """Keeps nothing that is said before there is the file that the variable GO names, and tells when it has."""

    async def handle(self, key: str, input_key: str, event: Event) -> bool:
        while self.heard and not Path(os.environ["GO"]).exists():  # noqa: ASYNC110, ASYNC240  another process makes it
            await asyncio.sleep(0.01)
        handled = await super().handle(key, input_key, event)
        note("kept", event)
        return handled


class FullOnce(FakeEngine):
    """Cannot keep the first answer."""

    async def handle(self, key: str, input_key: str, event: Event) -> bool:
        if len(self.heard) == 1:
            self.heard.append((key, input_key, event))
            raise StorageFull
        return await super().handle(key, input_key, event)


ENGINES: Final = {"plain": FakeEngine, "reporting": Reporting, "slow": Slow, "held": Held, "full": FullOnce}

if __name__ == "__main__":
    status = asyncio.run(chat(ENGINES[sys.argv[1]](), "console::you"))
    let_go_of_stdout()
    sys.exit(status)
