"""The workspaces we are installed in, and the token for each. In memory; whoever fills it knows where they are kept.

A tenant is an enterprise or a workspace. An enterprise may have let us into several of its workspaces one by one: then
its people are the same, and any of those workspaces that knows them will do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

import msgspec
from slack_sdk.web.async_client import AsyncWebClient

from bot.dialogue.told import Told

FILES: Final = "files:write"
PEOPLE: Final = "users:read"


class Workspace(Told, frozen=True, kw_only=True):
    """One installation. `team` is empty for an app of a whole enterprise. Its repr keeps the tokens to itself.

    `installed`, `renew` are epoch seconds: when we were let in, and when the token is to be renewed (0: it lasts).
    """

    tenant: str
    team: str
    token: str
    bot_id: str = ""
    bot_user: str = ""
    scopes: frozenset[str] = frozenset()
    refresh: str = ""
    renew: float = 0.0
    installed: float = 0.0

    def may(self, scope: str) -> bool:
        """Tell whether a scope was granted."""
        return scope in self.scopes


class Access(msgspec.Struct, frozen=True):
    """A workspace, and the client that speaks for us there."""

    workspace: Workspace
    client: AsyncWebClient


class Workspaces:
    """Every installation by tenant and team. `open_to_more`: none at all is no reason to stop."""

    def __init__(self, connect: Callable[[str], AsyncWebClient], *, open_to_more: bool = False) -> None:
        """`connect` makes a client for a token."""
        self._connect = connect
        self._held: dict[tuple[str, str], Access] = {}
        self._open_to_more = open_to_more

    def put(self, workspace: Workspace) -> None:
        """Add an installation, or put it in the place of the same one before."""
        self._held[workspace.tenant, workspace.team] = Access(workspace, self._connect(workspace.token))

    def change(self, before: Workspace, after: Workspace) -> None:
        """Put an installation in the place of itself as it was, unless that was let go meanwhile."""
        if before in self:
            self.put(after)

    def drop(self, tenant: str, team: str, at: float = 0.0) -> tuple[Workspace, ...]:
        """Forget an installation; without a team, all of the tenant. Returns what was there.

        `at` is when we were let go, in whole epoch seconds, 0 for now: whoever has let us in since then stays.
        """
        gone = [
            key
            for key, access in self._held.items()
            if _is_meant(access.workspace, tenant, team) and (not at or at >= int(access.workspace.installed))
        ]
        return tuple(self._held.pop(key).workspace for key in gone)

    def of(self, tenant: str, team: str = "") -> tuple[Access, ...]:
        """The installations that may reach a person of this tenant, the one they wrote from first."""
        held = [access for access in self._held.values() if _reaches(access.workspace, tenant, team)]
        return tuple(sorted(held, key=lambda access: access.workspace.team != team))

    def __iter__(self) -> Iterator[Workspace]:
        """All of them."""
        return iter([access.workspace for access in self._held.values()])

    @property
    def over(self) -> bool:
        """Whether there is nobody left to serve."""
        return not self._held and not self._open_to_more


def _is_meant(workspace: Workspace, tenant: str, team: str) -> bool:
    return team == workspace.team if team else tenant == workspace.tenant


def _reaches(workspace: Workspace, tenant: str, team: str) -> bool:
    return tenant in {workspace.tenant, workspace.team} or bool(team and team == workspace.team)
