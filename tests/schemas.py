"""JSON schemas that say the same for a fraction of the time.

Platforms describe a block as any of many, and a validator tries every one of them. Nearly always they are told apart by
their `type`: then only that one is tried whose type is there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Schema = dict[str, Any]


def plainer(node: Any, named: dict[str, Schema]) -> Any:
    """The same schema; `named` are those that it refers to."""
    if isinstance(node, list):
        return [plainer(each, named) for each in node]
    if not isinstance(node, dict):
        return node
    plain = {name: plainer(each, named) for name, each in node.items()}
    for word in ("oneOf", "anyOf"):
        many = list(_each(node.get(word, []), named))
        if len(many) > 2 and "allOf" not in plain and (known := _by_type(many, named)) is not None:
            return {**{name: each for name, each in plain.items() if name != word}, **known}
    return plain


def _each(many: list[Schema], named: dict[str, Schema]) -> Iterator[Schema]:
    """The alternatives, where one of them is nothing but another choice, too."""
    for each in many:
        kind = _kind(each, named)
        if kind.keys() == {"anyOf"}:
            yield from _each(kind["anyOf"], named)
        else:
            yield each


def _kind(alternative: Schema, named: dict[str, Schema]) -> Schema:
    return named.get(alternative.get("$ref", "").rpartition("/")[2], {})


def _by_type(many: list[Schema], named: dict[str, Schema]) -> Schema | None:
    """How to choose among values that are told apart by themselves or by their type; None where they are not."""
    if all("const" in each for each in many):
        return {"enum": [each["const"] for each in many]}
    kinds = [_kind(each, named) for each in many]
    types = [_type(kind) for kind in kinds]
    if not all(len(each) == 1 for each in types) or len({each[0] for each in types}) < len(many):
        return None
    values = [one for (one,) in types]
    known = {"type": "object", "required": ["type"], "properties": {"type": {"enum": values}}}
    return {"allOf": [known, *map(_where_it_is, values, many)]}


def _where_it_is(value: object, then: Schema) -> Schema:
    return {"if": {"properties": {"type": {"const": value}}}, "then": then}


def _type(kind: Schema) -> list[Any]:
    """The only values that its type may have."""
    if kind.get("type") != "object" or "type" not in kind.get("required", ()):
        return []
    said: Schema = kind.get("properties", {}).get("type", {})
    return [said["const"]] if "const" in said else said.get("enum", [])
