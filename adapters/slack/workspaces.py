"""The workspaces we are installed in, and the token for each. In memory; whoever fills it knows where they are kept.

A tenant is an enterprise or a workspace. An enterprise may have let us into several of its workspaces one by one: then
its people are the same, and any of those workspaces that knows them will do.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import msgspec
from slack_sdk.web.async_client import AsyncWebClient

from bot.dialogue.told import Told

FILES: Final = "files:write"
PEOPLE: Final = "users:read"


class Workspace(Told, frozen=True, kw_only=True):
    """One installation. `team` is empty for an app of a whole enterprise. Its repr keeps the token to itself."""

    tenant: str
    team: str
    token: str
    bot_id: str = ""
    bot_user: str = ""
    scopes: frozenset[str] = frozenset()

    def may(self, scope: str) -> bool:
        """Tell whether a scope was granted."""
        return scope in self.scopes


class Access(msgspec.Struct, frozen=True):
    """A workspace, and the client that speaks for us there."""

    workspace: Workspace
    client: AsyncWebClient


class Workspaces:
    """Every installation by tenant and team."""

    def __init__(self, connect: Callable[[str], AsyncWebClient]) -> None:
        """`connect` makes a client for a token."""
        self._connect = connect
        self._held: dict[tuple[str, str], Access] = {}

    def put(self, workspace: Workspace) -> None:
        """Add an installation, or put it in the place of the same one before."""
        self._held[workspace.tenant, workspace.team] = Access(workspace, self._connect(workspace.token))

    def drop(self, tenant: str, team: str) -> None:
        """Forget an installation; without a team, all of the tenant."""
        for key in [key for key in self._held if key[0] == tenant and team in ("", key[1])]:
            del self._held[key]

    def of(self, tenant: str, team: str = "") -> tuple[Access, ...]:
        """The installations that may reach a person of this tenant, the one they wrote from first."""
        held = [access for access in self._held.values() if _reaches(access.workspace, tenant, team)]
        return tuple(sorted(held, key=lambda access: access.workspace.team != team))

    def __len__(self) -> int:
        """How many there are."""
        return len(self._held)


def _reaches(workspace: Workspace, tenant: str, team: str) -> bool:
    return tenant in {workspace.tenant, workspace.team} or bool(team and team == workspace.team)
