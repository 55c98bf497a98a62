"""One person on several platforms: which key an address stands for, and where they talked last.

Kept sealed like any secret of the installation: an address is a platform's id. Few people have more than one, so all
of them are in memory.
"""

from __future__ import annotations

from bot.runtime.lately import Lately
from bot.runtime.ports import Secrets

KIND = "account"


class Accounts:
    """Addresses and keys. Somebody with one address is their own key, and nothing is known of them here."""

    def __init__(self, store: Secrets) -> None:
        self._store = store
        self._keys: dict[str, str] = {}
        self._addresses: dict[str, list[str]] = {}
        self._spoke: Lately[str] = Lately()

    async def load(self) -> None:
        """Read what is kept. Raises StorageError."""
        for address, key in (await self._store.secrets(KIND)).items():
            self._add(address, key)

    def of(self, address: str) -> str:
        """The key of whoever has this address."""
        return self._keys.get(address, address)

    def spoke(self, address: str) -> str:
        """Note that somebody spoke from this address, where they are told things from now on; returns their key."""
        key = self.of(address)
        if key in self._addresses:
            self._spoke.keep(key, address)
        return key

    def addresses(self, key: str) -> tuple[str, ...]:
        """Where this person can be told something, the place where they spoke last first."""
        others = self._addresses.get(key)
        if others is None:
            return (key,)
        return tuple(dict.fromkeys((self._spoke.get(key, key), key, *others)))

    def linked(self) -> tuple[str, ...]:
        """Every address that stands for another key: nothing is kept under it any more."""
        return tuple(self._keys)

    async def link(self, address: str, key: str) -> None:
        """Let an address, and all that stood for it, stand for this key. Raises StorageError."""
        for each in self.addresses(address):
            await self._store.keep_secret(KIND, each, key)
            self._add(each, key)
        self._addresses.pop(address, None)

    async def unlink(self, address: str) -> bool:
        """Let an address stand for itself again; a key lets all its addresses go. False: there was nothing to undo."""
        if address not in self._keys:
            return await self.part(address)
        await self._let_go((address,))
        return True

    async def part(self, key: str) -> bool:
        """Let all addresses of a key go, such as of somebody who is forgotten. False: there were none."""
        return await self._let_go(tuple(self._addresses.get(key, ())))

    async def _let_go(self, addresses: tuple[str, ...]) -> bool:
        for each in addresses:
            await self._store.drop_secret(KIND, each)
            self._remove(each)
        return bool(addresses)

    def _add(self, address: str, key: str) -> None:
        self._remove(address)
        self._keys[address] = key
        self._addresses.setdefault(key, []).append(address)

    def _remove(self, address: str) -> None:
        key = self._keys.pop(address, None)
        if key is None:
            return
        self._addresses[key].remove(address)
        self._spoke.pop(key, None)
        if not self._addresses[key]:
            del self._addresses[key]
