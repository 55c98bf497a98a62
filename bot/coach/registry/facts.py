"""Facts: named pure functions of what we know, taken once when a talk begins. Writers test and quote them by name.

A fact of yes and no may stand under `fact:` in a condition; a text fact fills the placeholder of its name.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from bot.coach.about import OLD, days_since, interview_of, is_over
from bot.coach.book.entries import Gut, Interview, Result, Wrote
from bot.coach.contract import Fact, Setting
from bot.coach.dialogues.recover import Part, steps_done
from bot.coach.dialogues.reschedule import words_to_do
from bot.coach.dialogues.reword import wording_now
from bot.coach.drafts.notes import news_of, note_in
from bot.coach.drafts.values import forgotten_question
from bot.coach.evidence.proofs import proofs
from bot.coach.practice.cards import cards_now
from bot.coach.profile.language import hinted
from bot.coach.sharing.parts import anything

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


def _this(setting: Setting) -> Interview:
    return interview_of(setting) or Interview(id="", origin="", day="")


def _note_news(setting: Setting) -> str:
    note = note_in(setting)
    return news_of(note, setting.book) if note else ""


def _note_company(setting: Setting) -> str:
    note = note_in(setting)
    return (note.company or note.to) if note else ""


FACTS: Final[dict[str, Fact]] = {
    "first_debrief": _first_debrief,
    "told_in_part": lambda _setting: False,  # true from when a short story came at another question: see `gathering`
    "second_round": lambda _setting: False,  # true from when a finished talk goes on: see `talks.second_round`
    "knows_name": lambda setting: bool(setting.profile.name),
    "knows_zone": lambda setting: bool(setting.profile.zone),
    "hears_hint_zone": lambda setting: bool(setting.profile.hint_zone),
    "hears_hint_language": lambda setting: bool(hinted(setting.profile, setting.languages)),
    "came_for_something": lambda setting: bool(setting.profile.wanted),
    "discreet": lambda setting: setting.profile.discreet,
    "plain_tone": lambda setting: setting.profile.plain,
    "has_evidence": lambda setting: bool(proofs(setting.book)),
    "has_three_proofs": lambda setting: len(proofs(setting.book)) >= ENOUGH_PROOFS,
    "no_due_cards": lambda setting: not cards_now(setting.book, setting.now),
    "encouraged": lambda setting: bool(setting.profile.encouragement.days) and not setting.profile.encouragement.paused,
    "encouragement_rests": lambda setting: bool(
        setting.profile.encouragement.paused and setting.profile.encouragement.days
    ),
    "gut_was_wrong": lambda setting: bool(_wrongly_dreaded(setting)),
    "subject_given": lambda setting: bool(setting.subject),
    "this_known": lambda setting: bool(_this(setting).company),
    "this_old": lambda setting: (days_since(interview_of(setting), setting) or 0) > OLD,
    "this_over": lambda setting: is_over(interview_of(setting), setting.book),
    "this_has_role": lambda setting: bool(_this(setting).role),
    "this_has_forgotten": lambda setting: bool(forgotten_question(interview_of(setting), setting)),
    "last_step_open": lambda setting: len(steps_done(setting.book)) >= len(Part) - 1,
    "has_written": lambda setting: bool(setting.book.of(Wrote)),
    "can_share": anything,
    "stories_are_read": lambda setting: setting.moderated,
    "note_unsent": lambda setting: _note_news(setting) == "unsent",
    "note_waiting": lambda setting: _note_news(setting) in {"sent", "waiting"},
}
"""Yes or no, by name."""

TEXT_FACTS: Final[dict[str, Fact]] = {
    "now_reads": wording_now,
    "to_do": words_to_do,
    "name": lambda setting: setting.profile.name,
    "hint_zone": lambda setting: setting.profile.hint_zone,
    "hint_language": lambda setting: setting.languages.get(hinted(setting.profile, setting.languages), ""),
    "known_zone": lambda setting: setting.profile.zone,
    "last_company": _last_company,
    "this_company": lambda setting: _this(setting).company,
    "this_role": lambda setting: _this(setting).role,
    "this_forgotten": lambda setting: forgotten_question(interview_of(setting), setting),
    "note_company": _note_company,
    "evidence_count": lambda setting: str(len(proofs(setting.book))),
    "debrief_count": lambda setting: str(len(setting.book.of(Interview))),
    "gut_dreaded": lambda setting: str(len(_dreaded(setting))),
    "gut_wrong": lambda setting: str(len(_wrongly_dreaded(setting))),
}
"""Text, by name; empty when there is nothing to say."""

MAY_BE_EMPTY: Final = frozenset(
    {"now_reads", "name", "hint_zone", "hint_language", "known_zone", "last_company"}
    | {"to_do", "this_company", "this_role", "this_forgotten", "note_company"}
)
"""Text facts that need words to fall back on."""


_ALL: Final[dict[str, Fact]] = FACTS | TEXT_FACTS


def take(setting: Setting, names: Iterable[str]) -> dict[str, bool | str | None]:
    """The facts among these names as they stand now, to be kept with a talk. Rows stay small: nobody needs the rest."""
    return {name: _ALL[name](setting) for name in sorted(names) if name in _ALL}
