"""`/setup` as Slack shows it: a modal that asks for channel, posts, time and zone; and what comes back. Pure.

Names of posts are those of the core. What was typed stays as typed until the core's own readers have understood it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, Final

import msgspec

from adapters.slack import words
from adapters.slack.communities import Community, Trouble, channel_in
from adapters.slack.drawing.kit import FIELD_LABEL, TITLE, Json, context, option, plain
from adapters.slack.drawing.modal import FIELD, Meant
from bot.calendar.walltime import local
from bot.coach.schedule.community import ID, POSTS
from bot.conversation.person import Person
from bot.dialogue.messages import Said, Spans
from bot.dialogue.readers.moments.moment import describe
from bot.library.library import Library

CALLBACK: Final = "setup"
CHANNEL, WHICH, AT, ZONE = "channel", "posts", "at", "zone"
"""Fields of the modal, and the names of their blocks."""

USUAL: Final = "09:00"
_LONGEST: Final = 60
"""Characters of a place."""

Says = Callable[[str], str]
"""The writers' words for a phrase."""

_OPEN_CHANNELS: Final = {
    "include": ["public", "private"],
    "exclude_bot_users": True,
    "exclude_external_shared_channels": True,
}
"""Not where another company reads along."""


class Wish(msgspec.Struct, frozen=True):
    """What somebody asks for, as they put it. `channel` empty: they named none; no posts: they want none."""

    channel: str = ""
    posts: tuple[str, ...] = tuple(POSTS)
    at: str = USUAL
    zone: str = ""


class Standing(msgspec.Struct, frozen=True):
    """What a channel hears, and when next in words."""

    wish: Wish
    next: str


def form(wish: Wish, meant: Meant, say: Says, trouble: Trouble = Trouble.NONE) -> Json:
    """The view to open, with what is set or usual. `trouble`: what stood in the way of the last post."""
    said = [context(say(f"setup.{trouble.value}"))] if trouble is not Trouble.NONE else []
    return {
        **_view(meant, say),
        "submit": plain(words.SEND, TITLE),
        "close": plain(words.CANCEL, TITLE),
        "blocks": [
            context(say("setup.about")),
            *said,
            _asked(CHANNEL, say("setup.channel"), _channels(wish.channel)),
            _asked(WHICH, say("setup.posts"), _posts(wish.posts, say), optional=True),
            _asked(AT, say("setup.at"), {"type": "timepicker", "action_id": FIELD, "initial_time": wish.at}),
            _asked(ZONE, say("setup.zone"), _line(wish.zone)),
        ],
    }


def done(said: str, meant: Meant, say: Says) -> Json:
    """The view that takes the modal's place: what is set now."""
    return {**_view(meant, say), "close": plain(words.CLOSE, TITLE), "blocks": [_section(said)]}


def _view(meant: Meant, say: Says) -> Json:
    return {
        "type": "modal",
        "callback_id": CALLBACK,
        "title": plain(say("setup.title"), TITLE),
        "private_metadata": msgspec.json.encode(meant).decode(),
    }


def _section(said: str) -> Json:
    return {"type": "section", "text": plain(said)}


def _asked(name: str, label: str, element: Json, *, optional: bool = False) -> Json:
    label_and_id = {"type": "input", "block_id": name, "label": plain(label, FIELD_LABEL)}
    return {**label_and_id, "optional": optional, "element": element}


def _channels(chosen: str) -> Json:
    made = {"type": "conversations_select", "action_id": FIELD, "filter": _OPEN_CHANNELS}
    return {**made, "initial_conversation": chosen} if chosen else {**made, "default_to_current_conversation": True}


def _posts(chosen: tuple[str, ...], say: Says) -> Json:
    every = {name: option(say(f"setup.{name}"), name) for name in POSTS}
    made: Json = {"type": "checkboxes", "action_id": FIELD, "options": list(every.values())}
    ticked = [each for name, each in every.items() if name in chosen]
    return {**made, "initial_options": ticked} if ticked else made


def _line(zone: str) -> Json:
    made: Json = {"type": "plain_text_input", "action_id": FIELD, "max_length": _LONGEST}
    return {**made, "initial_value": zone[:_LONGEST]} if zone else made


# -- and back ----------------------------------------------------------------------------------------------------------


def wish_in(values: dict[str, dict[str, dict[str, Any]]]) -> Wish:
    """What was filled in."""
    fields = {name: used for name, elements in values.items() for used in elements.values()}
    posts = [str(each.get("value")) for each in _list(fields.get(WHICH, {}).get("selected_options"))]
    return Wish(
        channel=str(fields.get(CHANNEL, {}).get("selected_conversation") or ""),
        posts=tuple(name for name in POSTS if name in posts),
        at=str(fields.get(AT, {}).get("selected_time") or ""),
        zone=str(fields.get(ZONE, {}).get("value") or ""),
    )


def _list(given: object) -> Iterable[dict[str, Any]]:
    return [each for each in given if isinstance(each, dict)] if isinstance(given, list) else []


def standing(_library: Library, channel: Person, now: datetime) -> Standing | None:
    """What a channel hears; None: nothing."""
    rhythms = {name: found for name in POSTS if (found := channel.reminders.get(f"{ID}/{name}")) is not None}
    if not rhythms:
        return None
    first = min(rhythms.values(), key=lambda each: each.wall)
    wish = Wish(channel_in(channel.key.rpartition(":")[2]), tuple(rhythms), first.wall[11:16], first.zone)
    return Standing(wish, describe(first.wall, local(now, first.zone)))


def trouble_told(community: Community, said: Spans) -> Json:
    """What stood in the way of the last post; the one value in these words that is theirs is the channel's name."""
    channel = {"type": "channel", "channel_id": community.channel}
    elements = [channel if isinstance(span, Said) else {"type": "text", "text": span.text} for span in said]
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": elements}]}
