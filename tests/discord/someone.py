"""A person on the Discord of our own: they press, write and read what they were answered."""

from __future__ import annotations

from typing import Any

from tests.discord.standin import StandIn
from tests.discord.values import APPLICATION, Json, channel_of, made_at, message_of, numbers, snowflake, user_of


class Someone:
    """A person on this Discord. Every verb gives the interaction's id."""

    def __init__(self, discord: StandIn, user: int, guild: int | None = 77) -> None:
        self.discord = discord
        self.user = user
        self.guild = guild
        self.tokens: dict[str, str] = {}

    async def commands(self, name: str) -> str:
        return await self._interact(2, {"id": "1", "name": name, "type": 1})

    async def presses(self, custom_id: str, components: list[Json] | None = None) -> str:
        message = message_of({"components": components or []}, snowflake(), 1, APPLICATION)
        return await self._interact(3, {"custom_id": custom_id, "component_type": 2}, message=message)

    async def writes(self, text: str, *, heard: bool = True) -> int:
        """Write directly to the bot; not `heard`: while nobody listens."""
        said = self.discord.write(channel_of(self.user), self.user, {"content": text})
        await self.discord.emit("MESSAGE_CREATE", said, heard=heard)
        return int(said["id"])

    async def answered(self, interaction: str) -> float:
        """Seconds from an interaction to its first answer."""
        await self.discord.until(lambda: self.discord.callbacks.get(interaction))
        return self.discord.callbacks[interaction][0][0] - made_at(int(interaction))

    async def shown(self, interaction: str) -> Json:
        """What an interaction's answer shows in the end."""
        token = self.tokens[interaction]
        await self.discord.until(lambda: token in self.discord.originals)
        return self.discord.originals[token]

    def letters(self) -> list[Json]:
        """What stands in their direct messages from the bot, oldest first."""
        there = self.discord.said.get(channel_of(self.user), {})
        return [said for _, said in sorted(there.items()) if said["author"]["id"] == str(APPLICATION)]

    async def _interact(self, kind: int, data: Json, **more: Any) -> str:
        number, token = str(snowflake()), f"token-{next(numbers)}"
        self.tokens[number] = token
        base = {"id": number, "application_id": str(APPLICATION), "type": kind, "token": token, "version": 1}
        where = self._where()
        await self.discord.emit("INTERACTION_CREATE", {**base, **where, "data": data, **more})
        return number

    def _where(self) -> Json:
        rest = {"locale": "en-GB", "entitlements": [], "attachment_size_limit": 10_000_000}
        owners = {"authorizing_integration_owners": {}, "app_permissions": "0"}
        who = user_of(self.user, "someone")
        if self.guild is None:
            channel = {"id": str(channel_of(self.user)), "type": 1, "recipients": [who]}
            return {**rest, **owners, "channel_id": channel["id"], "channel": channel, "user": who, "context": 1}
        member = {"user": who, "roles": [], "joined_at": "2026-01-01T00:00:00+00:00", "deaf": False, "mute": False}
        channel = {"id": "55", "type": 0, "name": "general", "guild_id": str(self.guild), "position": 0}
        guild = {"id": str(self.guild), "features": [], "locale": "en-GB"}
        place = {"channel_id": "55", "channel": channel, "guild_id": str(self.guild), "guild": guild, "context": 0}
        return {**rest, **owners, **place, "member": {**member, "permissions": "0", "flags": 0}}
