"""The controls below a question: those used all the time, people to talk to, and the others behind the dots. Pure.

Support stands in the row at every question, as quiet as its neighbours: whoever needs it must not have to look for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from adapters.discord import words
from adapters.discord.drawing.custom_id import Does, custom_id, read_custom_id
from adapters.discord.drawing.kit import ACTION_ROW, SECONDARY, Json, button, rows
from bot.dialogue.messages import Control, Option, Prompt

SHOWN: Final = (Control.BACK, Control.SKIP, Control.SKIP_ALL, Control.PAUSE, Control.SUPPORT)
"""Four, since one skip or the other is there, and the dots: a row."""

_MARK: Final = ":!"
"""Between a question and a control of it, in a token."""

_AND: Final = ","
_OF: Final = "~"
"""In the token behind the dots: the folded controls' names, and whose they are."""


def controls(prompt: Prompt, owner: int, *, together: bool) -> list[Json]:
    """The quieter row below a question. `together`: a form is asked at once, and so it is skipped at once."""
    every = _skipping_all(prompt) if together else prompt.controls
    shown = [each for each in every if _name(each) in _SHOWN]
    folded = [each for each in every if _name(each) not in _SHOWN]
    if len(folded) <= 1:
        return rows(_control(each.label, each.token, owner) for each in every)
    names = _AND.join(map(_name, folded))
    more = button(words.DOTS, custom_id(Does.MORE, owner, f"{names}{_OF}{prompt.token}"), SECONDARY)
    return rows([*(_control(each.label, each.token, owner) for each in shown), more])


def _skipping_all(prompt: Prompt) -> tuple[Option, ...]:
    if prompt.form is None or prompt.form.skip_all is None:
        return prompt.controls
    skip_all = prompt.form.skip_all
    return tuple(skip_all if _name(each) == Control.SKIP.value else each for each in prompt.controls)


def unfolded(card: Iterable[Json], more: str, labels: Mapping[str, str]) -> list[Json]:
    """A card with the controls shown that stood behind the dots pressed. `labels` are those of all controls by name."""
    return [each for component in card for each in _unfolded(component, more, labels)]


_SHOWN: Final = frozenset(control.value for control in SHOWN)


def _unfolded(component: Json, more: str, labels: Mapping[str, str]) -> list[Json]:
    inside = component.get("components", [])
    if component["type"] != ACTION_ROW:
        return [{**component, "components": unfolded(inside, more, labels)} if inside else component]
    kept = [each for each in inside if each.get("custom_id") != more]
    if len(kept) == len(inside):
        return [component]
    return [*rows(kept), *rows(_folded(more, labels))]


def _folded(more: str, labels: Mapping[str, str]) -> list[Json]:
    press = read_custom_id(more)
    if press is None:
        return []
    names, _, token = press.token.partition(_OF)
    known = (name for name in names.split(_AND) if name in labels)
    return [_control(labels[name], f"{token}{_MARK}{name}", press.owner) for name in known]


def _control(label: str, token: str, owner: int) -> Json:
    return button(label, custom_id(Does.TAP, owner, token), SECONDARY)


def _name(control: Option) -> str:
    return control.token.rpartition(_MARK)[2]
