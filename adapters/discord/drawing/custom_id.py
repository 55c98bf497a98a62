"""What a button carries: `c1.t4gfW9k2mQ1a.debrief-3:feeling:low`: a version, what it does, whose it is, a token.

A button lives as long as its message does, through restarts and new versions: nothing about it is kept here. The form
may grow other versions, and this one is read for ever. Talks are counted per person, so that the same token means
something to everybody: the owner's id stands in it, and another person's press is not theirs to make.
"""

from __future__ import annotations

import enum
import re
from typing import Final

import msgspec

from adapters.discord.drawing.digits import BASE_62, read, written

LONGEST: Final = 100
"""Characters that Discord takes."""

_FORM: Final = re.compile(r"c1\.([a-z])([0-9a-zA-Z]{1,11})\.(.*)", re.DOTALL)


class Does(enum.Enum):
    """What pressing it does."""

    TAP = "t"  # sends the token
    CHOOSE = "s"  # a select: the values are tokens, one counts
    PICK = "p"  # a select: the values are tokens, all count
    ANSWER = "a"  # opens a modal for the question whose token it is
    MORE = "o"  # shows the controls that are folded away
    SUBMIT = "m"  # a modal: the question whose token it is
    SET_UP = "u"  # what a server's managers do about posts: the token says what


class Press(msgspec.Struct, frozen=True):
    """A custom_id, read."""

    does: Does
    owner: int
    token: str


def custom_id(does: Does, owner: int, token: str) -> str:
    """The custom_id of a widget; longer than `LONGEST` only for tokens that content cannot make today."""
    return f"c1.{does.value}{written(owner, BASE_62)}.{token}"


def read_custom_id(given: str) -> Press | None:
    """What a custom_id says, or None for one that is not ours."""
    found = _FORM.fullmatch(given)
    if found is None or found[1] not in _KINDS:
        return None
    return Press(_KINDS[found[1]], read(found[2], BASE_62), found[3])


_KINDS: Final = {does.value: does for does in Does}
