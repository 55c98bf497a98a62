"""The shapes of what Slack sends: only what we read of them. What does not fit them is not for us.

Slack sends null as readily as it leaves a key out; so nearly all may be None.
"""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

from bot.dialogue.told import Told

Shape = TypeVar("Shape")


class Named(msgspec.Struct, frozen=True):
    """A team, an enterprise, a channel or a user."""

    id: str | None = None
    team_id: str | None = None


class Authorization(msgspec.Struct, frozen=True):
    """For which installation an event is."""

    team_id: str | None = None
    enterprise_id: str | None = None
    is_enterprise_install: bool | None = None


class Tokens(msgspec.Struct, frozen=True):
    """Which tokens were revoked, by whose they were."""

    bot: list[str] | None = None


class Happened(Told, frozen=True):
    """The inner event of an event callback."""

    type: str
    user: str | None = None
    channel: str | None = None
    channel_type: str | None = None
    subtype: str | None = None
    bot_id: str | None = None
    text: str | None = None
    tab: str | None = None
    user_team: str | None = None
    source_team: str | None = None
    tokens: Tokens | None = None


class EventCallback(Told, frozen=True):
    """An event of the Events API."""

    event_id: str
    event: Happened
    team_id: str | None = None
    enterprise_id: str | None = None
    authorizations: list[Authorization] | None = None
    is_ext_shared_channel: bool | None = None
    event_time: float | None = None


class SlashCommand(Told, frozen=True):
    """A slash command."""

    command: str
    user_id: str
    trigger_id: str
    text: str | None = None
    team_id: str | None = None
    enterprise_id: str | None = None
    channel_id: str | None = None
    is_enterprise_install: str | bool | None = None


class Container(msgspec.Struct, frozen=True):
    """Where something was pressed."""

    type: str | None = None
    message_ts: str | None = None
    channel_id: str | None = None
    view_id: str | None = None


class Shown(Told, frozen=True):
    """The message under a button."""

    blocks: list[dict[str, Any]] | None = None


class State(Told, frozen=True):
    """What stands in the fields of a message or a modal: by block, then by action."""

    values: dict[str, dict[str, dict[str, Any]]] | None = None


class Interaction(Told, frozen=True):
    """A press on a message or on the Home tab."""

    user: Named
    actions: list[dict[str, Any]]
    team: Named | None = None
    enterprise: Named | None = None
    container: Container | None = None
    trigger_id: str | None = None
    message: Shown | None = None
    state: State | None = None
    is_enterprise_install: bool | None = None


class View(Told, frozen=True):
    """A modal as it was sent."""

    id: str
    callback_id: str | None = None
    hash: str | None = None
    private_metadata: str | None = None
    state: State | None = None


class ViewSubmission(Told, frozen=True):
    """A modal was sent."""

    user: Named
    view: View
    team: Named | None = None
    enterprise: Named | None = None
    is_enterprise_install: bool | None = None


def readable(body: object) -> bool:
    """Tell whether a body has the outermost shape that Bolt takes for granted."""
    return isinstance(body, dict) and (body.get("type") != "event_callback" or isinstance(body.get("event"), dict))


def shaped(body: object, shape: type[Shape]) -> Shape | None:
    """The payload in this shape, or None if it has another."""
    try:
        return msgspec.convert(body, shape)
    except msgspec.ValidationError:
        return None
