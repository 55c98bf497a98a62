"""Which question a practice talk asks in which round: decided when it begins, so that it never changes under a person.

Own hard questions come in the order they are due. Questions of the bank come in an order of each person's own, and go
on where the last practice stopped: none is asked twice before all of its kind were.
"""

from __future__ import annotations

from typing import Final

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import Card, Practised
from bot.coach.contract import Setting
from bot.coach.practice.cards import cards_now
from bot.coach.written.questions import Question, QuestionKind
from bot.dialogue.answers import Answers
from bot.dialogue.told import Told

MOST_CARDS: Final = 20
"""Cards of one practice: as many as it has rounds."""

MIX: Final = "mix"
MOCK: Final[tuple[str, ...]] = (
    "motivation", "behavioural", "weaknesses",
    "behavioural", "leaving", "curveball",
    "behavioural", "salary", "ask_them",
)  # fmt: skip
"""The course of a mock interview: as real ones go, from the easy opening to "do you have questions for us?"."""

LENGTHS: Final = {"short": 3, "middle": 6, "long": len(MOCK)}
"""Questions of a mock interview; about three minutes each."""

_STEP: Final = 7919
"""A prime larger than any kind: counting in steps of it visits every question once, in an order that looks shuffled."""


class Round(Told, frozen=True, kw_only=True):
    """One question of a practice: from a card, or from the bank (`kind` and `question` then name it)."""

    ask: str
    card: Card | None = None
    kind: str = ""
    question: Question | None = None

    @property
    def is_story(self) -> bool:
        """It asks for something the person did."""
        return self.kind == "behavioural" or self.ask.casefold().startswith(("tell me about a time", "describe a time"))

    @property
    def is_about_leaving(self) -> bool:
        """It is about a former employer, where sharp words cost most."""
        return self.kind == "leaving"


def kept(setting: Setting) -> dict[str, bool | str | None]:
    """What a practice keeps as facts when it begins: the cards due, and how many questions of each kind were had."""
    cards = " ".join(card.id for card in cards_now(setting.book, setting.now)[:MOST_CARDS])
    return {"practice_cards": cards, "practice_had": " ".join(f"{kind}:{had}" for kind, had in _had(setting.book))}


def round_of(answers: Answers, setting: Setting, number: int) -> Round | None:
    """The question of a round counted from 1. Behind the last card or the end of a mock interview comes a mix."""
    match answers.get("what"):
        case "cards":
            found = _card(setting, number)
        case "mock":
            found = _of_mock(answers, setting, number)
        case _:
            found = _of_bank(setting, str(answers.get("kind") or MIX), number)
    return found or _of_bank(setting, MIX, number)


def planned(answers: Answers, setting: Setting) -> int | None:
    """How many rounds this practice has by plan; None where it goes on as long as the person likes."""
    match answers.get("what"):
        case "cards":
            return len(str(setting.facts.get("practice_cards") or "").split())
        case "mock":
            return len(_course(answers))
    return None


def _card(setting: Setting, number: int) -> Round | None:
    ids = str(setting.facts.get("practice_cards") or "").split()
    if number > len(ids):
        return None
    card = setting.book.entries.get(ids[number - 1])
    return Round(ask=card.question, card=card) if isinstance(card, Card) else None


def _of_mock(answers: Answers, setting: Setting, number: int) -> Round | None:
    course = _course(answers)
    if number > len(course):
        return None
    kind = course[number - 1]
    return _opening(setting, kind) if number == 1 else _of_bank(setting, kind, course[:number].count(kind))


def _opening(setting: Setting, kind: str) -> Round | None:
    """Nearly every interview opens alike, so that the first question of the file is always the first one asked."""
    found = setting.questions.get(kind)
    return Round(ask=found.questions[0].ask, kind=kind, question=found.questions[0]) if found else None


def _course(answers: Answers) -> tuple[str, ...]:
    """The kinds of a mock interview in order: as long as chosen, but always with its two ends."""
    count = LENGTHS.get(str(answers.get("length")), len(MOCK))
    chosen = answers.get("flavour")
    stories = "behavioural" if chosen in {None, MIX} else str(chosen)
    return tuple(stories if kind == "behavioural" else kind for kind in (*MOCK[: count - 1], MOCK[-1]))


def _of_bank(setting: Setting, kind: str, number: int) -> Round | None:
    if kind == MIX:
        kinds = sorted(setting.questions)
        kind, number = kinds[(number + setting.profile.seed) % len(kinds)], 1 + number // len(kinds)
    found = setting.questions.get(kind)
    if found is None or not found.questions:
        return None
    question = _pick(found, setting, number)
    return Round(ask=question.ask, kind=kind, question=question)


def _pick(kind: QuestionKind, setting: Setting, number: int) -> Question:
    had = dict(each.split(":") for each in str(setting.facts.get("practice_had") or "").split())
    place = setting.profile.seed + (int(had.get(kind.name, 0)) + number) * _STEP
    return kind.questions[place % len(kind.questions)]


def _had(book: Casebook) -> list[tuple[str, int]]:
    kinds = [each.kind for each in book.of(Practised)]
    return [(kind, kinds.count(kind)) for kind in dict.fromkeys(kinds)]
