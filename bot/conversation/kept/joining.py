"""Two people who are one: somebody who talked on two platforms. Everything of both is kept, or nothing is done.

Talks are numbered by dialogue, so those of the second are given the next numbers, and what was made by them follows.
A talk that both have is one that an earlier, interrupted joining has brought over.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace

from bot.coach.casebook import Casebook
from bot.coach.entries import Entry
from bot.coach.outcome import Covered, Profile, Reminder
from bot.coach.times import Encouragement, Times
from bot.conversation.person import Person
from bot.dialogue.talk import Talk, TalkState

V = TypeVar("V")

Names = Mapping[str, str]
"""Ids of the second person → ids after joining."""


def joined(kept: Person, other: Person) -> Person | None:
    """Both as one, with the key of the first; None if two things of theirs have one name and are not the same."""
    there = {(talk.dialogue, talk.begun_at): talk.id for talk in kept.talks.values()}
    known = {talk.id for talk in other.talks.values() if (talk.dialogue, talk.begun_at) in there}
    names = _names(kept, other, there)
    talks = {talk.id: talk for each in other.talks.values() if each.id not in known for talk in [_talk(each, names)]}
    entries = _union(kept.book.entries, _renamed_all(other.book.entries, names, Entry))
    reminders = _union(kept.reminders, _renamed_all(other.reminders, names, Reminder))
    if entries is None or reminders is None:
        return None
    return replace(
        kept,
        profile=_profile(kept.profile, other, known, names),
        talks={**kept.talks, **_with_one_open(kept, talks)},
        book=Casebook(entries),
        reminders=reminders,
        way=None,
    )


def _names(kept: Person, other: Person, there: Mapping[tuple[str, str], str]) -> dict[str, str]:
    counts = dict(kept.profile.counts)
    names: dict[str, str] = {}
    for talk in other.talks.values():
        same = there.get((talk.dialogue, talk.begun_at))
        if same is None:
            counts[talk.dialogue] = counts.get(talk.dialogue, 0) + 1
        names[talk.id] = same or f"{talk.dialogue}-{counts[talk.dialogue]}"
    for made in (*other.book.entries, *other.reminders):
        talk_id, slash, rest = made.partition("/")
        names[made] = f"{names.get(talk_id, talk_id)}{slash}{rest}"
    return names


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
        case str() if value.startswith("/"):
            command, space, argument = value.partition(" ")
            return f"{command}{space}{names.get(argument, argument)}"
        case str():
            return names.get(value, value)
        case _:
            return value


def _union(kept: Mapping[str, V], other: Mapping[str, V]) -> dict[str, V] | None:
    if any(key in kept and kept[key] != value for key, value in other.items()):
        return None
    return {**kept, **other}


def _with_one_open(kept: Person, talks: Mapping[str, Talk]) -> dict[str, Talk]:
    """Only one question can be in view: the second person's open talk waits."""
    if kept.open_talk() is None:
        return dict(talks)
    return {
        key: replace(talk, state=TalkState.PARKED, aside=None, misses=0) if talk.state is TalkState.OPEN else talk
        for key, talk in talks.items()
    }


def _profile(kept: Profile, other: Person, known: set[str], names: Names) -> Profile:
    """The first one's settings; where there are none, the second one's."""
    theirs = other.profile
    counts = dict(kept.counts)
    for talk in other.talks.values():
        if talk.id not in known:
            counts[talk.dialogue] = counts.get(talk.dialogue, 0) + 1
    consented = kept if kept.consent >= theirs.consent else theirs
    return replace(
        kept,
        name=kept.name or theirs.name,
        zone=kept.zone or theirs.zone,
        country=kept.country or theirs.country,
        hint_zone=kept.hint_zone or theirs.hint_zone,
        discreet=kept.discreet or theirs.discreet,
        covered=(*kept.covered, *(_renamed(each, names, Covered) for each in theirs.covered)),
        place=kept.place or theirs.place,
        times=theirs.times if kept.times == Times() else kept.times,
        encouragement=theirs.encouragement if kept.encouragement == Encouragement() else kept.encouragement,
        in_care=kept.in_care or theirs.in_care,
        consent=consented.consent,
        consented_at=consented.consented_at,
        offers=(),
        counts=counts,
    )
