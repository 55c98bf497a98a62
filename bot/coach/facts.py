"""Facts: named pure functions of what we know, taken once when a talk begins. Writers test and quote them by name.

A fact of yes and no may stand under `fact:` in a condition; a text fact fills the placeholder of its name.
"""

from __future__ import annotations

from typing import Final

from bot.coach.entries import Gut, Interview, Result
from bot.coach.evidence import proofs
from bot.coach.outcome import Fact, Setting
from bot.coach.practice.cards import due_cards

ENOUGH_PROOFS: Final = 3
"""Generic cheer makes people with low self-esteem feel worse (Wood 2009): below three proofs we help find one."""


def _first_debrief(setting: Setting) -> bool:
    return not setting.book.of(Interview)


def _dreaded(setting: Setting) -> tuple[Gut, ...]:
    return tuple(gut for gut in setting.book.of(Gut) if gut.guess == "out")


def _wrongly_dreaded(setting: Setting) -> tuple[Gut, ...]:
    went_on = {result.interview for result in setting.book.of(Result) if result.result in {"through", "offer"}}
    return tuple(gut for gut in _dreaded(setting) if gut.interview in went_on)


def _last_company(setting: Setting) -> str:
    held = setting.book.of(Interview)
    return held[-1].company if held else ""


FACTS: Final[dict[str, Fact]] = {
    "first_debrief": _first_debrief,
    "knows_name": lambda setting: bool(setting.profile.name),
    "knows_zone": lambda setting: bool(setting.profile.zone),
    "hears_hint_zone": lambda setting: bool(setting.profile.hint_zone),
    "has_evidence": lambda setting: bool(proofs(setting.book)),
    "has_three_proofs": lambda setting: len(proofs(setting.book)) >= ENOUGH_PROOFS,
    "no_due_cards": lambda setting: not due_cards(setting.book, setting.now),
    "gut_was_wrong": lambda setting: bool(_wrongly_dreaded(setting)),
}
"""Yes or no, by name."""

TEXT_FACTS: Final[dict[str, Fact]] = {
    "name": lambda setting: setting.profile.name,
    "hint_zone": lambda setting: setting.profile.hint_zone,
    "known_zone": lambda setting: setting.profile.zone,
    "last_company": _last_company,
    "evidence_count": lambda setting: str(len(proofs(setting.book))),
    "debrief_count": lambda setting: str(len(setting.book.of(Interview))),
    "gut_dreaded": lambda setting: str(len(_dreaded(setting))),
    "gut_wrong": lambda setting: str(len(_wrongly_dreaded(setting))),
}
"""Text, by name; empty when there is nothing to say."""

MAY_BE_EMPTY: Final = frozenset({"name", "hint_zone", "known_zone", "last_company"})
"""Text facts that need words to fall back on."""


def take(setting: Setting) -> dict[str, bool | str | None]:
    """Every fact as it stands now, to be kept with a talk."""
    return {name: fact(setting) for name, fact in (FACTS | TEXT_FACTS).items()}
