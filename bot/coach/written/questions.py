"""The question bank (curriculum P2). Content; this is its shape."""

from __future__ import annotations

import msgspec


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """One question: what it asks, what they want to find out by it, and how to go about an answer."""

    name: str
    ask: str
    probes: str
    approach: str


class QuestionKind(msgspec.Struct, frozen=True, kw_only=True):
    """Questions of one kind, such as `behavioural`; `about` says what they have in common."""

    name: str
    title: str
    about: str
    questions: tuple[Question, ...]
