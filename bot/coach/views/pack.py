"""The review pack (curriculum N1): what exactly matters before the next interview, in the person's own words.

Short on purpose: a few of each, the newest first. The full one is for the evening before, the short one for the day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final, TypeVar

from bot.calendar.walltime import instant, local
from bot.coach.casebook import Casebook
from bot.coach.entries import Asked, Forgotten, IfThen, Interview, Planned, RedAlert
from bot.coach.evidence import choose_proofs, spoken
from bot.coach.outcome import Setting
from bot.coach.practice.cards import cards_now
from bot.coach.words import listed, paragraph, phrase
from bot.dialogue.messages import Block, Said, Spans, Words
from bot.dialogue.readers.moment import describe

E = TypeVar("E")

A_FEW: Final = 3
"""Of each kind: more would not be read at the door."""
LOOKED_AT: Final = 3
"""Debriefs whose red alerts still count: older ones are cured, or known by heart."""
HARD: Final = 3
"""Answers rated so or lower were hard."""


def pack(planned: Planned | None, setting: Setting, *, short: bool = False) -> tuple[Block, ...]:
    """Everything for one interview, or for the next one when none is planned."""
    return (*(_logistics(planned, setting) if planned else ()), *_matters(setting, short=short))


def _logistics(planned: Planned, setting: Setting) -> Iterator[Block]:
    zone = setting.profile.zone or planned.zone
    here = local(instant(datetime.fromisoformat(planned.start), planned.zone), zone)
    when = describe(here.isoformat(timespec="minutes"), local(setting.now, zone))
    lines = [phrase(setting, "pack.when", when=when, minutes=str(planned.minutes))]
    lines += [phrase(setting, f"pack.{name}", words=words) for name, words in _told(planned)]
    yield from listed(setting, "pack.logistics", tuple(lines))


def _told(planned: Planned) -> Iterator[tuple[str, str]]:
    yield from ((name, getattr(planned, name)) for name in ("role", "place", "bring") if getattr(planned, name))


def _matters(setting: Setting, *, short: bool) -> tuple[Block, ...]:
    book = setting.book
    blocks: list[Block] = [
        *listed(setting, "pack.alerts", _alerts(setting)),
        *listed(setting, "pack.plans", plans(setting)),
    ]
    if not short:
        blocks += listed(
            setting, "pack.forgotten", tuple((Said(each.question),) for each in _newest(book.of(Forgotten)))
        )
        blocks += listed(setting, "pack.hard", tuple(_hard(each, setting) for each in _newest(_struggled(book))))
        blocks += _due_again(setting)
    proofs = choose_proofs(book, A_FEW, setting.seed)
    blocks += listed(setting, "pack.positives", tuple(spoken(proof, setting) for proof in proofs))
    return tuple(blocks) or paragraph(setting, "pack.nothing")


def plans(setting: Setting) -> tuple[Spans, ...]:
    """Their newest if-then plans (P4)."""
    newest = _newest(setting.book.of(IfThen))
    return tuple(phrase(setting, "evidence.plan", condition=p.condition, response=p.response) for p in newest)


def _newest(entries: tuple[E, ...]) -> tuple[E, ...]:
    return tuple(reversed(entries))[:A_FEW]


def _alerts(setting: Setting) -> tuple[Spans, ...]:
    lately = {each.id for each in setting.book.of(Interview)[-LOOKED_AT:]}
    found = {alert.what: alert for alert in setting.book.of(RedAlert) if alert.interview in lately}
    return tuple(_alert(alert, setting) for alert in found.values())


def _alert(alert: RedAlert, setting: Setting) -> Spans:
    told = phrase(setting, f"alerts.{alert.what}")
    return (*told, Words(" “"), Said(alert.words), Words("”")) if alert.words else told


def _struggled(book: Casebook) -> tuple[Asked, ...]:
    return tuple(asked for asked in book.of(Asked) if asked.better and (asked.went or HARD) <= HARD)


def _due_again(setting: Setting) -> tuple[Block, ...]:
    count = len(cards_now(setting.book, setting.now))
    name = "pack.cards_one" if count == 1 else "pack.cards"
    return paragraph(setting, name, count=str(count)) if count else ()


def _hard(asked: Asked, setting: Setting) -> Spans:
    return phrase(setting, "pack.question", question=asked.question, better=asked.better)
