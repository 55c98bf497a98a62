"""The Home tab: drawn when it is opened, and again after each change while its person is about."""

from __future__ import annotations

from adapters.slack.address import Address
from adapters.slack.drawing.home import home_view
from adapters.slack.drawing.marks import mark_of
from adapters.slack.drawing.naming import reachable
from adapters.slack.manifest import elsewhere
from adapters.slack.sending.after import After
from bot.conversation.looks.home import home
from bot.runtime.engine import Engine
from bot.runtime.lately import Lately


class Homes:
    """Who has looked at their Home tab lately."""

    def __init__(self, engine: Engine, after: After) -> None:
        self._engine = engine
        self._after = after
        self._seen: Lately[Address] = Lately()
        self._elsewhere = elsewhere(engine.library)

    def visited(self, address: Address) -> None:
        """Somebody opened it."""
        self._seen.keep(address.person, address)
        self._after.run(self._draw(address))

    def changed(self, address: Address) -> None:
        """Something of theirs has changed."""
        if address.person in self._seen:
            self._after.run(self._draw(address))

    async def _draw(self, address: Address) -> None:
        shown = reachable(await self._engine.look(address.person, home), self._elsewhere)
        self._after.show_home(address, home_view(shown, mark_of(address.person)))
