"""Practice as it is shown: the question of a round, and what the check found in the answer (curriculum P1 to P3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from bot.coach.book.entries import Interview
from bot.coach.contract import Setting
from bot.coach.practice.answer_check import SHORTEST, AnswerCheck, check_answer
from bot.coach.practice.cards import best_answer
from bot.coach.practice.rounds import Round, planned, round_of
from bot.coach.voice import paragraph, phrase, spoken_day
from bot.dialogue.answers import Answers
from bot.dialogue.messages import Block, Bullets, Heading, Note, Paragraph, Quote, Said, Spans, Words


def practice_question(answers: Answers, setting: Setting, scope: str) -> tuple[Block, ...]:
    """The question of this round, with where it comes from or what it probes."""
    number = _number(scope)
    asked = round_of(answers, setting, number)
    if asked is None:
        return ()
    text: Spans = (Said(asked.ask),) if asked.card else (Words(asked.ask),)
    return (Heading(_counted(answers, setting, number)), Paragraph(text), *_about(asked, setting))


def practice_way_in(answers: Answers, setting: Setting, _scope: str) -> tuple[Block, ...]:
    """To somebody whom nothing came to at the first question: how one could go about it, and no more."""
    asked = round_of(answers, setting, 1)
    if asked is None:
        return ()
    return (*paragraph(setting, "practice.nothing_came"), *_compare(asked, setting))


def answer_check(answers: Answers, setting: Setting, scope: str) -> tuple[Block, ...]:
    """What was heard in the answer, the one thing to work on first, and a way to compare it with."""
    asked, told = round_of(answers, setting, _number(scope)), answers.get(scope + "answer")
    if asked is None or not isinstance(told, str):
        return ()
    found = check_answer(told, story=asked.is_story, leaving=asked.is_about_leaving)
    return (
        *_heard(found, setting),
        *paragraph(setting, f"check.first_{found.first}", words=", ".join(map(_written, found.sharp or found.hedges))),
        *_compare(asked, setting),
    )


def _number(scope: str) -> int:
    """The round that a scope such as `rounds/2/` belongs to."""
    return int(scope.rstrip("/").rpartition("/")[2])


def _counted(answers: Answers, setting: Setting, number: int) -> Spans:
    of = planned(answers, setting)
    if of is None or number > of:
        return phrase(setting, "practice.question", number=str(number))
    if answers.get("what") == "mock":
        return phrase(setting, "practice.of_mock", number=str(number), of=str(of), minutes=str(_minutes(setting)))
    return phrase(setting, "practice.question_of", number=str(number), of=str(of))


def _minutes(setting: Setting) -> int:
    """How long this talk has lasted: the clock of a mock interview."""
    begun = datetime.fromisoformat(setting.begun_at) if setting.begun_at else setting.now
    return int((setting.now - begun).total_seconds()) // 60


def _about(asked: Round, setting: Setting) -> tuple[Block, ...]:
    if asked.card is None:
        return (Note(phrase(setting, "practice.probes", probes=asked.question.probes)),) if asked.question else ()
    interview = setting.book.entries.get(asked.card.interview)
    company = interview.company if isinstance(interview, Interview) else ""
    when = spoken_day(asked.card.day, setting.today)
    return (Note(phrase(setting, "practice.from", company=company, day=when)),)


def _heard(found: AnswerCheck, setting: Setting) -> tuple[Block, ...]:
    if found.words < SHORTEST:
        return ()
    return (*paragraph(setting, "check.heading"), Bullets(tuple(_lines(found, setting))))


def _lines(found: AnswerCheck, setting: Setting) -> Iterator[Spans]:
    for heard in found.story:
        if heard.words:
            yield phrase(setting, f"check.has_{heard.part}", words=_written(heard.words))
    missing = [heard.part for heard in found.story if not heard.words]
    for part in missing:
        yield phrase(setting, f"check.no_{part}")
    if found.story and found.number:
        yield phrase(setting, "check.has_number")
    yield phrase(setting, "check.length", seconds=_spoken(found.seconds))


def _written(words: str) -> str:
    """Words found in folded text, with the one capital that English keeps inside a sentence."""
    return re.sub(r"\bi\b", "I", words)


def _spoken(seconds: int) -> str:
    """Seconds as people say them: "45 seconds", "2 minutes", "2 minutes 10"."""
    minutes, rest = divmod(seconds, 60)
    if not minutes:
        return f"{seconds} seconds"
    whole = "1 minute" if minutes == 1 else f"{minutes} minutes"
    return f"{whole} {rest}" if rest else whole


def _compare(asked: Round, setting: Setting) -> tuple[Block, ...]:
    if asked.question is not None:
        return (Note(phrase(setting, "practice.approach", approach=asked.question.approach)),)
    best = best_answer(setting.book, asked.card) if asked.card else ""
    return (*paragraph(setting, "practice.yours"), Quote((Said(best),))) if best else ()
