"""Whom a payload comes from: tenant and user. Pure.

One user id in two workspaces is two people, so a person is named by enterprise or workspace, and user. Somebody of
another company, met in a shared channel, is nobody we know: their id may be one of ours, too.
"""

from __future__ import annotations

from typing import Final

import msgspec

PLATFORM: Final = "slack"

ENTERPRISE: Final = "E"
"""How the id of an enterprise begins; a workspace's begins with T."""


class Address(msgspec.Struct, frozen=True, kw_only=True):
    """A person on Slack. `team` is the workspace they wrote from, `channel` the direct messages, where known."""

    tenant: str
    user: str
    team: str = ""
    channel: str = ""

    @property
    def person(self) -> str:
        """The key of this person."""
        return f"{PLATFORM}:{self.tenant}:{self.user}"


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """What a payload says of where it comes from. `home` is the user's own workspace, where it is named."""

    user: str | None
    team: str | None
    enterprise: str | None = None
    home: str | None = None
    whole_enterprise: bool = False
    shared: bool = False

    @property
    def address(self) -> Address | None:
        """The person, or None for nobody or somebody of another company."""
        tenant = self.enterprise or self.team
        if not self.user or not tenant or self._is_foreign:
            return None
        return Address(tenant=tenant, user=self.user, team=self.team or "")

    @property
    def _is_foreign(self) -> bool:
        """In an app of a whole enterprise its workspaces are all at home; only a shared channel has others in it."""
        if not self.home or self.home in {self.team, self.enterprise}:
            return False
        return self.shared or not self.whole_enterprise or self.home.startswith(ENTERPRISE)


def address_of(person: str) -> Address:
    """The address that a key names."""
    _, tenant, user = person.split(":", 2)
    return Address(tenant=tenant, user=user)
