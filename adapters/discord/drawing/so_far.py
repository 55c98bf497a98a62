"""What was answered last, in small print above the next question. Pure.

In a server one card carries the talk, and the next question takes the place of the last: these lines are all that is
left to see of it. They are read off the card that was pressed, so that nothing need be remembered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from adapters.discord.drawing.kit import ACTION_ROW
from adapters.discord.drawing.markdown import short
from adapters.discord.drawing.render import QUESTION, SO_FAR
from bot.conversation.questions.tokens import ASIDE, parse_token
from bot.dialogue.messages import Control
from bot.dialogue.shortening import shorten

MOST: Final = 2
"""Answers shown; the others are in the talk, and /change has them all."""

QUESTION_ROOM: Final = 24
ANSWER_ROOM: Final = 30
"""Characters of each: together one line on a telephone."""

_PRESSABLE: Final = re.compile(r"</([\w-]+):\d+>")

Json = Mapping[str, Any]


def so_far(card: Sequence[Json], pressed_token: str, answer: str) -> tuple[str, ...]:
    """The lines for the next card, after this answer on that one."""
    lines = _lines(found(card, SO_FAR))
    token = parse_token(pressed_token)
    if token is None or token.path.startswith(ASIDE) or not answer.strip():
        return lines
    if token.control is not None:
        return lines[:-1] if token.control is Control.BACK else lines
    question = shorten(_plain(found(card, QUESTION)), QUESTION_ROOM)
    return (*lines, f"-# {question} **{short(answer, ANSWER_ROOM)}**")[-MOST:]


def talk_of(token: str) -> str:
    """The talk a token belongs to, or nothing."""
    parsed = parse_token(token)
    return parsed.talk if parsed else ""


def pressed(card: Sequence[Json], custom_id: str, values: Iterable[str]) -> str:
    """What somebody pressed, as they read it."""
    for widget in _widgets(card):
        if widget.get("custom_id") == custom_id:
            labels = {option["value"]: option["label"] for option in widget.get("options", ())}
            label = str(widget.get("label") or "").partition(": ")[0]
            return ", ".join(labels.get(value, value) for value in values) or label
    return ""


def found(card: Iterable[Json], number: int) -> str:
    """The text with this number."""
    for each in card:
        if each.get("id") == number and "content" in each:
            return str(each["content"])
        if inside := found(each.get("components", ()), number):
            return inside
    return ""


def closed(card: Iterable[Json], answer: str) -> list[dict[str, Any]]:
    """A card whose question is answered: what was chosen stands where the widgets were."""
    return [_closed(each, answer) for each in card]


def _closed(component: Json, answer: str) -> dict[str, Any]:
    said = [dict(each) for each in component.get("components", ()) if each["type"] != ACTION_ROW]
    while said and "content" not in said[-1] and "items" not in said[-1] and "file" not in said[-1]:
        said.pop()  # the room above the controls
    chosen = [{"type": 10, "content": f"-# \u2192 {answer}"}] if answer else []
    return {**component, "components": [*said, *chosen]}


def _widgets(card: Iterable[Json]) -> Iterable[Json]:
    for each in card:
        if "custom_id" in each:
            yield each
        yield from _widgets(each.get("components", ()))


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.split("\n") if line)


def _plain(question: str) -> str:
    """A question without the marks that make it bold; of several, what stands above them."""
    first = question.split("\n", maxsplit=1)[0].removeprefix("**").removesuffix("**")
    return _PRESSABLE.sub(r"/\1", first)
