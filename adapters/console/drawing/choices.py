"""What a prompt offers → words to show: numbers to type, ends of a scale, controls, how far the talk is. Pure.

Numbers stand only where the core reads them as "that one": not where a number is itself an answer.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from adapters.console.drawing.lines import Line, Run, Style, run, text_of, width_of, wrap
from adapters.console.drawing.printable import printable_line
from bot.dialogue.messages import Input, Message, Option, Prompt

GAP: Final = "   "
"""Between two choices on one line."""

_NUMBERED: Final = frozenset({Input.TEXT, Input.MOMENT, Input.CHOOSE, Input.PICK, Input.CONFIRM})


class Choice(NamedTuple):
    """One thing to choose: the token it sends, what to type for it (or nothing), its label, what a transcript says."""

    token: str
    key: str
    label: str
    answer: str


def choices(message: Message) -> tuple[Choice, ...]:
    """All that can be chosen in answer to a message: options, else suggestions, else ways on."""
    prompt = message.prompt
    if prompt is None:
        return _numbered(message.offers)
    if prompt.input is Input.SCALE:
        return tuple(_point(prompt, place) for place in range(len(prompt.options)))
    if prompt.options:
        return _numbered(prompt.options)
    return _numbered(prompt.suggestions) if prompt.input in _NUMBERED else _bare(prompt.suggestions)


def _numbered(options: tuple[Option, ...]) -> tuple[Choice, ...]:
    return tuple(_choice(option, str(number)) for number, option in enumerate(options, 1))


def _bare(options: tuple[Option, ...]) -> tuple[Choice, ...]:
    return tuple(_choice(option, "") for option in options)


def _choice(option: Option, key: str) -> Choice:
    label = printable_line(option.label)
    return Choice(option.token, key, label, label)


def _point(prompt: Prompt, place: int) -> Choice:
    """A point of a scale: its number is what to type; the two ends say what they mean."""
    number = printable_line(prompt.options[place].label)
    meaning = {0: prompt.low, len(prompt.options) - 1: prompt.high}.get(place, "")
    return Choice(prompt.options[place].token, number, printable_line(meaning), number)


def choice_line(choice: Choice) -> Line:
    """A choice as it stands in a list: "2 Low"."""
    key = (Run(Style.KEY, choice.key),) if choice.key else ()
    between = (Run(Style.TEXT, " "),) if choice.key and choice.label else ()
    return (*key, *between, *((run(Style.TEXT, choice.label),) if choice.label else ()))


def choice_lines(message: Message, width: int) -> tuple[Line, ...]:
    """Everything to choose from, on one line where that fits, else one a line."""
    offered = choices(message)
    row = _scale_row(offered) if _is_scale(message) else _row(offered)
    if width_of(text_of(row)) <= width:
        return (row,) if row else ()
    return tuple(part for choice in offered for part in wrap(_aligned(choice, offered), width))


def _is_scale(message: Message) -> bool:
    return message.prompt is not None and message.prompt.input is Input.SCALE


def _row(offered: tuple[Choice, ...]) -> Line:
    gap = Run(Style.TEXT, GAP)
    return tuple(piece for choice in offered for piece in (gap, *choice_line(choice)))[1:]


def _scale_row(offered: tuple[Choice, ...]) -> Line:
    """A scale with words at its ends is shown by its ends; one without shows its points."""
    if not any(choice.label for choice in offered):
        return _row(offered)
    return (*choice_line(offered[0]), Run(Style.QUIET, " … "), *choice_line(offered[-1]))


def _aligned(choice: Choice, offered: tuple[Choice, ...]) -> Line:
    widest = max(len(each.key) for each in offered)
    return (Run(Style.TEXT, " " * (widest - len(choice.key))), *choice_line(choice))


def quiet_line(message: Message) -> str:
    """How far the talk is and the controls that work here, as words to type: "4 of about 12 · back · skip"."""
    prompt = message.prompt
    if prompt is None:
        return ""
    progress = prompt.progress
    far = (f"{progress.done} of about {progress.about}",) if progress and progress.done else ()
    return " · ".join(far + tuple(printable_line(control.label).lower() for control in prompt.controls))
