"""A question, or a form of several, as a modal; and what was written in it. Pure.

`private_metadata` names the question and the message it was asked in, never a word of an answer. A field's block is
named by its path, so that an error stands at the field.
"""

from __future__ import annotations

from typing import Any, Final

import msgspec

from adapters.slack import words
from adapters.slack.drawing.kit import FEW, FIELD_LABEL, OPTIONS, TEXT, TITLE, TYPED, Json, cut, option, plain
from bot.conversation.questions.tokens import typed_for
from bot.dialogue.messages import Field, Form, Input, Prompt

CALLBACK: Final = "answer"
FIELD: Final = "field"
"""The action id of every field; the block tells them apart."""

PLACEHOLDER: Final = 150
"""Characters of what stands in an empty field."""

LONG: Final = 200
"""Characters from which on a field has several lines."""


class Meant(msgspec.Struct, frozen=True):
    """What a modal is about: the question's token, whom it was shown to, and the message under it."""

    token: str
    mark: str
    channel: str = ""
    ts: str = ""


def modal(form: Form, meant: Meant) -> Json:
    """The view to open."""
    return {
        "type": "modal",
        "callback_id": CALLBACK,
        "title": plain(form.title[:1].upper() + form.title[1:] or words.YOUR_ANSWER, TITLE),
        "submit": plain(words.SEND, TITLE),
        "close": plain(words.CANCEL, TITLE),
        "private_metadata": msgspec.json.encode(meant).decode(),
        "blocks": [_block(field) for field in form.fields],
    }


def form_of(prompt: Prompt, question: str) -> Form:
    """The form that a prompt brings, or one of its single question."""
    if prompt.form is not None:
        return prompt.form
    path = prompt.token.partition(":")[2]
    field = Field(path=path, label=question, input=prompt.input, options=prompt.options, longest=prompt.longest)
    return Form(prompt.token, prompt.title, (field,))


def errors(told: dict[str, str]) -> Json:
    """The answer to a modal that cannot be kept as it is: each error at its field."""
    return {"response_action": "errors", "errors": {path: cut(text, TEXT) for path, text in told.items()}}


def _block(field: Field) -> Json:
    return {
        "type": "input",
        "block_id": field.path,
        "label": plain(field.label, FIELD_LABEL),
        "optional": field.optional,
        "element": _element(field),
    }


def _element(field: Field) -> Json:
    match field.input:
        case Input.CHOOSE | Input.SCALE | Input.CONFIRM:
            return _one_of(field)
        case Input.PICK:
            return _some_of(field)
        case _:
            return _text(field)


def _text(field: Field) -> Json:
    room = min(field.longest, TYPED)
    made: Json = {
        "type": "plain_text_input",
        "action_id": FIELD,
        "multiline": field.input is Input.TEXT and room > LONG,
        "max_length": room,
    }
    if field.example:
        made["placeholder"] = plain(field.example, PLACEHOLDER)
    return {**made, "initial_value": field.value[:room]} if field.value else made


def _one_of(field: Field) -> Json:
    choices = [option(each.label, typed_for(field.input, each, number)) for number, each in enumerate(field.options, 1)]
    if len(choices) <= FEW:
        made: Json = {"type": "radio_buttons", "action_id": FIELD, "options": choices}
    else:
        made = {"type": "static_select", "action_id": FIELD, "options": choices[:OPTIONS]}
        made["placeholder"] = plain(words.PICK_ONE)
    chosen = [each for each in choices if each["text"]["text"] == field.value]
    return {**made, "initial_option": chosen[0]} if chosen else made


def _some_of(field: Field) -> Json:
    choices = [option(each.label, typed_for(field.input, each, number)) for number, each in enumerate(field.options, 1)]
    kind = "checkboxes" if len(choices) <= FEW else "multi_static_select"
    return {"type": kind, "action_id": FIELD, "options": choices[:OPTIONS]}


# -- and back ----------------------------------------------------------------------------------------------------------


def read_metadata(given: str) -> Meant | None:
    """What a modal was about, or None for one that is not ours."""
    try:
        return msgspec.json.decode(given, type=Meant)
    except msgspec.DecodeError:
        return None


def read_fields(values: dict[str, dict[str, dict[str, Any]]]) -> tuple[tuple[str, str], ...]:
    """The words of every field, by path."""
    return tuple((path, _word(used)) for path, fields in values.items() for used in fields.values())


def _word(used: dict[str, Any]) -> str:
    chosen = used.get("selected_option")
    if isinstance(chosen, dict):
        return str(chosen.get("value", ""))
    ticked = used.get("selected_options")
    if isinstance(ticked, list):
        return " ".join(str(each.get("value", "")) for each in ticked if isinstance(each, dict))
    return str(used.get("value") or "")
