"""Short talks that end in a sentence of the person's own: advice by name, a kind word, what matters to them."""

from __future__ import annotations

from bot.coach.book.entries import Kept
from bot.coach.contract import Outcome, Setting
from bot.coach.fields import read
from bot.coach.marking import mark
from bot.dialogue.answers import Answers
from bot.dialogue.told import Told


class AdviseAnswers(Told, frozen=True, kw_only=True):
    """Advice to oneself, by name."""

    advice: str = ""


class KindWordAnswers(Told, frozen=True, kw_only=True):
    """A kind word to oneself."""

    kind_word: str = ""


class ValuesAnswers(Told, frozen=True, kw_only=True):
    """A day on which they lived by what matters to them."""

    lived: str = ""


def advise(answers: Answers, setting: Setting) -> Outcome:
    """Keep the advice."""
    return _keep("advice", read(AdviseAnswers, answers).advice, setting)


def kind_word(answers: Answers, setting: Setting) -> Outcome:
    """Keep the kind word."""
    return _keep("kind_word", read(KindWordAnswers, answers).kind_word, setting)


def values(answers: Answers, setting: Setting) -> Outcome:
    """Keep the day."""
    return _keep("value", read(ValuesAnswers, answers).lived, setting)


def _keep(what: str, words: str, setting: Setting) -> Outcome:
    if not words:
        return Outcome(closes=False)
    return Outcome(entries=(Kept(**mark(setting, what), what=what, words=words),))
