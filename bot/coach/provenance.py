"""Where an entry comes from: which answers of its talk made it, found by asking what would change without them.

What answers mean is a pure function, so that it can be asked about answers that were never given. An entry is deleted
by taking out the answers that only it is made of, and reworded by changing the one it was copied from; finishing the
talk again then gives the same. No dialogue has to say where its entries come from.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from bot.coach.entries import Card, Entry
from bot.coach.outcome import Finish, Setting
from bot.dialogue.answers import Answers, Value

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


def struck(talk: Talked, gone: frozenset[str], stay: frozenset[str]) -> tuple[Given, frozenset[str]]:
    """The answers without those that made the entries `gone`, and which of these would be made all the same.

    An answer that one of those who `stay` is made of as well is left: it is still kept, and seen, there.
    """
    before = talk.means(talk.answers)
    answers = dict(talk.answers)
    for removal in _removals(talk.answers):
        changed = _changed(before, talk.means(removed(talk.answers, removal)))
        if changed & gone and not changed & stay:
            answers = removed(answers, removal)
    after = talk.means(answers)
    return answers, frozenset(after) & gone


def companions(talk: Talked, entry: str) -> frozenset[str]:
    """The entry and those that cannot stand without it: they are made of nothing that it is not made of."""
    before = talk.means(talk.answers)
    made_of: dict[str, set[Removal]] = {each: set() for each in before}
    for removal in _removals(talk.answers):
        for changed in _changed(before, talk.means(removed(talk.answers, removal))):
            made_of.setdefault(changed, set()).add(removal)
    own = made_of.get(entry, set())
    hang_on = (each for each, parts in made_of.items() if parts and _hangs_on(before.get(each), parts, own))
    return frozenset({entry, *hang_on})


def _hangs_on(entry: Entry | None, parts: set[Removal], own: set[Removal]) -> bool:
    """A card may be made of exactly what its question is made of, and is still the one that hangs on the other."""
    return parts < own or (parts == own and isinstance(entry, Card))


def reworded_at(talk: Talked, entry: Entry, field: str, words: str) -> str | None:
    """The path of the answer that this field was copied from, if there is one."""
    before = getattr(entry, field)
    for path, value in talk.answers.items():
        if value == before:
            made = talk.means({**talk.answers, path: words}).get(entry.id)
            if made is not None and getattr(made, field) == words:
                return path
    return None


def removed(answers: Answers, removal: Removal) -> Given:
    """The answers without this one. Words become none at all instead of a skip, which would end a repeat."""
    value = answers[removal.path]
    empty: Value = "" if isinstance(value, str) else None
    if isinstance(value, tuple | list):
        empty = tuple(each for each in value if each != removal.choice)
    return {**answers, removal.path: empty}


def _removals(answers: Answers) -> Iterator[Removal]:
    for path, value in answers.items():
        if isinstance(value, tuple | list):
            yield from (Removal(path, choice) for choice in value)
        elif value not in ("", None):
            yield Removal(path)


def _changed(before: dict[str, Entry], after: dict[str, Entry]) -> frozenset[str]:
    return frozenset(each for each in before.keys() | after.keys() if before.get(each) != after.get(each))
