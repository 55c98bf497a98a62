"""The review pack (curriculum N1): what exactly matters before the next interview, in the person's own words.

Short on purpose: a few of each, the newest first. The full one is for the evening before, the short one for the day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final, TypeVar

from bot.calendar.walltime import instant, local
from bot.coach.book.entries import Action, Forgotten, IfThen, Mishap, Planned
from bot.coach.book.points import Basic, HardOne, Point, came_too_late, hard_ones, points
from bot.coach.contract import Setting
from bot.coach.drafts.wording import clause
from bot.coach.evidence.proofs import choose_proofs, spoken
from bot.coach.practice.cards import cards_now
from bot.coach.voice import listed, paragraph, phrase
from bot.dialogue.messages import Block, Said, Spans, Words
from bot.dialogue.readers.moments.moment import describe

E = TypeVar("E")

A_FEW: Final = 3
"""Of each kind: more would not be read at the door."""


def pack(planned: Planned | None, setting: Setting, *, short: bool = False) -> tuple[Block, ...]:
    """Everything for one interview, or for the next one when none is planned."""
    return (*(_logistics(planned, setting) if planned else ()), *_matters(setting, planned, short=short))


def _logistics(planned: Planned, setting: Setting) -> Iterator[Block]:
    zone = setting.profile.zone or planned.zone
    here = local(instant(datetime.fromisoformat(planned.start), planned.zone), zone)
    when = describe(here.isoformat(timespec="minutes"), local(setting.now, zone))
    lines = [phrase(setting, "pack.when", when=when, minutes=str(planned.minutes))]
    lines += [phrase(setting, f"pack.{name}", words=words) for name, words in _told(planned)]
    yield from listed(setting, "pack.logistics", tuple(lines))


def _told(planned: Planned) -> Iterator[tuple[str, str]]:
    yield from ((name, getattr(planned, name)) for name in ("role", "place", "bring") if getattr(planned, name))


def _matters(setting: Setting, planned: Planned | None, *, short: bool) -> tuple[Block, ...]:
    book = setting.book
    found = points(book, setting.playbooks)
    shown = frozenset() if short else frozenset(each.step.id for each in found if each.step)
    told = tuple(_point(each, setting, planned, short=short) for each in found)
    blocks: list[Block] = [
        *listed(setting, "pack.alerts", told),
        *(paragraph(setting, "pack.some_open") if not short and _some_open(found, planned) else ()),
        *listed(setting, "pack.plans", plans(setting, shown)),
    ]
    if not short:
        blocks += listed(
            setting, "pack.forgotten", tuple((Said(each.question),) for each in _newest(book.of(Forgotten)))
        )
        blocks += listed(setting, "pack.hard", tuple(_hard(each, setting) for each in hard_ones(book)[:A_FEW]))
        blocks += _due_again(setting)
    proofs = choose_proofs(book, A_FEW, setting.seed)
    blocks += listed(setting, "pack.positives", tuple(spoken(proof, setting) for proof in proofs))
    return tuple(blocks) or paragraph(setting, "pack.nothing")


def plans(setting: Setting, besides: frozenset[str] = frozenset()) -> tuple[Spans, ...]:
    """Their newest if-then plans (P4), besides those that are told elsewhere."""
    newest = _newest(tuple(each for each in setting.book.of(IfThen) if each.id not in besides))
    return tuple(phrase(setting, "evidence.plan", condition=clause(p.condition), response=p.response) for p in newest)


def _newest(entries: tuple[E, ...]) -> tuple[E, ...]:
    return tuple(reversed(entries))[:A_FEW]


def _point(point: Point, setting: Setting, planned: Planned | None, *, short: bool) -> Spans:
    """What went wrong; with time to act on it, what was done about it, too."""
    told = _basic(point.entry, setting)
    return told if short else (*told, Words(" "), *_step(point, setting, planned))


def _basic(entry: Basic, setting: Setting) -> Spans:
    if isinstance(entry, Mishap):
        book = setting.playbooks.get(entry.what)
        return phrase(setting, "pack.mishap", title=book.title if book else entry.what)
    told = phrase(setting, f"alerts.{entry.what}")
    return (*told, Words(" “"), Said(entry.words), Words("”")) if entry.words else told


def _step(point: Point, setting: Setting, planned: Planned | None) -> Spans:
    match point.step:
        case None if _leaves_early(point, planned):
            return phrase(setting, "pack.step_leave")
        case Action(done=True, words=words):
            return phrase(setting, "pack.step_done", words=words)
        case IfThen(condition=condition, response=response):
            return phrase(setting, "pack.step_plan", condition=clause(condition), response=response)
        case Action(words=words):
            return phrase(setting, "pack.step_open", words=words)
    return phrase(setting, "pack.step_none")


def _leaves_early(point: Point, planned: Planned | None) -> bool:
    """We tell them when to leave, and after a late arrival earlier than usual (M3)."""
    return planned is not None and bool(planned.travel) and came_too_late(point)


def _some_open(found: tuple[Point, ...], planned: Planned | None) -> bool:
    return any(each.step is None and not _leaves_early(each, planned) for each in found)


def _due_again(setting: Setting) -> tuple[Block, ...]:
    count = len(cards_now(setting.book, setting.now))
    name = "pack.cards_one" if count == 1 else "pack.cards"
    return paragraph(setting, name, count=str(count)) if count else ()


def _hard(hard: HardOne, setting: Setting) -> Spans:
    asked = hard.asked
    told = phrase(
        setting, "pack.question" if asked.better else "pack.question_open", question=asked.question, better=asked.better
    )
    name = {0: "pack.practised_none", 1: "pack.practised_one"}.get(hard.practised, "pack.practised")
    return (*told, Words(" "), *phrase(setting, name, times=str(hard.practised)))
