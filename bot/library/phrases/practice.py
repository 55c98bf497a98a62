"""Practising by name: the question of a round, and the check of an answer."""

from __future__ import annotations

from typing import Final

_NONE: Final[frozenset[str]] = frozenset()

PHRASES: Final[dict[str, frozenset[str]]] = {
    # practice (P1, P2): the question of a round, and what stands around it
    "practice.question": frozenset({"number"}),
    "practice.question_of": frozenset({"number", "of"}),
    "practice.of_mock": frozenset({"number", "of", "minutes"}),
    "practice.probes": frozenset({"probes"}),
    "practice.approach": frozenset({"approach"}),
    "practice.from": frozenset({"company", "day"}),
    "practice.yours": _NONE,
    "practice.nothing_came": _NONE,
    "practice.done": frozenset({"count"}),
    "practice.done_one": _NONE,
    "practice.next": frozenset({"day"}),
    "practice.next_ahead": frozenset({"day"}),  # an interview is planned: spread evenly over the days left
    # the answer check (P3): what was heard, and the one thing to work on first
    "check.heading": _NONE,
    "check.has_situation": frozenset({"words"}),
    "check.has_task": frozenset({"words"}),
    "check.has_action": frozenset({"words"}),
    "check.has_result": frozenset({"words"}),
    "check.has_number": _NONE,
    "check.no_situation": _NONE,
    "check.no_task": _NONE,
    "check.no_action": _NONE,
    "check.no_result": _NONE,
    "check.length": frozenset({"seconds"}),
    "check.first_short": _NONE,
    "check.first_sharp": frozenset({"words"}),
    "check.first_we": _NONE,
    "check.first_action": _NONE,
    "check.first_result": _NONE,
    "check.first_situation": _NONE,
    "check.first_task": _NONE,
    "check.first_long": _NONE,
    "check.first_hedges": frozenset({"words"}),
    "check.first_number": _NONE,
    "check.first_none": _NONE,
}
