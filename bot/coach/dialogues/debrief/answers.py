"""The answers of a debrief that mean something, as content/dialogues/debrief.yaml asks for them."""

from __future__ import annotations

import enum

from bot.dialogue.told import Told


class Speed(enum.Enum):
    """The two speeds of a debrief."""

    HOT = "hot"  # two minutes, right after: only what fades first
    FULL = "full"  # the cool one, built on it


class Guess(enum.Enum):
    """The gut prediction (curriculum I2)."""

    THROUGH = "through"
    UNSURE = "unsure"
    OUT = "out"


class QuestionLogged(Told, frozen=True, kw_only=True):
    """One item of the question log (S3.3)."""

    asked: str = ""
    went: int | None = None
    reply: str = ""
    better: str = ""


class ForgottenLogged(Told, frozen=True, kw_only=True):
    """One question they meant to ask (S3.4)."""

    question: str = ""


class PositiveLogged(Told, frozen=True, kw_only=True):
    """One thing that went well (S3.8)."""

    positive: str = ""


class ActionLogged(Told, frozen=True, kw_only=True):
    """One thing to do, with a first step and a date."""

    action: str = ""
    first_step: str = ""
    due: str = ""


class DebriefAnswers(Told, frozen=True, kw_only=True):
    """The steps of the debrief that mean something; content may ask more."""

    speed: Speed | None = None
    feeling: str = ""
    company: str = ""
    role: str = ""
    stage: str = ""
    held: str = ""
    recall: str = ""
    recall_more: str = ""
    questions: tuple[QuestionLogged, ...] = ()
    signals: tuple[str, ...] = ()
    forgotten: tuple[ForgottenLogged, ...] = ()
    mishaps: tuple[str, ...] = ()
    sold_short_what: str = ""
    over_shared_what: str = ""
    reasons: tuple[str, ...] = ()
    positives: tuple[PositiveLogged, ...] = ()
    gut: Guess | None = None
    lesson: str = ""
    plan_if: str = ""
    plan_then: str = ""
    actions: tuple[ActionLogged, ...] = ()
    later: str = ""
