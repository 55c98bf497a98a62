"""Encouragement (curriculum E1): which message comes next. Content brings them, the person's own record comes first.

The bag is drawn without putting back: nothing comes a second time before everything that suits has been seen. What
suits may change from day to day, so the bag remembers what was seen and not an order.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from operator import itemgetter
from typing import Final, Literal

import msgspec
from msgspec.structs import replace

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import Bag, Kept, Mood, Result, Stage
from bot.coach.book.interviews import cases, result_of, starts, upcoming
from bot.coach.contract import Setting
from bot.coach.evidence.proofs import Proof, proofs
from bot.dialogue.text import Line

ForStage = Literal["searching", "preparing", "waiting", "rejected"]
"""Where somebody stands: nothing planned, an interview ahead, one held and unanswered, a no not long ago."""
ForMood = Literal["low", "steady", "good"]
ForMoment = Literal["morning", "midday", "evening", "monday", "friday", "weekend"]

BAG: Final = "encouragement/bag"
"""The id of the entry that holds the bag."""
OWN: Final = "own/"
"""Before the id of an entry: a message made from it."""
THEME_ENOUGH: Final = 2
"""So many messages of one file disliked, and the whole file is left out."""

_PREPARING: Final = timedelta(days=7)
_WAITING: Final = timedelta(days=21)
_REJECTED: Final = timedelta(days=10)
_MOOD_LASTS: Final = timedelta(days=7)
_MOODS: Final = {
    **dict.fromkeys(("awful", "low", "angry", "numb"), "low"),
    "mixed": "steady",
    **dict.fromkeys(("fine", "good"), "good"),
}
_STAGES: Final = {"shock": "low", "pumpup": "steady", "learning": "steady", "reinvention": "steady", "next": "good"}
"""Where in the comeback they said they are → the mood that goes with it."""
_NOON, _EVENING = 12, 17
_FRIDAY, _SATURDAY = 4, 5


class Cheer(msgspec.Struct, frozen=True, kw_only=True):
    """One message of the content. `theme` is its file; no tags of a kind means: fits all of them."""

    name: str
    theme: str
    text: Line
    stages: frozenset[str] = frozenset()
    moods: frozenset[str] = frozenset()
    moments: frozenset[str] = frozenset()


class Place(msgspec.Struct, frozen=True):
    """Where somebody stands right now. `mood` is empty when they have not said lately."""

    stage: str
    mood: str
    moments: frozenset[str]


def place_of(setting: Setting) -> Place:
    """Stage, mood and moment of this person at this time."""
    wall = setting.wall
    return Place(stage_of(setting), _mood(setting.book, wall.date()), _moments(wall))


def stage_of(setting: Setting) -> str:
    """The stage they are in: a no not long ago weighs most, then what is ahead, then what is open."""
    book, now = setting.book, setting.now
    today = setting.wall.date()
    if any(each.result == "out" and _within(each.day, today, _REJECTED) for each in book.of(Result)[-1:]):
        return "rejected"
    if any(starts(each) - now < _PREPARING for each in upcoming(book, now)):
        return "preparing"
    held = [case for case in cases(book) if case.held and _within(case.held.day, today, _WAITING)]
    return "waiting" if any(not result_of(book, case) for case in held) else "searching"


def _within(day: str, today: date, span: timedelta) -> bool:
    return today - date.fromisoformat(day) <= span


def _mood(book: Casebook, today: date) -> str:
    """What they said last of how they are, by a feeling or by a stage."""
    told = [(each.day, _MOODS.get(each.feeling, "")) for each in book.of(Mood)[-1:]]
    told += [(each.day, _STAGES.get(each.what, "")) for each in book.of(Stage)[-1:]]
    fresh = [each for each in told if _within(each[0], today, _MOOD_LASTS)]
    return max(fresh, key=itemgetter(0))[1] if fresh else ""


def _moments(wall: datetime) -> frozenset[str]:
    part = "morning" if wall.hour < _NOON else "midday" if wall.hour < _EVENING else "evening"
    day = {0: "monday", _FRIDAY: "friday"}.get(wall.weekday(), "weekend" if wall.weekday() >= _SATURDAY else "")
    return frozenset(filter(None, (part, day)))


def suits(cheer: Cheer, place: Place) -> bool:
    """Tell whether a message fits. Without a known mood only those for any mood, or for a steady one, do."""
    stage = not cheer.stages or place.stage in cheer.stages
    mood = not cheer.moods or (place.mood or "steady") in cheer.moods
    return stage and mood and (not cheer.moments or not cheer.moments.isdisjoint(place.moments))


def draw(cheers: Mapping[str, Cheer], setting: Setting) -> tuple[str, Bag]:
    """The next message and the bag without it, with the date on which it was used; an empty name when nothing suits.

    Own ones are drawn first.
    """
    bag = bag_of(setting)
    own = [name for each in own_entries(setting.book) if (name := OWN + each.id) not in bag.less]
    place = place_of(setting)
    general = [each.name for each in _wanted(cheers.values(), bag, cheers) if suits(each, place)]
    if not own and not general:
        return "", bag
    unseen = [each for each in own if each not in bag.seen] or [each for each in general if each not in bag.seen]
    if not unseen:
        bag = _refilled(bag, {*own, *general})
        unseen = [each for each in own or general if each not in bag.seen] or own or general
    name = min(unseen, key=lambda each: shuffled(each, bag.round, setting.profile.seed))
    return name, replace(bag, day=setting.today, seen=(*(each for each in bag.seen if each != name), name))


def bag_of(setting: Setting) -> Bag:
    """The bag as it stands; a new one for somebody who has none."""
    found = setting.book.entries.get(BAG)
    if isinstance(found, Bag):
        return found
    return Bag(id=BAG, origin="", day=setting.today)


def last_used(setting: Setting) -> str:
    """The date of the last message, or nothing: that date has none again, whatever is set meanwhile."""
    found = setting.book.entries.get(BAG)
    return found.day if isinstance(found, Bag) and found.seen else ""


def less_like(bag: Bag, name: str) -> Bag:
    """The bag of somebody who wants less like this."""
    return bag if name in bag.less else replace(bag, less=(*bag.less, name))


def own_entries(book: Casebook) -> tuple[Proof | Kept, ...]:
    """What of their own can be played back: what they have shown, and sentences they wrote to themselves."""
    return (*proofs(book), *reversed(book.of(Kept)))


def own_entry(name: str, book: Casebook) -> Proof | Kept | None:
    """What a message of the person's own is made from."""
    return next((each for each in own_entries(book) if OWN + each.id == name), None)


def _wanted(all_of_them: Iterable[Cheer], bag: Bag, cheers: Mapping[str, Cheer]) -> list[Cheer]:
    disliked = [cheers[name].theme for name in bag.less if name in cheers]
    tired = {theme for theme in disliked if disliked.count(theme) >= THEME_ENOUGH}
    return [each for each in all_of_them if each.name not in bag.less and each.theme not in tired]


def _refilled(bag: Bag, back: set[str]) -> Bag:
    """All that suits goes back, but for the one seen last."""
    last = bag.seen[-1:]
    return replace(bag, seen=tuple(each for each in bag.seen if each not in back or each in last), round=bag.round + 1)


def shuffled(name: str, turn: int, seed: int) -> int:
    """Where a message stands in the shuffle of one round."""
    return zlib.crc32(f"{seed}/{turn}/{name}".encode())
