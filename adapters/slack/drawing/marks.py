"""What an action carries besides its token: which widget it was, and whom it was shown to. Pure.

    v1:<mark>:tap:3        a press on one option; the token is the value
    v1:<mark>:done:0       the end of several ticks; the ticks stand in the payload's state
    v1:<mark>:when:0       a moment chosen with the date picker
    v1:<mark>:window:0     open the question in a modal

The mark is a short hash of the person's address: a press by anybody else is refused (delivery.md, 25). The version
lets a later release read what an earlier one drew: buttons live as long as the message does.
"""

from __future__ import annotations

import enum
import hashlib
from typing import Final, NamedTuple

VERSION: Final = "v1"
_LONGEST: Final = 12
"""Hexadecimal digits of a mark: enough that two people of one workspace never share one."""


class Kind(enum.StrEnum):
    """Which widget was used."""

    TAP = "tap"  # one option was pressed
    TICK = "tick"  # a checkbox or a picker moved: nothing is sent yet
    DONE = "done"  # all ticks are sent
    WHEN = "when"  # the picker's moment is sent
    WINDOW = "window"  # the modal is wanted


_KINDS: Final = frozenset(kind.value for kind in Kind)


class Action(NamedTuple):
    """An action id, read."""

    mark: str
    kind: Kind


def mark_of(person: str) -> str:
    """The mark of a person's address."""
    return hashlib.sha256(person.encode()).hexdigest()[:_LONGEST]


def action_id(mark: str, kind: Kind, number: int = 0) -> str:
    """The id of a widget; `number` keeps those of one row apart."""
    return f"{VERSION}:{mark}:{kind}:{number}"


def read_action(given: str) -> Action | None:
    """What an action id says, or None for one that is not ours."""
    version, *parts = given.split(":")
    if version != VERSION or len(parts) != 3 or parts[1] not in _KINDS:  # noqa: PLR2004
        return None
    return Action(parts[0], Kind(parts[1]))
