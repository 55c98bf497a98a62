"""Where each person is told things: their direct messages, and the question that stands there last."""

from __future__ import annotations

import sys
from typing import Any

from adapters.slack.address import Address, address_of
from adapters.slack.calls import Declined, Gone, done
from adapters.slack.communities import channel_in
from adapters.slack.workspaces import Access, Workspaces
from bot.conversation.looks.in_view import place_of
from bot.dialogue.told import Told
from bot.runtime.engine import Engine
from bot.runtime.lately import Lately


class Asked(Told, frozen=True):
    """A message of ours with something to press."""

    channel: str
    ts: str
    blocks: list[dict[str, Any]]


def place_in(address: Address) -> str:
    """Where our conversation is, to be kept with the person."""
    return f"{address.team}/{address.channel}" if address.channel else ""


class Where:
    """Finds people's direct messages; remembers those of whoever was here lately."""

    def __init__(self, engine: Engine, workspaces: Workspaces) -> None:
        self._engine = engine
        self._workspaces = workspaces
        self._places: Lately[tuple[str, str]] = Lately()
        self._asked: Lately[Asked] = Lately()
        self._first: Lately[int] = Lately()

    def seen(self, address: Address) -> None:
        """Somebody wrote from these direct messages, or gave a command in this workspace.

        An enterprise may have let us into several, one by one: they are answered in the one that they are in. Which are
        their direct messages there is not known yet; a message to their own id arrives in them.
        """
        if address.channel:
            self._places.keep(address.person, (address.team, address.channel))
        elif address.team and self._places.get(address.person, (address.team, ""))[0] not in ("", address.team):
            self._places.keep(address.person, (address.team, address.user))

    def channel_of(self, person: str) -> str:
        """Their direct messages, if we know them right now."""
        return self._places.get(person, ("", ""))[1]

    def access(self, person: str) -> Access | None:
        """Who speaks for us to this person."""
        found = self._workspaces.of(address_of(person).tenant, self._places.get(person, ("", ""))[0])
        return found[0] if found else None

    def speaker(self, address: Address) -> Access | None:
        """Who speaks for us in the workspace that somebody is in right now."""
        found = self._workspaces.of(address.tenant, address.team)
        return found[0] if found else None

    async def find(self, person: str) -> tuple[Access, str]:
        """Their direct messages, and who speaks for us there. Raises SlackError; Gone where there are none."""
        if person not in self._places:
            team, _, channel = (await self._engine.look(person, place_of)).partition("/")
            if channel and self._is_theirs(person, team):
                self._places.keep(person, (team, channel))
        team, channel = self._places.get(person, ("", ""))
        found = self._workspaces.of(address_of(person).tenant, team)
        if channel and found:
            return found[0], channel
        return await self._open(person, found)

    def _is_theirs(self, person: str, team: str) -> bool:
        """Tell whether a place is of this address: somebody may have linked two workspaces, and one place is kept."""
        return any(access.workspace.team in ("", team) for access in self._workspaces.of(address_of(person).tenant))

    async def _open(self, person: str, found: tuple[Access, ...]) -> tuple[Access, str]:
        """Ask for the conversation. Where we may not, a message to the user's own id arrives in it all the same."""
        user = address_of(person).user
        if channel_in(user):
            raise Gone("channel_not_found")
        for access in found:
            try:
                answer = await done(access.client.conversations_open(users=user))
            except Gone:
                continue
            except Declined:
                return access, user
            channel = str(answer["channel"]["id"])
            self._places.keep(person, (access.workspace.team, channel))
            return access, channel
        raise Gone("user_not_found")

    def lost(self, person: str) -> None:
        """Their direct messages are not where they were."""
        self._places.pop(person, None)

    # -- what stands there ---------------------------------------------------------------------------------------------

    def sending(self, person: str, letter: int) -> None:
        """A letter is about to be posted."""
        if letter > 0 and letter < self.first_sent(person):
            self._first.keep(person, letter)

    def first_sent(self, person: str) -> int:
        """The lowest letter that this process has posted to somebody; every earlier one was posted by another."""
        return self._first.get(person, sys.maxsize)

    def posted(self, person: str, place: tuple[str, str], ts: str, blocks: list[dict[str, Any]]) -> None:
        """A message of ours stands in these direct messages (team, channel)."""
        self._places.keep(person, place)
        self.stands(person, Asked(place[1], ts, blocks))

    def stands(self, person: str, asked: Asked) -> None:
        """A message of ours is seen to stand there. One that is found late is not the last."""
        before = self.asked_last(person)
        if any(block["type"] == "actions" for block in asked.blocks) and (before is None or before.ts <= asked.ts):
            self._asked.keep(person, asked)

    def asked_last(self, person: str, ts: str = "") -> Asked | None:
        """The message with something to press that came last; with `ts` only if it is that one."""
        asked = self._asked.get(person)
        return None if asked is None or (ts and asked.ts != ts) else asked

    def answered(self, person: str, ts: str) -> None:
        """Nothing can be pressed on this message any more."""
        if self.asked_last(person, ts) is not None:
            del self._asked[person]
