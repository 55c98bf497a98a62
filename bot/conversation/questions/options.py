"""What can be tapped below a question, made once: it is the same for all who are asked it in a talk of that number.

Only questions of the content come here, never the words of a person: what is ready stays in memory.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from bot.conversation.labels import LABEL
from bot.conversation.questions.tokens import option_token, question_token
from bot.dialogue.messages import SHOWN_CONTROLS, Control, Field, Input, Option
from bot.dialogue.pages import PageField
from bot.dialogue.readers.scale import ends_of
from bot.dialogue.shortening import shorten
from bot.dialogue.steps import LONGEST_TEXT, Ask

READY: Final = 4096
"""How many of a kind are kept: those wanted last."""


def make_options(ask: Ask, token: str, yes_no: tuple[str, str]) -> tuple[Option, ...]:
    """The options of an ask by its kind. `yes_no` are the labels of a confirmation that has none of its own."""
    match ask.input:
        case Input.CHOOSE | Input.PICK:
            return tuple(Option(option_token(token, choice.value), choice.label) for choice in ask.choices)
        case Input.SCALE:
            least, most = ends_of(ask)
            return tuple(Option(option_token(token, str(step)), str(step)) for step in range(least, most + 1))
        case Input.CONFIRM:
            labels = {choice.value: choice.label for choice in ask.choices}
            words = zip(("yes", "no"), yes_no, strict=True)
            return tuple(Option(option_token(token, word), labels.get(word) or label) for word, label in words)
        case _:
            return ()


def make_controls(token: str, labels: tuple[str, ...], *, back: bool, skip: bool) -> tuple[Option, ...]:
    """The controls of a question. `labels` are those of `SHOWN_CONTROLS`, in that order."""
    hidden = {Control.BACK: not back, Control.SKIP: not skip}
    named = zip(SHOWN_CONTROLS, labels, strict=True)
    return tuple(Option(f"{token}:!{each.value}", label) for each, label in named if not hidden.get(each))


def make_field(field: PageField, talk: str, label: str, example: str, yes_no: tuple[str, str]) -> Field:
    """A question on a page with others, in the talk with this id."""
    question, ask = field.question, field.question.ask
    rounds = field.repeat.most if field.repeat and field.takes_lines else 1
    return Field(
        path=question.path,
        label=label,
        input=ask.input,
        options=ready_options(ask, question_token(talk, question.path), yes_no),
        optional=question.skippable,
        longest=min(ask.longest * rounds, LONGEST_TEXT),
        example=shorten(example, LABEL),
    )


ready_options = lru_cache(READY)(make_options)
ready_controls = lru_cache(READY)(make_controls)
ready_field = lru_cache(READY)(make_field)
"""The same, kept: for words of the content alone."""
