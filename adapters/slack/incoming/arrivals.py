"""What a payload of Slack can tell: one value for each kind, made by `reading`, taken by the desk."""

from __future__ import annotations

import enum
from typing import Any

import msgspec

from adapters.slack.address import Address
from adapters.slack.drawing.setting_up import Wish
from bot.dialogue.events import Event
from bot.dialogue.told import Told


class Via(enum.Enum):
    """By which door somebody spoke: each is acknowledged in its own way."""

    MESSAGE = "message"  # sent again until it is acknowledged
    COMMAND = "command"  # sent once; answered privately where it was typed
    PRESS = "press"  # sent once
    MODAL = "modal"  # stays open until it is acknowledged


class Spot(Told, frozen=True, kw_only=True):
    """The message something was pressed on, and what the press said, so that it can be shown there."""

    channel: str
    ts: str
    blocks: list[dict[str, Any]]
    label: str = ""


class Heard(Told, frozen=True, kw_only=True):
    """Somebody said something to the conversation. `key` is the input's."""

    address: Address
    key: str
    event: Event
    via: Via
    spot: Spot | None = None
    channel: str = ""
    """Where a slash command was typed."""


class Wanted(Told, frozen=True, kw_only=True):
    """Somebody wants to answer a question in a modal; `trigger` opens it within three seconds."""

    address: Address
    key: str
    token: str
    trigger: str
    spot: Spot | None = None


class Visited(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody opened the app: its Home tab or its messages."""

    address: Address
    key: str
    home: bool


class Left(msgspec.Struct, frozen=True):
    """A workspace, or without a team a whole enterprise, took its permission back. `at`: epoch seconds, 0 for now."""

    tenant: str
    team: str
    at: float = 0.0


class Refused(msgspec.Struct, frozen=True):
    """Somebody pressed what was shown to somebody else."""

    address: Address


class Unread(msgspec.Struct, frozen=True):
    """Somebody sent a file or a clip without a word."""

    address: Address


class SettingUp(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody wants to set up posts for a channel; `trigger` opens the modal within three seconds."""

    address: Address
    trigger: str


class SetUpSent(Told, frozen=True, kw_only=True):
    """The modal about posts was sent."""

    address: Address
    key: str
    wish: Wish


Arrival = Heard | Wanted | Visited | Left | Refused | Unread | SettingUp | SetUpSent
