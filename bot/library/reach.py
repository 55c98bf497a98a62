"""Which conditions can hold together. Exact about what it calls impossible; silent where it is not certain.

An answer is there only if its own ask came, so the tests of every tested ask are taken in. Then each subject is looked
at alone: a fact cannot hold and not hold, an ask has one answer, a pick needs a choice that is not excluded.
"""

from __future__ import annotations

from collections.abc import Iterable

from bot.dialogue.answers import Value
from bot.dialogue.conditions import ANSWERED, SKIPPED
from bot.library.outline import FACT, Outline, Spot, Subject, Test, choices_of
from bot.library.schema import PickForm


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


def clash(plan: Outline, tests: tuple[Test, ...]) -> tuple[Test, ...]:
    """Tests that cannot all hold; empty if none are known to contradict each other."""
    by_subject: dict[Subject, list[Test]] = {}
    every = closure(plan, tests)
    for test in every:
        by_subject.setdefault(test.subject, []).append(test)
    for subject, about in by_subject.items():
        if subject[0] == FACT:
            impossible = len({test.holds for test in about}) > 1
        else:
            spot = plan.named.get(subject)
            impossible = spot is not None and not _possible(spot, about, certain=_came(spot, every))
        if impossible:
            return tuple(about)
    return ()


def came(plan: Outline, tests: tuple[Test, ...], spot: Spot) -> bool:
    """Tell whether an ask has certainly come wherever these tests hold."""
    return _came(spot, closure(plan, tests))


def answered(plan: Outline, tests: tuple[Test, ...], spot: Spot) -> bool:
    """Tell whether an ask has certainly a real answer wherever these tests hold."""
    subject = (spot.scope, spot.name)
    return any(
        (test.subject == subject and test.holds and SKIPPED not in test.wanted)
        or (test.subject == subject and not test.holds and SKIPPED in test.wanted and came(plan, tests, spot))
        for test in closure(plan, tests)
    )


def _came(spot: Spot, every: tuple[Test, ...]) -> bool:
    if any(test.subject == (spot.scope, spot.name) and test.holds for test in every):
        return True
    return all(any(_implies(test, needed) for test in every) for needed in spot.tests)


def _implies(test: Test, needed: Test) -> bool:
    """Tell whether one test holding makes another hold. Only plain cases: same subject, narrower or equal values."""
    if test.subject != needed.subject or test.holds != needed.holds:
        return False
    if not test.holds:
        return set(needed.wanted) <= set(test.wanted)
    return set(test.wanted) <= set(needed.wanted) or (ANSWERED in needed.wanted and SKIPPED not in test.wanted)


def _possible(spot: Spot, about: list[Test], *, certain: bool) -> bool:
    """Tell whether an ask can have an answer (or none, if it may not have come) that satisfies all of these."""
    about = [test for test in about if _known(spot, test)]
    wanted = [set(test.wanted) for test in about if test.holds]
    refused: set[Value] = {value for test in about if not test.holds for value in test.wanted}
    if not certain and not wanted:
        return True
    if SKIPPED not in refused and all(SKIPPED in values for values in wanted):
        return True
    return ANSWERED not in refused and _some_answer(spot, wanted, refused)


def _known(spot: Spot, test: Test) -> bool:
    """Leaves out tests for answers that cannot be: they are told where they stand, and not once more for what follows."""
    return set(test.wanted) <= {ANSWERED, SKIPPED, *choices_of(spot.form)}


def _some_answer(spot: Spot, wanted: list[set[Value]], refused: set[Value]) -> bool:
    choices = set(choices_of(spot.form))
    if not choices:
        return all(ANSWERED in values for values in wanted)
    left = choices - refused
    if isinstance(spot.form, PickForm):
        return all(ANSWERED in values or values & left for values in wanted)
    return any(all(ANSWERED in values or value in values for values in wanted) for value in left)
