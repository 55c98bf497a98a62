"""Which conditions can hold together. Exact about what it calls impossible; silent where it is not certain.

An answer is there only if its own ask came, so the tests of every tested ask are taken in. Then each subject is looked
at alone: a fact cannot hold and not hold, an ask has one answer, a pick needs a choice that is not excluded.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import inf

from msgspec.structs import replace

from bot.dialogue.answers import Value
from bot.dialogue.conditions import ANSWERED, SKIPPED
from bot.library.checks.outline import FACT, Outline, Spot, Subject, Test, choices_of
from bot.library.forms.dialogue import PickForm


def closure(plan: Outline, tests: Iterable[Test]) -> tuple[Test, ...]:
    """The tests, and all that must hold for the asks they test to have come."""
    found: dict[Test, None] = {}
    waiting = list(tests)
    while waiting:
        test = waiting.pop(0)
        if test in found:
            continue
        found[test] = None
        tested = plan.named.get(test.subject)
        if test.holds and tested is not None:
            waiting.extend(tested.tests)
    return tuple(found)


def clash(plan: Outline, tests: tuple[Test, ...], before: float = inf) -> tuple[Test, ...]:
    """Tests that cannot all hold; empty if none are known to contradict each other.

    Asks from `before` on are left out, so that asking whether one came never asks for those behind it.
    """
    by_subject: dict[Subject, list[Test]] = {}
    every = closure(plan, tests)
    for test in every:
        by_subject.setdefault(test.subject, []).append(test)
    for subject, about in by_subject.items():
        if not _can_hold(plan, subject, about, every, before):
            return tuple(about)
    return ()


def _can_hold(plan: Outline, subject: Subject, about: list[Test], every: tuple[Test, ...], before: float) -> bool:
    if subject[0] == FACT:
        return len({test.holds for test in about}) == 1
    spot = plan.named.get(subject)
    if spot is None or spot.order >= before or _possible(spot, about):
        return True
    return not any(test.holds for test in about) and not came(plan, every, spot)


def came(plan: Outline, tests: tuple[Test, ...], spot: Spot) -> bool:
    """Tell whether an ask has certainly come wherever these tests hold: none of its own can fail beside them."""
    every = closure(plan, tests)
    if any(test.subject == (spot.scope, spot.name) and test.holds for test in every):
        return True
    return all(
        test in every or clash(plan, (*every, replace(test, holds=not test.holds)), spot.order) for test in spot.tests
    )


def answered(plan: Outline, tests: tuple[Test, ...], spot: Spot) -> bool:
    """Tell whether an ask has certainly a real answer wherever these tests hold."""
    subject = (spot.scope, spot.name)
    return any(
        (test.subject == subject and test.holds and SKIPPED not in test.wanted)
        or (test.subject == subject and not test.holds and SKIPPED in test.wanted and came(plan, tests, spot))
        for test in closure(plan, tests)
    )


def _possible(spot: Spot, about: list[Test]) -> bool:
    """Tell whether an ask that came can have an answer, or be skipped, such that all of these hold."""
    about = [test for test in about if _known(spot, test)]
    wanted = [set(test.wanted) for test in about if test.holds]
    refused: set[Value] = {value for test in about if not test.holds for value in test.wanted}
    if SKIPPED not in refused and all(SKIPPED in values for values in wanted):
        return True
    return ANSWERED not in refused and _some_answer(spot, wanted, refused)


def _known(spot: Spot, test: Test) -> bool:
    """Leaves out tests for answers that cannot be: they are told where they stand, not again for what follows."""
    return set(test.wanted) <= {ANSWERED, SKIPPED, *choices_of(spot.form)}


def _some_answer(spot: Spot, wanted: list[set[Value]], refused: set[Value]) -> bool:
    choices = set(choices_of(spot.form))
    if not choices:
        return all(ANSWERED in values for values in wanted)
    left = choices - refused
    if isinstance(spot.form, PickForm):
        return all(ANSWERED in values or values & left for values in wanted)
    return any(all(ANSWERED in values or value in values for values in wanted) for value in left)
