from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.runtime.ports import Store
from tests.storage.making import SqliteStores, Stores


@pytest.fixture(params=["sqlite"])
def stores(request: pytest.FixtureRequest, path: Path) -> Stores:
    """Every store that fulfils the port; the contract suite runs over each."""
    return {"sqlite": SqliteStores}[request.param](path)


@pytest.fixture
async def store(stores: Stores) -> AsyncIterator[Store]:
    async with stores.opened() as opened:
        yield opened
