"""A prompt → what can be pressed: the fitting widget by kind and count, and the controls as a quieter row. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from adapters.slack import words
from adapters.slack.drawing.kit import (
    FEW,
    LABEL,
    OPTIONS,
    OVERFLOW,
    ROW,
    Json,
    actions,
    button,
    chunks,
    context,
    cut,
    option,
    plain,
)
from adapters.slack.drawing.marks import Kind, action_id
from bot.dialogue.messages import Control, Input, Option, Prompt

BUTTONS: Final = 5
"""Choices shown as buttons; more are a list."""

SHORT: Final = 30
"""Characters that a button shows on a telephone; a longer label is read whole only in a list."""

LONG: Final = 2000
"""Characters from which on an answer may be written in a window: in a message the return key sends."""

IN_ROW: Final = (Control.BACK, Control.SKIP)
"""Controls with a button of their own; the others wait behind the three dots."""

ANSWER: Final = "answer"
SUGGESTED: Final = "suggested"
CONTROLS: Final = "controls"
OFFERS: Final = "offers"


def prompt_blocks(prompt: Prompt, mark: str) -> list[Json]:
    """Everything below the words of a message that asks."""
    where = [context(where_line)] if (where_line := _where(prompt)) else []
    return [*_answers(prompt, mark), *_suggestions(prompt, mark), *where, *_controls(prompt, mark)]


def offer_blocks(offers: Sequence[Option], mark: str) -> list[Json]:
    """Ways on: one below the other would be a menu; side by side they stay an invitation."""
    return [actions(row, f"{OFFERS}{n}") for n, row in enumerate(chunks(_buttons(offers, mark), BUTTONS))]


def _answers(prompt: Prompt, mark: str) -> list[Json]:
    row = _ROWS.get(prompt.input, _no_row)(prompt, mark)
    extra = _windows(prompt, mark)
    return [actions(part, f"{ANSWER}{n}") for n, part in enumerate(chunks([*row, *extra], ROW))] + _ends(prompt)


def _choose(prompt: Prompt, mark: str) -> list[Json]:
    options = prompt.options
    if len(options) <= BUTTONS and all(len(each.label) <= SHORT for each in options):
        return _buttons(options, mark)
    if len(options) <= FEW:
        return [_listed("radio_buttons", action_id(mark, Kind.TAP), options)]
    return [
        {**_listed("static_select", action_id(mark, Kind.TAP, n), part), "placeholder": plain(words.PICK_ONE)}
        for n, part in enumerate(chunks(options, OPTIONS))
    ]


def _pick(prompt: Prompt, mark: str) -> list[Json]:
    few = len(prompt.options) <= FEW
    ticks = [
        _listed("checkboxes", action_id(mark, Kind.TICK, n), part)
        if few
        else {
            **_listed("multi_static_select", action_id(mark, Kind.TICK, n), part),
            "placeholder": plain(words.PICK_SEVERAL),
        }
        for n, part in enumerate(chunks(prompt.options, OPTIONS))
    ]
    return [*ticks, button(words.DONE, action_id(mark, Kind.DONE), prompt.token, "primary")]


def _moment(prompt: Prompt, mark: str) -> list[Json]:
    picker = {"type": "datetimepicker", "action_id": action_id(mark, Kind.TICK)}
    return [picker, button(words.USE_TIME, action_id(mark, Kind.WHEN), prompt.token)]


def _taps(prompt: Prompt, mark: str) -> list[Json]:
    return _buttons(prompt.options, mark)


def _no_row(_prompt: Prompt, _mark: str) -> list[Json]:
    return []


_ROWS: Final[dict[Input, Callable[[Prompt, str], list[Json]]]] = {
    Input.CHOOSE: _choose,
    Input.PICK: _pick,
    Input.SCALE: _taps,
    Input.CONFIRM: _choose,
    Input.MOMENT: _moment,
}
"""What is pressed to answer; texts and numbers are typed."""


def _windows(prompt: Prompt, mark: str) -> list[Json]:
    """Buttons that open a modal: for a form, for words that should not stand in the conversation, or for many."""
    opens = action_id(mark, Kind.WINDOW)
    if prompt.form is not None:
        return [button(words.TOGETHER, opens, prompt.token)]
    if prompt.sensitive and prompt.input in {Input.TEXT, Input.NUMBER}:
        return [button(words.PRIVATELY, opens, prompt.token)]
    if prompt.input is Input.TEXT and prompt.longest >= LONG:
        return [button(words.AT_LENGTH, opens, prompt.token)]
    return []


def _ends(prompt: Prompt) -> list[Json]:
    """What the ends of a scale mean."""
    if prompt.input is not Input.SCALE or not prompt.options or not (prompt.low or prompt.high):
        return []
    first, last = prompt.options[0].label, prompt.options[-1].label
    named = (cut(f"{number} {end}", LABEL) for number, end in ((first, prompt.low), (last, prompt.high)) if end)
    return [context(" \u00b7 ".join(named))]


def _suggestions(prompt: Prompt, mark: str) -> list[Json]:
    rows = chunks(_buttons(prompt.suggestions, mark), ROW)
    return [actions(row, f"{SUGGESTED}{n}") for n, row in enumerate(rows)]


def _where(prompt: Prompt) -> str:
    """A small line: the talk, and how far it is."""
    title = cut(prompt.title[:1].upper() + prompt.title[1:], LABEL)
    if prompt.progress is None:
        return title
    steps = f"{prompt.progress.done + 1} of about {prompt.progress.about}"
    return f"{title} \u00b7 {steps}" if title else steps


def _controls(prompt: Prompt, mark: str) -> list[Json]:
    """Back and skip as buttons, the rest and the help lines behind three dots."""
    if not prompt.controls:
        return []
    shown = [each for each in prompt.controls if _control(each) in IN_ROW]
    hidden = [option(_label(each), each.token) for each in prompt.controls if each not in shown][:OVERFLOW]
    overflow = {"type": "overflow", "action_id": action_id(mark, Kind.TAP, len(shown)), "options": hidden}
    return [actions([*_buttons(shown, mark), overflow], CONTROLS)]


def _label(control: Option) -> str:
    return words.SUPPORT if _control(control) is Control.SUPPORT else control.label


def _control(each: Option) -> Control | None:
    name = each.token.rpartition(":!")[2]
    return next((control for control in Control if control.value == name), None)


def _buttons(options: Sequence[Option], mark: str) -> list[Json]:
    return [button(each.label, action_id(mark, Kind.TAP, n), each.token) for n, each in enumerate(options)]


def _listed(kind: str, action: str, options: Sequence[Option]) -> Json:
    return {"type": kind, "action_id": action, "options": [option(each.label, each.token) for each in options]}


def token_of(used: Json) -> Iterator[str]:
    """The tokens that a widget in a payload carries: a button's value, a chosen option's, all ticked ones'."""
    chosen = used.get("selected_option")
    if isinstance(chosen, dict):
        yield str(chosen.get("value", ""))
    elif "selected_options" in used:
        yield from (str(each.get("value", "")) for each in used["selected_options"] or () if isinstance(each, dict))
    elif "value" in used:
        yield str(used["value"])
