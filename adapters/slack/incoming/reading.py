"""Slack's payload → what happened. Pure; resends and duplicates come out with the same key (delivery.md, 4).

event callback      event_id
slash command       trigger_id
press               team, user, container, action_ts
modal               view id and hash
"""

from __future__ import annotations

from typing import Any, Final

from msgspec.structs import replace

from adapters.slack.address import Address, Origin
from adapters.slack.drawing.marks import Kind, mark_of, read_action
from adapters.slack.drawing.modal import Meant, read_fields, read_metadata
from adapters.slack.drawing.naming import NAME
from adapters.slack.drawing.setting_up import CALLBACK as SETUP
from adapters.slack.drawing.setting_up import wish_in
from adapters.slack.drawing.widgets import token_of
from adapters.slack.incoming import payloads
from adapters.slack.incoming.arrivals import (
    Arrival,
    Heard,
    Left,
    Refused,
    SettingUp,
    SetUpSent,
    Spot,
    Unread,
    Via,
    Visited,
    Wanted,
)
from adapters.slack.incoming.payloads import (
    EventCallback,
    Happened,
    Interaction,
    SlashCommand,
    ViewSubmission,
    shaped,
)
from adapters.slack.incoming.typed import as_typed, unescaped
from bot.dialogue.events import Arrived, Commanded, Event, Picked, Submitted, Tapped, Typed

_FILE: Final = "file_share"
_WRITTEN: Final = (None, "", _FILE, "thread_broadcast", "me_message")
"""Subtypes of a message that a person wrote; an edit, a deletion or a notice is none."""


DIRECT: Final = "D"
"""How the id of a direct message begins: nothing of ours that can be pressed stands anywhere else."""


def arrival(body: dict[str, Any]) -> Arrival | None:
    """What a payload tells, or None if it tells us nothing."""
    match body.get("type"):
        case "event_callback":
            return _event(shaped(body, EventCallback))
        case "block_actions":
            return _press(shaped(body, Interaction))
        case "view_submission":
            return _submission(shaped(body, ViewSubmission))
        case None if "command" in body:
            return _command(shaped(body, SlashCommand))
        case _:
            return None


# -- events ------------------------------------------------------------------------------------------------------------


def _event(told: EventCallback | None) -> Arrival | None:
    if told is None:
        return None
    event, origin = told.event, _event_origin(told)
    if event.type in {"app_uninstalled", "tokens_revoked"}:
        return _left(event, origin, told.event_time or 0.0)
    address = origin.address
    if address is None:
        return None
    address = replace(address, channel=event.channel or "")
    key = f"event:{told.event_id}"
    if event.type == "app_home_opened":
        return Visited(address=address, key=key, home=event.tab == "home")
    if event.type != "message" or event.channel_type != "im" or event.bot_id or event.subtype not in _WRITTEN:
        return None
    if event.subtype == _FILE and not (event.text or "").strip():
        return Unread(address)
    return Heard(address=address, key=key, event=Typed(as_typed(event.text or "")), via=Via.MESSAGE)


def _event_origin(told: EventCallback) -> Origin:
    """An event names its installation; the outer ids are those of whoever let it happen."""
    event = told.event
    given = told.authorizations[0] if told.authorizations else payloads.Authorization()
    return Origin(
        user=event.user,
        team=given.team_id or told.team_id,
        enterprise=given.enterprise_id or told.enterprise_id,
        home=event.user_team or event.source_team,
        whole_enterprise=bool(given.is_enterprise_install),
        shared=bool(told.is_ext_shared_channel),
    )


def _left(event: Happened, origin: Origin, at: float) -> Left | None:
    """A person's own token that was revoked is nothing to us: we never ask for one."""
    if event.type == "tokens_revoked" and not (event.tokens and event.tokens.bot):
        return None
    team = "" if origin.whole_enterprise else origin.team or ""
    return Left(origin.enterprise or origin.team or "", team, at)


# -- commands ----------------------------------------------------------------------------------------------------------


def _command(told: SlashCommand | None) -> Arrival | None:
    if told is None:
        return None
    whole = str(told.is_enterprise_install).lower() == "true"
    origin = Origin(user=told.user_id, team=told.team_id, enterprise=told.enterprise_id, whole_enterprise=whole)
    address = origin.address
    if address is None:
        return None
    event = _commanded(told.command, as_typed(told.text or "").strip())
    if isinstance(event, Commanded) and event.name.casefold() == SETUP:
        return SettingUp(address=address, trigger=told.trigger_id)
    return Heard(
        address=address, key=f"command:{told.trigger_id}", event=event, via=Via.COMMAND, channel=told.channel_id or ""
    )


def _commanded(command: str, text: str) -> Event:
    """`/comeback debrief Acme` is `/debrief Acme`; a bare `/comeback` asks where they are."""
    name = command.strip().removeprefix("/")
    if name != NAME:
        return Commanded(name.removeprefix(f"{NAME}-"), text)
    word, _, argument = text.partition(" ")
    return Commanded(word, argument.strip()) if word else Arrived()


# -- presses -----------------------------------------------------------------------------------------------------------


def _press(told: Interaction | None) -> Arrival | None:
    if told is None or not told.actions:
        return None
    used = told.actions[0]
    action = read_action(str(used.get("action_id", "")))
    address = _origin(told).address
    if address is None or action is None or action.kind is Kind.TICK:
        return None
    container = told.container or payloads.Container()
    if not (container.channel_id or DIRECT).startswith(DIRECT):
        return None
    address = replace(address, channel=container.channel_id or "")
    if action.mark != mark_of(address.person):
        return Refused(address)
    key = f"press:{address.team}:{address.user}:{_place(container)}:{used.get('action_ts', '')}"
    return _heard(told, used, action.kind, address, key)


def _heard(told: Interaction, used: dict[str, Any], kind: Kind, address: Address, key: str) -> Arrival | None:
    """A press of ours by whom it was shown to: a window to open, or an answer."""
    tokens = tuple(token_of(used))
    if kind is Kind.WINDOW:
        token, spot = "".join(tokens[:1]), _spot(told, used, None)
        return Wanted(address=address, key=key, token=token, trigger=told.trigger_id or "", spot=spot)
    event = _pressed(kind, tokens, told.state)
    if event is None:
        return None
    return Heard(address=address, key=key, event=event, via=Via.PRESS, spot=_spot(told, used, event))


def _place(container: payloads.Container) -> str:
    return container.view_id or f"{container.channel_id}:{container.message_ts}"


def _origin(told: Interaction | ViewSubmission) -> Origin:
    return Origin(
        user=told.user.id,
        team=told.team.id if told.team else told.user.team_id,
        enterprise=told.enterprise.id if told.enterprise else None,
        home=told.user.team_id,
        whole_enterprise=bool(told.is_enterprise_install),
    )


def _pressed(kind: Kind, tokens: tuple[str, ...], state: payloads.State | None) -> Event | None:
    token = "".join(tokens[:1])
    match kind:
        case Kind.TAP:
            return Tapped(token)
        case Kind.DONE:
            ticked = tuple(each for used in _fields(state) if "selected_options" in used for each in token_of(used))
            return Picked(ticked) if ticked else Tapped(f"{token}:!skip")
        case Kind.WHEN:
            moments = [used["selected_date_time"] for used in _fields(state) if used.get("selected_date_time")]
            return Submitted(token, ((_path(token), f"<t:{moments[0]}>" if moments else ""),))
        case _:
            return None


def _fields(state: payloads.State | None) -> list[dict[str, Any]]:
    values = (state.values if state else None) or {}
    return [used for fields in values.values() for used in fields.values()]


def _path(token: str) -> str:
    return token.partition(":")[2]


def _spot(told: Interaction, used: dict[str, Any], event: Event | None) -> Spot | None:
    container = told.container
    if container is None or not container.channel_id or not container.message_ts or told.message is None:
        return None
    label = ", ".join(_ticked_labels(told.state)) if isinstance(event, Picked) else _label(used)
    return Spot(
        channel=container.channel_id,
        ts=container.message_ts,
        blocks=told.message.blocks or [],
        label="" if isinstance(event, Submitted) else label,
    )


def _label(used: dict[str, Any]) -> str:
    text = (used.get("selected_option") or used).get("text")
    return unescaped(str(text.get("text", ""))) if isinstance(text, dict) else ""


def _ticked_labels(state: payloads.State | None) -> list[str]:
    return [_label({"selected_option": each}) for used in _fields(state) for each in used.get("selected_options") or ()]


# -- modals ------------------------------------------------------------------------------------------------------------


def _submission(told: ViewSubmission | None) -> Arrival | None:
    if told is None:
        return None
    address, meant = _origin(told).address, read_metadata(told.view.private_metadata or "")
    if address is None or meant is None:
        return None
    if meant.mark != mark_of(address.person):
        return Refused(address)
    values = (told.view.state.values if told.view.state else None) or {}
    key = f"view:{told.view.id}:{told.view.hash or ''}"
    if told.view.callback_id == SETUP:
        return SetUpSent(address=address, key=key, wish=wish_in(values))
    fields = read_fields(values)
    return Heard(address=address, key=key, event=Submitted(meant.token, fields), via=Via.MODAL, spot=_under(meant))


def _under(meant: Meant) -> Spot | None:
    """The message whose button opened the modal; its blocks are not in this payload."""
    return Spot(channel=meant.channel, ts=meant.ts, blocks=[]) if meant.ts else None
