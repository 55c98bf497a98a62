"""A question, or a form of several, as a modal; and what was written in it. Pure.

A modal outlives the process that opened it: its custom_id names the question, each field's the path, and that is all
there is to know when it comes back. Every field comes back as words, as if somebody had typed them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from adapters.discord import words
from adapters.discord.drawing.custom_id import LONGEST, Does, custom_id
from adapters.discord.drawing.kit import (
    CHECKBOX_GROUP,
    LABEL,
    MODAL_DESCRIPTION,
    MODAL_LABEL,
    MODAL_TITLE,
    OPTION_LABEL,
    OPTIONS,
    RADIO_GROUP,
    SELECT,
    TEXT_INPUT,
    Json,
    text,
)
from adapters.discord.drawing.markdown import escape
from bot.conversation.questions.tokens import typed_for
from bot.dialogue.messages import Field, Input, Option, Prompt
from bot.dialogue.shortening import shorten

FEW: Final = 4
"""Options that stand one below the other; more are a menu."""

MOST_BOXES: Final = 10
"""Boxes of one group."""

TYPED: Final = 4000
"""Characters of a text input."""

LINE: Final = 120
"""Characters of an answer that one line takes."""

PLACEHOLDER: Final = 100
"""Characters of what stands in an empty field."""

_AND: Final = ", "
"""Between several answers to one question."""

_SHORT, _PARAGRAPH = 1, 2


def modal(prompt: Prompt, question: str, owner: int) -> Json:
    """What to open for a prompt. A single question stands above its field, whole."""
    form = prompt.form
    title = shorten(form.title if form else prompt.title, MODAL_TITLE) or words.YOUR_ANSWER
    return {
        "custom_id": custom_id(Does.SUBMIT, owner, prompt.token)[:LONGEST],
        "title": title[:1].upper() + title[1:],
        "components": [_labelled(field) for field in form.fields] if form else _alone(prompt, question),
    }


def _alone(prompt: Prompt, question: str) -> list[Json]:
    path = prompt.token.partition(":")[2]
    field = Field(path=path, label=words.YOUR_ANSWER, input=prompt.input, longest=prompt.longest)
    asked = [text(escape(question))] if question.strip() else []
    return [*asked, _labelled(field)]


def _labelled(field: Field) -> Json:
    """A field under its question, or as much of it as Discord shows, and below it what went wrong the last time."""
    below = field.error or (field.label if len(field.label) > MODAL_LABEL else "")
    described = {"description": shorten(below, MODAL_DESCRIPTION)} if below else {}
    return {"type": LABEL, "label": shorten(field.label, MODAL_LABEL), **described, "component": _component(field)}


def _component(field: Field) -> Json:
    match field.input:
        case Input.CHOOSE | Input.SCALE | Input.CONFIRM:
            return _one_of(field)
        case Input.PICK:
            return _several_of(field)
        case _:
            return _words(field)


def _words(field: Field) -> Json:
    room = min(max(field.longest, 1), TYPED)
    made: Json = {
        "type": TEXT_INPUT,
        "custom_id": field.path,
        "style": _SHORT if room <= LINE or field.input is not Input.TEXT else _PARAGRAPH,
        "required": not field.optional,
        "max_length": room,
    }
    if field.example:
        made["placeholder"] = shorten(field.example, PLACEHOLDER)
    return {**made, "value": field.value[:room]} if field.value else made


def _one_of(field: Field) -> Json:
    options = [_option(field, each, number) for number, each in enumerate(field.options[:OPTIONS], 1)]
    few = len(options) <= FEW
    return {
        "type": RADIO_GROUP if few else SELECT,
        "custom_id": field.path,
        "options": options,
        "required": not field.optional,
    }


def _several_of(field: Field) -> Json:
    options = [_option(field, each, number) for number, each in enumerate(field.options[:OPTIONS], 1)]
    few = len(options) <= MOST_BOXES
    return {
        "type": CHECKBOX_GROUP if few else SELECT,
        "custom_id": field.path,
        "options": options,
        "required": not field.optional,
        "min_values": 0 if field.optional else 1,
        "max_values": len(options),
    }


def _option(field: Field, each: Option, number: int) -> Json:
    word = typed_for(field.input, each, number)
    made: Json = {"label": shorten(each.label, OPTION_LABEL), "value": word}
    return {**made, "default": True} if _is_chosen(field, each.label, word) else made


def _is_chosen(field: Field, label: str, word: str) -> bool:
    """Tell whether an option was chosen before: by its label, where the answer was kept, or by what we sent for it."""
    if field.input is Input.PICK:
        return {label, word} & set(field.value.split(_AND)) != set()
    return field.value in {label, word} and bool(field.value)


# -- and back ----------------------------------------------------------------------------------------------------------


def read_fields(components: Iterable[Mapping[str, Any]]) -> tuple[tuple[str, str], ...]:
    """The words of every field, by path."""
    return tuple((str(used["custom_id"]), _word(used)) for used in _used(components))


def _used(components: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """What was filled in, in labels or in rows."""
    for each in components:
        inside = each.get("component")
        if isinstance(inside, Mapping):
            yield inside
        elif "components" in each:
            yield from _used(each["components"])
        elif "custom_id" in each:
            yield each


def _word(used: Mapping[str, Any]) -> str:
    several = used.get("values")
    if isinstance(several, list):
        return _AND.join(str(value) for value in several)
    return str(used.get("value") or "")
