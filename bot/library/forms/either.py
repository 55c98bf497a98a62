"""Where writers may write the short way or the long: one text or a list of them, a label or a group with a label.

Pydantic metadata: the short way becomes the long one before it is checked, and the JSON Schema tells editors of both.
"""

from __future__ import annotations

from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

NOT_WORDS = "not_words"
"""The error type of something else where words belong; its context's `found` says what."""

_KINDS: dict[type, str] = {
    type(None): "nothing",
    bool: "yes_or_no",
    int: "number",
    float: "number",
    list: "list",
    dict: "group",
}


def not_words(value: object) -> PydanticCustomError:
    """The error for a value that is no words."""
    return PydanticCustomError(NOT_WORDS, "not words", {"found": _KINDS.get(type(value), "group")})


def _stripped(value: object) -> object:
    if isinstance(value, str):
        return value.strip()
    raise not_words(value)


def _tested(value: object) -> object:
    if isinstance(value, bool | int | str):
        return value
    raise not_words(value)


one_text = BeforeValidator(_stripped)
"""One text, without the space around it."""
one_value = BeforeValidator(_tested)
"""What a condition may test: a choice, yes or no, a whole number."""


class OneOrMany:
    """One value, or a list of them: always a tuple in the end."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Wrap the tuple's own schema."""
        return core_schema.no_info_before_validator_function(_many, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """One item, or the array."""
        array = handler(schema)
        return {"anyOf": [array["items"], array]}


class WordsOrGroup:
    """A group, or words alone that stand for the group's main field."""

    def __init__(self, field: str) -> None:
        self.field = field

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Wrap the group's own schema."""
        return core_schema.no_info_before_validator_function(self._group, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Words, or the group."""
        return {"anyOf": [{"type": "string"}, handler(schema)]}

    def _group(self, value: object) -> object:
        if isinstance(value, str):
            return {self.field: value}
        if isinstance(value, dict):
            return value
        raise not_words(value)


def _many(value: object) -> object:
    return tuple(value) if isinstance(value, list) else (value,)
