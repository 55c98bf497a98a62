"""The parts of a record that a card may hold, and how a card is made of those that were chosen.

Companies are named on a card only where their person chose it; in every other word of theirs the name is covered. What
other people said stands in a part of its own, which has to be chosen as well.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final, TypeVar

import msgspec
from msgspec.structs import replace

from bot.coach.book.entries import (
    Action,
    Asked,
    Entry,
    Feedback,
    FollowUp,
    IfThen,
    Interview,
    Lesson,
    Mishap,
    Planned,
    Positive,
    RedAlert,
    Result,
    Strength,
)
from bot.coach.book.interviews import case_of
from bot.coach.book.share_card import Item, Part, ShareCard
from bot.coach.contract import Setting
from bot.coach.drafts.wording import clause
from bot.coach.voice import label, spoken_day

MOST: Final = 8
"""Lines of a part: a card is read in a few minutes."""

LONGEST: Final = 280
"""Characters of one text on a line; the rest is cut."""

ROOM: Final = 3200
"""Characters of a whole card, so that it fits into one message on every platform."""

PRAISE: Final = "praise"
COMPANY: Final = "company"
NAME: Final = "name"


E = TypeVar("E", bound=Entry)


class Line(msgspec.Struct, frozen=True):
    """A line and the entry it comes from."""

    item: Item
    entry: str


def compose(chosen: tuple[str, ...], note: str, setting: Setting) -> tuple[ShareCard, frozenset[str]]:
    """The card of these parts, and the entries it is made of. Made again, it reads the same, word for word."""
    setting = replace(setting, seed=0)
    room, made_of, parts = ROOM - len(note), set[str](), []
    cover = covering(setting) if COMPANY not in chosen else lambda text: text
    for name in (each for each in PARTS if each in chosen):
        lines = [Line(_covered(line.item, cover), line.entry) for line in PARTS[name](setting)]
        shown, room = _fitting(lines, room)
        made_of.update(line.entry for line in shown)
        if shown:
            parts.append(Part(name=name, items=tuple(line.item for line in shown), more=len(lines) - len(shown)))
    about = _interview(setting) if COMPANY in chosen else None
    made_of.update({about.id} if about else ())
    card = ShareCard(
        parts=tuple(parts),
        name=setting.profile.name if NAME in chosen else "",
        note=cover(note),
        company=about.company if about else "",
        role=about.role if about else "",
    )
    return card, frozenset(made_of)


def anything(setting: Setting) -> bool:
    """Tell whether there is anything that a card could hold."""
    return any(next(iter(made(setting)), None) for made in PARTS.values())


def _fitting(lines: list[Line], room: int) -> tuple[list[Line], int]:
    """As many lines as there is room for, and the room that is left."""
    shown: list[Line] = []
    for line in lines[:MOST]:
        length = len(line.item.words) + len(line.item.reply) + len(line.item.better)
        if length > room:
            break
        room -= length
        shown.append(line)
    return shown, room


def _covered(item: Item, cover: Callable[[str], str]) -> Item:
    words, reply, better = (_cut(cover(text)) for text in (item.words, item.reply, item.better))
    return Item(words=words, reply=reply, better=better, went=item.went)


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}\u2026"


def covering(setting: Setting) -> Callable[[str], str]:
    """Put a neutral word in the place of every company they have ever named."""
    book = setting.book
    entries: tuple[Interview | Planned | FollowUp, ...] = (*book.of(Interview), *book.of(Planned), *book.of(FollowUp))
    named = {each.company.strip() for each in entries}
    found = [re.escape(name) for name in sorted(named - {""}, key=len, reverse=True)]
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(found)})(?!\w)", re.IGNORECASE) if found else None
    instead = label(setting, "share.covered")
    return lambda text: pattern.sub(lambda _: instead, text) if pattern else text


# -- what stands on record -----------------------------------------------------------------------------------------


def _interview(setting: Setting) -> Interview | None:
    subject = setting.book.entries.get(setting.subject)
    return subject if isinstance(subject, Interview) else None


def _of(setting: Setting, kind: type[E]) -> Iterator[E]:
    """The entries of a kind that belong to the interview the card is about, or to none; the newest first."""
    case = case_of(setting.book, setting.subject) if setting.subject else None
    for each in reversed(setting.book.of(kind)):
        if case is None or each.interview in {"", *case.ids}:
            yield each


def _outcome(setting: Setting) -> Iterator[Line]:
    for each in _of(setting, Result):
        held = setting.book.entries.get(each.interview)
        on = (held.held_on or held.day) if isinstance(held, Interview) else each.day
        told = label(setting, f"share.result_{each.result}", day=spoken_day(on, setting.today))
        yield Line(Item(words=told), each.id)


def _questions(setting: Setting) -> Iterator[Line]:
    for each in _of(setting, Asked):
        yield Line(Item(words=each.question, reply=each.reply, better=each.better, went=each.went or 0), each.id)


def _well(setting: Setting) -> Iterator[Line]:
    yield from (Line(Item(words=each.words), each.id) for each in _of(setting, Positive))


def _wrong(setting: Setting) -> Iterator[Line]:
    for each in _of(setting, RedAlert):
        told = label(setting, f"alerts.{each.what}")
        yield Line(Item(words=f"{told} \u201c{each.words}\u201d" if each.words else told), each.id)
    for mishap in _of(setting, Mishap):
        if (playbook := setting.playbooks.get(mishap.what)) is not None:
            yield Line(Item(words=playbook.title), mishap.id)


def _lessons(setting: Setting) -> Iterator[Line]:
    yield from (Line(Item(words=each.words), each.id) for each in _of(setting, Lesson))
    for plan in _of(setting, IfThen):
        told = label(setting, "share.plan", condition=clause(plan.condition), response=plan.response)
        yield Line(Item(words=told), plan.id)


def _todo(setting: Setting) -> Iterator[Line]:
    open_ones = (each for each in _of(setting, Action) if not each.done and not each.dropped)
    yield from (Line(Item(words=each.words), each.id) for each in open_ones)


def _strengths(setting: Setting) -> Iterator[Line]:
    yield from (Line(Item(words=each.words), each.id) for each in _of(setting, Strength) if each.kind != PRAISE)


def _theirs(setting: Setting) -> Iterator[Line]:
    """What other people said: only where it was chosen, and never who said it."""
    yield from (Line(Item(words=each.words), each.id) for each in _of(setting, Feedback))
    yield from (Line(Item(words=each.words), each.id) for each in _of(setting, Strength) if each.kind == PRAISE)


PARTS: Final[dict[str, Callable[[Setting], Iterator[Line]]]] = {
    "outcome": _outcome,
    "questions": _questions,
    "well": _well,
    "wrong": _wrong,
    "lessons": _lessons,
    "todo": _todo,
    "strengths": _strengths,
    "theirs": _theirs,
}
"""Part → its lines, in the order in which they stand on a card. The names are choices of `share.parts`."""
