"""Where an entry comes from: which answers of its talk made it, found by asking what would change without them.

What answers mean is a pure function, so that it can be asked about answers that were never given. An entry is deleted
by taking out the answers that only it is made of, and reworded by changing the one it was copied from; finishing the
talk again then gives the same. No dialogue has to say where its entries come from.

Whoever deletes one note of a long talk would wait for each of its answers to be tried, and everybody else with them. So
answers are taken out many at a time: where that changes nothing that is asked about, none of them needs a closer look.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from bot.coach.book.entries import Card, Entry
from bot.coach.contract import Finish, Setting
from bot.dialogue.answers import Answers, Value
from bot.dialogue.steps import UNKEPT

Given = dict[str, Value]


class Removal(msgspec.Struct, frozen=True):
    """One answer taken out, or one choice out of several."""

    path: str
    choice: str | None = None


class Talked(msgspec.Struct, frozen=True):
    """The answers of a talk and what they mean."""

    finish: Finish
    setting: Setting
    answers: Answers

    def means(self, answers: Answers) -> dict[str, Entry]:
        """The entries that these answers would make."""
        return {entry.id: entry for entry in self.finish(answers, self.setting).entries}


def struck(
    talk: Talked, gone: frozenset[str], stay: frozenset[str], words: frozenset[str]
) -> tuple[Given, frozenset[str]]:
    """The answers without those that made the entries `gone`, and which of these would be made all the same.

    An answer that one of those who `stay` is made of as well is left: it is still kept, and seen, there. Where that one
    only counts that something was said, the `words` of what is gone go, and a mark says that there were some.
    """
    before = talk.means(talk.answers)
    answers = dict(talk.answers)
    for removal, changed in _made_of(talk, before, gone, tuple(_removals(talk.answers))):
        marked = {removal.path: UNKEPT}
        if not changed & stay:
            answers = removed(answers, removal)
        elif answers[removal.path] in words and not _changed(before, talk.means({**talk.answers, **marked})) & stay:
            answers |= marked
    after = talk.means(answers)
    return answers, frozenset(after) & gone


def companions(talk: Talked, entry: str) -> frozenset[str]:
    """The entry and those that cannot stand without it: they are made of nothing that it is not made of."""
    before, removals = talk.means(talk.answers), tuple(_removals(talk.answers))
    own = dict(_made_of(talk, before, frozenset({entry}), removals))
    others = tuple(each for each in removals if each not in own)
    near = frozenset().union(*own.values()) - {entry}
    elsewhere = frozenset().union(*(changed for _, changed in _made_of(talk, before, near, others)))
    hang_on = (each for each in near - elsewhere if _hangs_on(before.get(each), each, own))
    return frozenset({entry, *hang_on})


def _hangs_on(entry: Entry | None, name: str, own: dict[Removal, frozenset[str]]) -> bool:
    """A card may be made of exactly what its question is made of, and is still the one that hangs on the other."""
    return isinstance(entry, Card) or not all(name in changed for changed in own.values())


def _made_of(
    talk: Talked, before: dict[str, Entry], wanted: frozenset[str], removals: tuple[Removal, ...]
) -> Iterator[tuple[Removal, frozenset[str]]]:
    """Those of the removals that change any of the entries `wanted`, each with all that it changes."""
    if not removals or not wanted:
        return
    changed = _changed(before, talk.means(removed(talk.answers, *removals)))
    if not changed & wanted:
        return
    if len(removals) == 1:
        yield removals[0], changed
        return
    half = len(removals) // 2
    yield from _made_of(talk, before, wanted, removals[:half])
    yield from _made_of(talk, before, wanted, removals[half:])


def reworded_at(talk: Talked, entry: Entry, field: str, words: str) -> str | None:
    """The path of the answer that this field was copied from, if there is one."""
    before = getattr(entry, field)
    for path, value in talk.answers.items():
        if value == before:
            made = talk.means({**talk.answers, path: words}).get(entry.id)
            if made is not None and getattr(made, field) == words:
                return path
    return None


def removed(answers: Answers, *removals: Removal) -> Given:
    """The answers without these. Words become none at all instead of a skip, which would end a repeat."""
    left = dict(answers)
    for each in removals:
        left[each.path] = _without(left[each.path], each.choice)
    return left


def _without(value: Value, choice: str | None) -> Value:
    if isinstance(value, tuple | list):
        return tuple(each for each in value if each != choice)
    return "" if isinstance(value, str) else None


def _removals(answers: Answers) -> Iterator[Removal]:
    for path, value in answers.items():
        if isinstance(value, tuple | list):
            yield from (Removal(path, choice) for choice in value)
        elif value not in ("", None):
            yield Removal(path)


def _changed(before: dict[str, Entry], after: dict[str, Entry]) -> frozenset[str]:
    return frozenset(each for each in before.keys() | after.keys() if before.get(each) != after.get(each))
