"""What can happen to a person's conversation. Past tense: it has happened; the turn says what follows.

Every platform's input becomes one of these at the door, and nothing else passes.
"""

from __future__ import annotations

import msgspec

from bot.dialogue.told import Told


class Typed(Told, frozen=True, tag="typed"):
    """The person wrote words: an answer, a control, or a command without its slash."""

    text: str


class Tapped(msgspec.Struct, frozen=True, tag="tapped"):
    """The person pressed something; `token` is the one the option carried."""

    token: str


class Picked(msgspec.Struct, frozen=True, tag="picked"):
    """The person pressed several options of one prompt at once (a multi-select)."""

    tokens: tuple[str, ...]


class Submitted(Told, frozen=True, tag="submitted"):
    """The person sent a form: raw words by path. All are kept or none."""

    token: str
    fields: tuple[tuple[str, str], ...]


class Commanded(Told, frozen=True, tag="commanded"):
    """The person gave a command such as /debrief; `argument` is what stood behind it."""

    name: str
    argument: str = ""


class Arrived(msgspec.Struct, frozen=True, tag="arrived"):
    """The person opened the conversation (a terminal, the home tab): show where they are.

    `zone` is the time zone their device or profile says, to be confirmed and never assumed.
    """

    zone: str = ""


class Due(msgspec.Struct, frozen=True, tag="due"):
    """A moment the person asked for has come."""

    reminder: str


class Located(msgspec.Struct, frozen=True, tag="located"):
    """The platform told us where the person is; nothing is said.

    `zone` and `language` are what their profile names, hints for the next talk. `place` is where the platform keeps our
    conversation, and `direct` the channel of their direct messages, where that is another thing.
    """

    zone: str = ""
    place: str = ""
    direct: str = ""
    language: str = ""


class SetUp(msgspec.Struct, frozen=True, tag="set_up"):
    """Somebody who manages a community has said what we post into its channel, and when. The adapter saw that they may.

    `posts` are names of bot.coach.schedule.community.POSTS, none of them ends it all; `at` is "09:00" in `zone`, and
    `place` where the platform keeps the channel. It is an input of the channel, which has a key like a person's.
    """

    posts: tuple[str, ...]
    at: str
    zone: str
    place: str = ""


class StoryJudged(msgspec.Struct, frozen=True, tag="story_judged"):
    """A moderator has read a story of theirs: the entry that stands for it, and whether others may read it."""

    entry: str
    shown: bool


Event = StoryJudged | SetUp | Typed | Tapped | Picked | Submitted | Commanded | Arrived | Due | Located
