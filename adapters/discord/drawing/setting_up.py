"""/setup as Discord shows it: the command, the form, the card that says what is set; and what comes back. Pure.

Names of posts are those of the core. What was typed stays as typed until the core's own readers have understood it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, Final

import msgspec

from adapters.discord import words
from adapters.discord.communities import Trouble
from adapters.discord.drawing.custom_id import Does, custom_id
from adapters.discord.drawing.kit import (
    CHANNEL_SELECT,
    CHECKBOX_GROUP,
    DANGER,
    LABEL,
    PRIMARY,
    SECONDARY,
    TEXT_INPUT,
    Json,
    button,
    container,
    rows,
    text,
)
from adapters.discord.drawing.markdown import escape
from adapters.discord.drawing.render import ACCENT, Card
from bot.coach.reminder import Reminder
from bot.coach.schedule.community import ID, POSTS
from bot.conversation.person import Person
from bot.library.library import Library

NAME: Final = "setup"

FORM, END, SENT = "form", "end", "sent"
"""What a press is about."""

CHANNEL, WHICH, AT, ZONE = "channel", "posts", "at", "zone"
"""Options of the command, and fields of the form."""

BOTH: Final = "both"
USUAL: Final = "09:00"

MANAGE_SERVER: Final = 1 << 5
"""The permission without which the command is not shown; what we go by is the interaction itself."""

TEXT_CHANNELS: Final = [0, 5]
"""Where anybody may read: text and announcements."""

_CHAT_INPUT, _STRING, _CHANNEL = 1, 3, 7
_SERVERS: Final = [0]
_SHORT: Final = 1
_NUMBER: Final = 1000
"""Of a card that is no letter."""
_LONGEST: Final = 60


class Wish(msgspec.Struct, frozen=True):
    """What somebody asks for, as they put it. `channel` 0: they named none."""

    channel: int = 0
    posts: tuple[str, ...] = tuple(POSTS)
    at: str = USUAL
    zone: str = ""


class Standing(msgspec.Struct, frozen=True):
    """What a channel hears."""

    wish: Wish
    next: int
    """Seconds since 1970."""


def payload() -> Json:
    """The command, for servers alone."""
    posts = {**words.POSTS_WHICH, BOTH: words.POSTS_BOTH}
    choices = [{"name": label, "value": name} for name, label in posts.items()]
    return {
        "name": NAME,
        "description": words.POSTS_ABOUT,
        "type": _CHAT_INPUT,
        "options": [
            {**_option(CHANNEL, words.FORM_CHANNEL), "type": _CHANNEL, "channel_types": TEXT_CHANNELS},
            {**_option(WHICH, words.FORM_POSTS), "choices": choices},
            _option(AT, words.AT_ABOUT),
            {**_option(ZONE, words.ZONE_ABOUT), "autocomplete": True},
        ],
        "contexts": _SERVERS,
        "integration_types": _SERVERS,
        "default_member_permissions": MANAGE_SERVER,
    }


def _option(name: str, about: str) -> Json:
    return {"type": _STRING, "name": name, "description": about, "required": False}


def given(data: Mapping[str, Any]) -> dict[str, str]:
    """The options of the command that were filled in."""
    return {str(each["name"]): str(each.get("value", "")) for each in data.get("options", ())}


def wish_in(options: Mapping[str, str], before: Wish) -> Wish:
    """What was asked for with the command; what was left out stays as it is."""
    which = options.get(WHICH, "")
    return Wish(
        channel=int(options.get(CHANNEL, before.channel)),
        posts=before.posts if not which else tuple(POSTS) if which == BOTH else (which,),
        at=options.get(AT, before.at),
        zone=options.get(ZONE, before.zone),
    )


def wish_sent(components: Iterable[Mapping[str, Any]]) -> Wish:
    """What was filled in."""
    fields = {str(used["custom_id"]): used for used in _used(components)}
    channels = fields.get(CHANNEL, {}).get("values") or ["0"]
    posts = fields.get(WHICH, {}).get("values") or []
    return Wish(
        channel=int(channels[0]),
        posts=tuple(name for name in POSTS if name in posts),
        at=str(fields.get(AT, {}).get("value") or ""),
        zone=str(fields.get(ZONE, {}).get("value") or ""),
    )


def _used(components: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    return (each["component"] for each in components if "component" in each)


def form(owner: int, wish: Wish) -> Json:
    """The form, with what is set or was asked for."""
    return {
        "custom_id": custom_id(Does.SET_UP, owner, SENT),
        "title": words.POSTS_TITLE,
        "components": [
            _labelled(words.FORM_CHANNEL, _channel(wish.channel)),
            _labelled(words.FORM_POSTS, _boxes(wish.posts)),
            _labelled(words.FORM_AT, _line(AT, wish.at)),
            _labelled(words.FORM_ZONE, _line(ZONE, wish.zone)),
        ],
    }


def _labelled(label: str, component: Json) -> Json:
    return {"type": LABEL, "label": label, "component": component}


def _channel(number: int) -> Json:
    chosen = {"default_values": [{"type": "channel", "id": str(number)}]} if number else {}
    return {
        "type": CHANNEL_SELECT,
        "custom_id": CHANNEL,
        "channel_types": TEXT_CHANNELS,
        "required": True,
        "min_values": 1,
        "max_values": 1,
        **chosen,
    }


def _boxes(posts: tuple[str, ...]) -> Json:
    options = [{"value": name, "label": label, "default": name in posts} for name, label in words.POSTS_WHICH.items()]
    most = len(options)
    return {"type": CHECKBOX_GROUP, "custom_id": WHICH, "options": options, "min_values": 1, "max_values": most}


def _line(name: str, value: str) -> Json:
    made: Json = {"type": TEXT_INPUT, "custom_id": name, "style": _SHORT, "required": True, "max_length": _LONGEST}
    return {**made, "value": value[:_LONGEST]} if value else made


# -- what is set -------------------------------------------------------------------------------------------------------


def standing(_library: Library, channel: Person, _now: datetime) -> Standing | None:
    """What a channel hears; None: nothing."""
    rhythms = {name: found for name in POSTS if (found := channel.reminders.get(f"{ID}/{name}")) is not None}
    if not rhythms:
        return None
    place = int(channel.key.rpartition("#")[2])
    first = next(iter(rhythms.values()))
    return Standing(Wish(place, tuple(rhythms), first.wall[11:16], first.zone), min(map(_instant, rhythms.values())))


def _instant(reminder: Reminder) -> int:
    return int(datetime.fromisoformat(reminder.due).timestamp())


def card(owner: int, there: Standing | None, trouble: str = "", said: str = "") -> Card:
    """What is set, what stands in its way, and what can be done. `said` comes first: what was just done."""
    lines = [said, f"### {words.POSTS_TITLE}", described(there) if there else words.POSTS_NONE, trouble]
    ways = [_way(words.SET_UP, FORM, PRIMARY, owner)]
    if there:
        ways = [_way(words.CHANGE, FORM, SECONDARY, owner), _way(words.END, END, DANGER, owner)]
    return Card([container(_NUMBER, ACCENT, [*(text(each) for each in lines if each), *rows(ways)])])


def refused(owner: int, why: str, *, again: bool) -> Card:
    """Why something cannot be; `again`: with a way to ask for something else."""
    ways = [_way(words.SET_UP, FORM, PRIMARY, owner)] if again else []
    return Card([container(_NUMBER, ACCENT, [text(why), *rows(ways)])])


def described(there: Standing) -> str:
    """What a channel hears, in a sentence."""
    posts = " \u00b7 ".join(f"**{label}**" for name, label in words.POSTS_WHICH.items() if name in there.wish.posts)
    zone = escape(there.wish.zone.rpartition("/")[2].replace("_", " "))
    when = f"<t:{there.next}:F>"
    return words.POSTS_STAND.format(
        posts=posts, channel=mention(there.wish.channel), at=there.wish.at, zone=zone, when=when
    )


def trouble_in_words(trouble: Trouble, channel: int) -> str:
    """What stood in the way of the last post, and how to mend it."""
    told = {Trouble.FORBIDDEN: words.POSTS_FORBIDDEN, Trouble.GONE: words.POSTS_GONE}.get(trouble, "")
    return told.format(channel=mention(channel))


def mention(channel: int) -> str:
    """A channel's name, as Discord shows it; it rings nobody."""
    return f"<#{channel}>"


def _way(label: str, does: str, style: int, owner: int) -> Json:
    return button(label, custom_id(Does.SET_UP, owner, does), style)
