"""Every REST body against Discord's own description of what it takes (bodies.json, its OpenAPI cut to what we call)."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any, Final

from jsonschema import Draft202012Validator

from adapters.discord.drawing.kit import COMPONENTS, TEXT, count, length
from tests.schemas import plainer

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
    body = {**spec["bodies"][name], "components": spec["components"]}
    return Draft202012Validator(plainer(body, spec["components"]["schemas"]))
