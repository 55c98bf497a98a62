"""Two people who are one: somebody who talked on two platforms. Everything of both is kept, or nothing is done.

Talks are numbered by dialogue, so those of the second are given the next numbers, and what was made by them follows,
also where the talk itself is gone because its answers have expired. A talk that both have is one that an earlier,
interrupted joining has brought over. What everybody has one of, such as the rhythm of encouragement, is that of the
first.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final, TypeVar

import msgspec
from msgspec.structs import replace

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import LENT, Bag, Entry
from bot.coach.profile.profile import Covered, Profile
from bot.coach.profile.times import Encouragement, Times
from bot.coach.reminder import Reminder
from bot.coach.schedule.cheer import OWN
from bot.coach.schedule.encourage import ID as RHYTHM
from bot.conversation.person import Person
from bot.dialogue.talk import Talk, TalkState

V = TypeVar("V")

_TALK_ID: Final = re.compile(r"([a-z][a-z0-9_]*)-[0-9]+")

Names = Mapping[str, str]
"""Ids of the second person → ids after joining."""


def joined(kept: Person, other: Person) -> Person | None:
    """Both as one, with the key of the first; None if two things of theirs have one name and are not the same."""
    other = replace(other, book=_own(other.book))
    theirs = {**other.away, **other.talks}
    there = {(talk.dialogue, talk.begun_at): talk.id for talk in (*kept.away.values(), *kept.talks.values())}
    known = {talk.id for talk in theirs.values() if (talk.dialogue, talk.begun_at) in there}
    names, counts = _names(kept, other, there)
    talks = {talk.id: talk for each in theirs.values() if each.id not in known for talk in [_talk(each, names)]}
    entries = _union(kept.book.entries, _renamed_all(other.book.entries, names, Entry))
    reminders = _union(kept.reminders, _renamed_all(_wanted(kept.profile, other.reminders), names, Reminder))
    if entries is None or reminders is None:
        return None
    return replace(
        kept,
        profile=_profile(kept.profile, other.profile, counts, names),
        talks={**kept.talks, **_with_one_open(kept, talks)},
        book=Casebook(entries),
        reminders=reminders,
        way=None,
    )


def _own(book: Casebook) -> Casebook:
    """Without what others could read of the second: it was sealed with a key that is destroyed now."""
    return Casebook({name: each for name, each in book.entries.items() if not isinstance(each, LENT)})


def _names(kept: Person, other: Person, there: Mapping[tuple[str, str], str]) -> tuple[dict[str, str], dict[str, int]]:
    """The new names, and how many talks of each dialogue there are then."""
    counts = dict(kept.profile.counts)
    names: dict[str, str] = {}
    for talk in (*other.away.values(), *other.talks.values()):
        names[talk.id] = there.get((talk.dialogue, talk.begun_at)) or _next(counts, talk.dialogue)
    for made in (*other.book.entries, *other.reminders):
        talk_id, slash, rest = made.partition("/")
        if talk_id not in names and (expired := _TALK_ID.fullmatch(talk_id)):
            names[talk_id] = _next(counts, expired[1])
        names[made] = f"{names.get(talk_id, talk_id)}{slash}{rest}"
    return names, counts


def _next(counts: dict[str, int], dialogue: str) -> str:
    counts[dialogue] = counts.get(dialogue, 0) + 1
    return f"{dialogue}-{counts[dialogue]}"


def _wanted(kept: Profile, reminders: Mapping[str, Reminder]) -> dict[str, Reminder]:
    """The second person's, without their rhythm where the first one's counts."""
    has_own = kept.encouragement != Encouragement()
    return {key: each for key, each in reminders.items() if key != RHYTHM or not has_own}


def _talk(talk: Talk, names: Names) -> Talk:
    return _renamed(talk, names, Talk)


def _renamed_all(values: Mapping[str, Any], names: Names, kind: Any) -> dict[str, Any]:  # noqa: ANN401  a union of types
    return {names[key]: _renamed(value, names, kind) for key, value in values.items()}


def _renamed(value: V, names: Names, kind: Any) -> V:  # noqa: ANN401  a union of types
    """The same with other ids. Only what is the whole of an id, or the end of a command, is one."""
    renamed: V = msgspec.convert(_walked(msgspec.to_builtins(value), names), kind)
    return renamed


def _walked(value: Any, names: Names) -> Any:  # noqa: ANN401  plain data
    match value:
        case dict():
            return {key: _walked(each, names) for key, each in value.items()}
        case list() | tuple():
            return [_walked(each, names) for each in value]
        case str() if value.startswith(OWN):
            return f"{OWN}{names.get(value.removeprefix(OWN), value.removeprefix(OWN))}"
        case str() if value.startswith("/"):
            command, space, argument = value.partition(" ")
            return f"{command}{space}{names.get(argument, argument)}"
        case str():
            return names.get(value, value)
        case _:
            return value


def _union(kept: Mapping[str, V], other: Mapping[str, V]) -> dict[str, V] | None:
    both = dict(kept)
    for key, value in other.items():
        one = _as_one(kept[key], value) if key in kept else value
        if one is None:
            return None
        both[key] = one
    return both


def _as_one(kept: V, other: V) -> V | None:
    """Two things with one name: of two bags both have seen all that either has seen."""
    if isinstance(kept, Bag) and isinstance(other, Bag):
        return replace(kept, seen=_either(kept.seen, other.seen), less=_either(kept.less, other.less))
    return kept if kept == other else None


def _either(kept: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*other, *kept)))


def _with_one_open(kept: Person, talks: Mapping[str, Talk]) -> dict[str, Talk]:
    """Only one question can be in view: the second person's open talk waits."""
    if kept.open_talk() is None:
        return dict(talks)
    return {
        key: replace(talk, state=TalkState.PARKED, aside=None, misses=0) if talk.state is TalkState.OPEN else talk
        for key, talk in talks.items()
    }


_FIRST_OF: Final = (
    *("name", "zone", "country", "hint_zone", "language", "hint_language", "place", "direct"),
    *("discreet", "plain", "in_care"),
)
"""Fields of the profile that the second one fills where the first has nothing."""


def _profile(kept: Profile, theirs: Profile, counts: dict[str, int], names: Names) -> Profile:
    """The first one's settings; where there are none, the second one's."""
    consented = kept if kept.consent >= theirs.consent else theirs
    return replace(
        kept,
        **{field: getattr(kept, field) or getattr(theirs, field) for field in _FIRST_OF},
        covered=(*kept.covered, *(_renamed(each, names, Covered) for each in theirs.covered)),
        times=theirs.times if kept.times == Times() else kept.times,
        encouragement=theirs.encouragement if kept.encouragement == Encouragement() else kept.encouragement,
        may_go_on=kept.in_care is not theirs.in_care and (kept if kept.in_care else theirs).may_go_on,
        consent=consented.consent,
        consented_at=consented.consented_at,
        offers=(),
        counts=counts,
    )
