"""Lists of suggestions made of what is known: the person's own words, offered where they may want them again.

`list(answers, setting, scope) → suggestions`, best first. Content names them with `suggest_from:`.
"""

from __future__ import annotations

from typing import Final

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import Action, Interview, Lesson, RedAlert, Strength
from bot.coach.contract import List, Setting
from bot.coach.dialogues.debrief.asked import asked_in_story
from bot.coach.dialogues.feedback import FeedbackAnswers, lessons_of
from bot.coach.drafts.wording import clause
from bot.coach.fields import read
from bot.coach.if_then import halves
from bot.coach.views.recover import open_todos
from bot.dialogue.answers import Answers

MOST: Final = 5
"""Suggestions of one question: buttons of a row on Discord."""


def companies(_answers: Answers, setting: Setting, _scope: str) -> tuple[str, ...]:
    """Where they had interviews, the newest first."""
    named = (each.company for each in reversed(setting.book.of(Interview)) if each.company)
    return tuple(dict.fromkeys(named))[:MOST]


def own_reasons(answers: Answers, setting: Setting, scope: str) -> tuple[str, ...]:
    """What shows that they fit, in their own words: what they held back, what they have shown; none twice."""
    taken = answers.get(scope + "reason")
    return tuple(words for words in dict.fromkeys(_reasons(setting.book)) if words and words != taken)[:MOST]


def _reasons(book: Casebook) -> tuple[str, ...]:
    held_back = (each.words for each in reversed(book.of(RedAlert)) if each.what == "sold_short")
    shown = (each.words for each in reversed(book.of(Strength)))
    kept = (each.words for each in reversed(book.of(Action)) if each.done)
    return (*held_back, *shown, *kept)


def lessons(answers: Answers, _setting: Setting, _scope: str) -> tuple[str, ...]:
    """The lessons kept in this talk about feedback."""
    return tuple(dict.fromkeys(lessons_of(read(FeedbackAnswers, answers))))[:MOST]


def own_lessons(_answers: Answers, setting: Setting, _scope: str) -> tuple[str, ...]:
    """What they have learned, the newest first."""
    learned = (each.words for each in reversed(setting.book.of(Lesson)))
    return tuple(dict.fromkeys(learned))[:MOST]


def moments_to_plan(answers: Answers, setting: Setting, scope: str) -> tuple[str, ...]:
    """The first halves of the plans that belong to what went wrong (P4)."""
    return tuple(condition for condition, _ in _plans(answers, setting, scope))[:MOST]


def moves_to_plan(answers: Answers, setting: Setting, scope: str) -> tuple[str, ...]:
    """The second half that belongs to the first half they took."""
    taken = halves(str(answers.get(scope + "plan_if") or ""), "")["condition"].casefold()
    return tuple(move for condition, move in _plans(answers, setting, scope) if condition.casefold() == clause(taken))


def asked_before(answers: Answers, _setting: Setting, _scope: str) -> tuple[str, ...]:
    """Their questions, as they were told with how it went."""
    return asked_in_story(answers)


def _plans(answers: Answers, setting: Setting, scope: str) -> tuple[tuple[str, str], ...]:
    picked = answers.get(scope + "mishaps")
    names = picked if isinstance(picked, tuple) else ()
    return tuple(setting.playbooks[name].if_then for name in names if name in setting.playbooks)


LISTS: Final[dict[str, List]] = {
    "companies": companies,
    "own_reasons": own_reasons,
    "lessons": lessons,
    "own_lessons": own_lessons,
    "open_todos": open_todos,
    "moments_to_plan": moments_to_plan,
    "moves_to_plan": moves_to_plan,
    "asked_before": asked_before,
}
"""What `suggest_from:` can offer."""
