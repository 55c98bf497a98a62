"""What they have shown by going on (curriculum S4.6): up to four lines, each about something they did."""

from __future__ import annotations

from collections.abc import Iterator

from bot.coach.book.entries import Asked, Feedback, Lesson, Reason
from bot.coach.book.interviews import case_of
from bot.coach.contract import Setting
from bot.coach.insight.grown import Plain, Recovery, Resilience, authenticity, perseverance, recovery, resilience
from bot.coach.voice import label, listed, phrase
from bot.dialogue.answers import Answers
from bot.dialogue.messages import Block, Spans


def grown(_answers: Answers, setting: Setting, _scope: str) -> tuple[Block, ...]:
    """What their record shows; nothing where it shows none of it yet."""
    return listed(setting, "grown.heading", tuple(_lines(setting)))


def _lines(setting: Setting) -> Iterator[Spans]:
    if (plain := authenticity(setting.book)) is not None:
        yield _plainly(plain, setting)
    if count := perseverance(setting.book):
        yield phrase(setting, "grown.perseverance", count=str(count))
    if (carried := recovery(setting.book)) is not None:
        yield _carried_on(carried, setting)
    if (back := resilience(setting.book)) is not None:
        yield _came_back(back, setting)


def _plainly(plain: Plain, setting: Setting) -> Spans:
    match plain:
        case Feedback():
            return phrase(setting, "grown.kept_feedback", words=plain.words)
        case Lesson():
            return phrase(setting, "grown.learned", words=plain.words)
        case Reason():
            return phrase(setting, f"grown.lacked_{plain.what}", company=_company(plain.interview, setting))


def _carried_on(carried: Recovery, setting: Setting) -> Spans:
    wrong = carried.wrong
    what = label(setting, f"grown.wrong_{wrong.what}")
    company = _company(wrong.interview, setting)
    if isinstance(carried.well, Asked):
        return phrase(setting, "grown.recovery_answer", wrong=what, company=company, question=carried.well.question)
    return phrase(setting, "grown.recovery", wrong=what, company=company, words=carried.well.words)


def _came_back(back: Resilience, setting: Setting) -> Spans:
    return phrase(
        setting,
        "grown.resilience",
        company=_company(back.after.interview, setting),
        next=back.next.company,
    )


def _company(interview: str, setting: Setting) -> str:
    case = case_of(setting.book, interview)
    return case.company if case else ""
