"""The kinds of reminders and the policy of each, as a table: how late is too late, and what quiet hours do to it."""

from __future__ import annotations

import enum
from datetime import timedelta
from typing import Final

import msgspec


class InQuiet(enum.Enum):
    """What quiet hours do to a reminder that falls into them."""

    LEFT_OUT = "left out"  # not said, and not made up for
    BEFORE = "before"  # said at their edge before; if that is past, after them
    AFTER = "after"  # said when they are over


class Policy(msgspec.Struct, frozen=True, kw_only=True):
    """How one kind is treated. `grace` None: said as soon as possible, however late.

    `group` is what a person switches off. `chosen`: they named the hour themselves, so that only quiet hours they chose
    as well move it. `crowd`: many share the minute, which is spread. `waits`: it does not come into a talk.
    """

    group: str
    grace: timedelta | None
    quiet: InQuiet
    chosen: bool = False
    crowd: bool = False
    waits: bool = False


ENCOURAGEMENT_GRACE: Final = timedelta(minutes=30)
INTERVIEW_GRACE: Final = timedelta(hours=2)
NUDGE_GRACE: Final = timedelta(days=2)
"""A nudge for the days after: a bot that was away for a night need not be silent about it."""

OWN: Final = "own"
ACTION: Final = "action"
OVERDUE: Final = "overdue"
EVENING: Final = "evening"
HOURS: Final = "hours"
LEAVE: Final = "leave"
LUCK: Final = "luck"
AFTER: Final = "after"
MORNING: Final = "morning"
THANKS: Final = "thanks"
FEEDBACK: Final = "feedback"
OUTCOME: Final = "outcome"
CHASER: Final = "chaser"
TRACK: Final = "track"
ENCOURAGE: Final = "encourage"
TEST: Final = "test"
COMMUNITY: Final = "community"
STORY: Final = "story"


def _before(group: str, quiet: InQuiet = InQuiet.BEFORE, *, crowd: bool = False) -> Policy:
    return Policy(group=group, grace=INTERVIEW_GRACE, quiet=quiet, crowd=crowd)


def _nudge(group: str, *, crowd: bool = True) -> Policy:
    return Policy(group=group, grace=NUDGE_GRACE, quiet=InQuiet.AFTER, crowd=crowd, waits=True)


POLICIES: Final[dict[str, Policy]] = {
    OWN: Policy(group="own", grace=None, quiet=InQuiet.BEFORE, chosen=True),
    ACTION: Policy(group="actions", grace=None, quiet=InQuiet.BEFORE, chosen=True),
    OVERDUE: _nudge("actions"),
    EVENING: _before("review", crowd=True),  # the review pack on the evening before
    HOURS: _before("review"),  # and three hours before
    LEAVE: _before("luck", InQuiet.LEFT_OUT),  # time to leave home: at another time it would only mislead
    LUCK: _before("luck"),  # if-then plans and good luck, half an hour before
    AFTER: Policy(group="after", grace=INTERVIEW_GRACE, quiet=InQuiet.LEFT_OUT, waits=True),  # "how did it go?"
    MORNING: _nudge("after"),  # the same once more, on the next morning
    THANKS: Policy(group="thanks", grace=INTERVIEW_GRACE, quiet=InQuiet.AFTER, waits=True),
    FEEDBACK: _nudge("feedback"),
    CHASER: _nudge("feedback"),  # "has anybody answered your note?"
    OUTCOME: _nudge("outcome"),
    TRACK: _nudge("track"),  # the ten days after a rejection
    ENCOURAGE: Policy(group="encourage", grace=ENCOURAGEMENT_GRACE, quiet=InQuiet.LEFT_OUT, crowd=True, waits=True),
    COMMUNITY: Policy(group="community", grace=INTERVIEW_GRACE, quiet=InQuiet.LEFT_OUT, chosen=True, crowd=True),
    STORY: _nudge("story", crowd=False),  # what became of a story they told
    TEST: Policy(group="test", grace=NUDGE_GRACE, quiet=InQuiet.AFTER, waits=True),
}
"""Kind → policy. Kinds stand in stored reminders: never rename one."""

GROUPS: Final = ("review", "luck", "after", "thanks", "feedback", "outcome", "actions", "track", "encourage")
"""What can be switched off, in the order in which it is listed."""


def policy_of(kind: str) -> Policy:
    """The policy of a kind; one that a newer version wrote is treated as the person's own."""
    return POLICIES.get(kind, POLICIES[OWN])
