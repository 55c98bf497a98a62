"""What a community's channel hears (curriculum C1): a push on Monday, wins on Friday, none again until all were used.

A channel is kept like a person who never speaks: a key of its own, a zone, reminders that come again, a bag. So each
post is committed with its date and goes out once, through the same outbox as everything else.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final

import msgspec
from msgspec.structs import replace

from bot.calendar.recurrence import Rhythm, next_occurrence
from bot.coach.entries import Bag
from bot.coach.outcome import Reminder, Setting
from bot.coach.schedule.cheer import shuffled
from bot.coach.schedule.kinds import COMMUNITY
from bot.dialogue.text import Line

POSTS: Final = {"monday": (0,), "friday": (4,)}
"""Name of a post, which is its file in content/community/ → the days on which it comes."""
ID: Final = "community"


class Post(msgspec.Struct, frozen=True, kw_only=True):
    """One message of the content."""

    name: str
    text: Line


def rhythms(posts: tuple[str, ...], at: str, zone: str, now: datetime) -> tuple[Reminder, ...]:
    """A reminder for each post that is wanted."""
    return tuple(_rhythm(post, at, zone, now) for post in POSTS if post in posts)


def _rhythm(post: str, at: str, zone: str, now: datetime) -> Reminder:
    wall = next_occurrence(Rhythm(days=POSTS[post], at=at, zone=zone), now)
    return Reminder(
        id=f"{ID}/{post}",
        origin="",
        wall=wall.isoformat(timespec="minutes"),
        zone=zone,
        phrase="community.post",
        kind=COMMUNITY,
        days=POSTS[post],
    )


def draw(post: str, posts: Mapping[str, tuple[Post, ...]], setting: Setting) -> tuple[Post | None, Bag]:
    """The next message of a post and the bag without it."""
    name = f"{ID}/bag/{post}"
    found = setting.book.entries.get(name)
    bag = found if isinstance(found, Bag) else Bag(id=name, origin="", day=setting.now.date().isoformat())
    every = posts.get(post, ())
    unseen = [each for each in every if each.name not in bag.seen]
    if not unseen:
        bag = replace(bag, seen=bag.seen[-1:], round=bag.round + 1)
        unseen = [each for each in every if each.name not in bag.seen] or list(every)
    chosen = min(unseen, key=lambda each: shuffled(each.name, bag.round, setting.profile.seed), default=None)
    return chosen, bag if chosen is None else replace(bag, seen=(*bag.seen, chosen.name))
