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
from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import Bag
from bot.coach.contract import Setting
from bot.coach.reminder import Reminder
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


def rhythms(posts: tuple[str, ...], at: str, zone: str, now: datetime, book: Casebook) -> tuple[Reminder, ...]:
    """A reminder for each post that is wanted. A date that had its post has none again, whatever is set meanwhile."""
    return tuple(
        _rhythm(post, Rhythm(days=POSTS[post], at=at, zone=zone), now, book) for post in POSTS if post in posts
    )


def _rhythm(post: str, rhythm: Rhythm, now: datetime, book: Casebook) -> Reminder:
    bag = book.entries.get(_bag(post))
    last = bag.day if isinstance(bag, Bag) else ""
    wall = next_occurrence(rhythm, now, last)
    return Reminder(
        id=f"{ID}/{post}",
        origin="",
        wall=wall.isoformat(timespec="minutes"),
        zone=rhythm.zone,
        phrase="community.post",
        kind=COMMUNITY,
        days=rhythm.days,
        last=last,
    )


def _bag(post: str) -> str:
    return f"{ID}/bag/{post}"


def draw(post: str, posts: Mapping[str, tuple[Post, ...]], setting: Setting) -> tuple[Post | None, Bag]:
    """The next message of a post and the bag without it, with the date on which it was used."""
    found = setting.book.entries.get(_bag(post))
    today = setting.today
    bag = replace(found, day=today) if isinstance(found, Bag) else Bag(id=_bag(post), origin="", day=today)
    every = posts.get(post, ())
    unseen = [each for each in every if each.name not in bag.seen]
    if not unseen:
        bag = replace(bag, seen=bag.seen[-1:], round=bag.round + 1)
        unseen = [each for each in every if each.name not in bag.seen] or list(every)
    chosen = min(unseen, key=lambda each: shuffled(each.name, bag.round, setting.profile.seed), default=None)
    return chosen, bag if chosen is None else replace(bag, seen=(*bag.seen, chosen.name))
