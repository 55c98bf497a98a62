"""Every REST body against Discord's own description of what it takes (bodies.json, its OpenAPI cut to what we call)."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any, Final

from jsonschema import Draft202012Validator

from adapters.discord.drawing.kit import COMPONENTS, TEXT, count, length

_CALLS: Final = (
    ("POST", r"/interactions/[^/]+/[^/]+/callback", "callback"),
    ("PATCH", r"/webhooks/[^/]+/[^/]+/messages/@original", "edit_reply"),
    ("POST", r"/webhooks/[^/]+/[^/]+", "follow_up"),
    ("POST", r"/channels/[^/]+/messages", "message"),
    ("PATCH", r"/channels/[^/]+/messages/[^/]+", "edit_message"),
    ("PUT", r"/applications/[^/]+/commands", "commands"),
    ("POST", r"/users/@me/channels", "open_dm"),
)

V2: Final = 1 << 15
"""The flag of a message that is all components."""


def check_body(method: str, path: str, body: Any) -> None:
    """Fail where Discord would refuse."""
    name = next((name for verb, form, name in _CALLS if verb == method and re.fullmatch(form, path)), None)
    if name is None:
        assert body is None, f"{method} {path} takes a body that is not checked"
        return
    wrong = [error.message[:300] for error in _validator(name).iter_errors(body)]
    assert not wrong, f"{method} {path}: {wrong}"
    _check_message(body.get("data", body) if isinstance(body, dict) else {})


def _check_message(message: Any) -> None:
    """What the description does not say: the sums, unique ids, no content beside components, nobody mentioned."""
    if not isinstance(message, dict) or "components" not in message or "title" in message:
        return
    components = message["components"]
    assert count(components) <= COMPONENTS
    assert length(components) <= TEXT
    ids = list(_values(components, "custom_id"))
    assert len(ids) == len(set(ids)), ids
    numbers = list(_values(components, "id"))
    assert len(numbers) == len(set(numbers)), numbers
    assert message["flags"] & V2
    assert not message.get("content")
    assert message["allowed_mentions"] == {"parse": []}


def _values(components: list[dict[str, Any]], name: str) -> Any:
    for each in components:
        if name in each:
            yield each[name]
        yield from _values(each.get("components", []), name)


@cache
def _validator(name: str) -> Draft202012Validator:
    spec = json.loads((Path(__file__).parent / "bodies.json").read_text("utf-8"))
    snowflake = spec["components"]["schemas"]["SnowflakeType"]
    spec["components"]["schemas"]["SnowflakeType"] = {"anyOf": [snowflake, {"type": "integer"}]}
    plainer = _plainer({**spec["bodies"][name], "components": spec["components"]}, spec["components"]["schemas"])
    return Draft202012Validator(plainer)


def _plainer(node: Any, schemas: dict[str, Any]) -> Any:
    """The same description for a fifth of the time: one of many by what tells them apart, not by trying every one."""
    if isinstance(node, list):
        return [_plainer(each, schemas) for each in node]
    if not isinstance(node, dict):
        return node
    plain = {name: _plainer(each, schemas) for name, each in node.items()}
    many = plain.get("oneOf", [])
    if len(many) > 2 and all("const" in each for each in many):
        del plain["oneOf"]
        return {**plain, "enum": [each["const"] for each in many]}
    kinds = [schemas.get(each.get("$ref", "").rpartition("/")[2], {}) for each in many]
    types = [kind.get("properties", {}).get("type", {}).get("enum", ()) for kind in kinds]
    if len(many) > 2 and all(len(each) == 1 for each in types):
        del plain["oneOf"]
        told = [{"type": "object", "required": ["type"], "properties": {"type": {"enum": [one for (one,) in types]}}}]
        return {**plain, "allOf": told + [_where_type_is(one, each) for (one,), each in zip(types, many, strict=True)]}
    return plain


def _where_type_is(value: int, then: Any) -> dict[str, Any]:
    return {"if": {"properties": {"type": {"const": value}}}, "then": then}
