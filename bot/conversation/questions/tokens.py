"""Tokens: what an option carries, and what comes back when it is pressed.

    debrief-3:feeling:low         an answer                debrief-3:feeling:!back      a control
    debrief-3:later:#0            a suggestion             debrief-3:~stop:keep         between two answers
    /resume debrief-3             a way on: simply the command line

Names come from content and from counting, never from a person's words, so a token is safe to show and short enough for
every platform (100 characters on Discord).
"""

from __future__ import annotations

import msgspec

from bot.dialogue.messages import Control, Input, Option

ASIDE = "~"
"""Marks a place between two answers instead of a path."""


class Token(msgspec.Struct, frozen=True):
    """A press on an option of a prompt: whose question, and what was pressed."""

    talk: str
    path: str
    value: str

    @property
    def control(self) -> Control | None:
        """The control pressed, if it is one."""
        return Control(self.value[1:]) if self.value[:1] == "!" and self.value[1:] in _CONTROLS else None

    @property
    def suggestion(self) -> int | None:
        """The number of the suggestion pressed, counted from 0, if it is one."""
        return int(self.value[1:]) if self.value[:1] == "#" and self.value[1:].isdecimal() else None


_CONTROLS = frozenset(control.value for control in Control)


def question_token(talk: str, path: str) -> str:
    """The token of a question."""
    return f"{talk}:{path}"


def option_token(question: str, value: str) -> str:
    """The token of one option of a question."""
    return f"{question}:{value}"


def parse_token(token: str) -> Token | None:
    """Read a token of a prompt, or None for anything else."""
    parts = token.split(":", 2)
    return Token(*parts) if len(parts) == len(Token.__struct_fields__) else None


def typed_for(kind: Input, each: Option, number: int) -> str:
    """What somebody would type for this option: all fields of a form are read as words."""
    if kind is Input.PICK:
        return str(number)
    if kind is Input.CONFIRM:
        return each.token.rpartition(":")[2]
    return each.label
