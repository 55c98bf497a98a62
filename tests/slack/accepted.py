"""What Slack would accept: its published shapes, the limits its library knows, and those that only its pages tell."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator
from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from adapters.slack.drawing.render import texts_in
from tests.schemas import plainer

Json = dict[str, Any]

_GIVEN = json.loads((Path(__file__).parent / "schema" / "block-kit.json").read_text())
SCHEMA = plainer(_GIVEN, _GIVEN["definitions"])


@cache
def _validator(name: str) -> Draft7Validator:
    return Draft7Validator({**SCHEMA, "$ref": f"#/definitions/{name}"})


def trouble_with_message(blocks: list[Json], text: str) -> list[str]:
    """Why Slack would refuse a message; empty if it would not."""
    found = [*_shapes("KnownBlock", blocks), *_limits(blocks), *_ids(blocks)]
    if len(blocks) > 50:
        found.append(f"{len(blocks)} blocks")
    if not text.strip():
        found.append("no text for notifications")
    if sum(map(len, texts_in(blocks))) > 13_000:
        found.append("too much text")
    return found


def trouble_with_view(view: Json) -> list[str]:
    """Why Slack would refuse a modal or a Home tab."""
    name = "ModalView" if view.get("type") == "modal" else "HomeView"
    found = [_said(error) for error in _validator(name).iter_errors(view)]
    try:
        View(**view).validate_json()
    except SlackObjectFormationError as refused:
        found.append(str(refused))
    if len(view.get("blocks", [])) > 100:
        found.append("more than 100 blocks")
    return [*found, *_limits(view.get("blocks", [])), *_ids(view.get("blocks", []))]


def _shapes(name: str, blocks: list[Json]) -> Iterator[str]:
    for block in blocks:
        errors = list(_validator(name).iter_errors(block))
        yield from (f"{block.get('type')}: {_said(error)}" for error in errors)


def _said(error: Any) -> str:
    deepest = min(error.context, key=lambda each: -len(each.absolute_path)) if error.context else error
    return f"{'/'.join(map(str, deepest.absolute_path))}: {deepest.message[:200]}"


def _limits(blocks: list[Json]) -> Iterator[str]:
    for block in blocks:
        try:
            parsed = Block.parse(block)
            if parsed is None:
                yield f"{block.get('type')}: unknown to the library"
            else:
                parsed.validate_json()
                for element in getattr(parsed, "elements", None) or ():
                    if hasattr(element, "validate_json"):
                        element.validate_json()
        except SlackObjectFormationError as refused:
            yield f"{block.get('type')}: {refused}"
    for text in texts_in(blocks):
        if not 1 <= len(text) <= 3000:
            yield f"a text of {len(text)} characters"
    yield from _counts(blocks)


def _counts(piece: Any) -> Iterator[str]:
    """Limits that only Slack's pages tell."""
    if isinstance(piece, list):
        for each in piece:
            yield from _counts(each)
    elif isinstance(piece, dict):
        most = {"radio_buttons": 10, "checkboxes": 10, "overflow": 5}.get(piece.get("type", ""))
        if most is not None and not 1 <= len(piece.get("options", [])) <= most:
            yield f"{len(piece.get('options', []))} options in {piece['type']}"
        for option in piece.get("options", ()):
            if not 1 <= len(option["value"]) <= 150 or not 1 <= len(option["text"]["text"]) <= 75:
                yield "an option too long or empty"
        if len({option["value"] for option in piece.get("options", ())}) < len(piece.get("options", ())):
            yield "two options with one value"
        for value in piece.values():
            yield from _counts(value)


def _ids(blocks: list[Json]) -> Iterator[str]:
    named = [block["block_id"] for block in blocks if "block_id" in block]
    if len(set(named)) < len(named):
        yield "two blocks with one id"
    for block in blocks:
        actions = [each["action_id"] for each in block.get("elements", ()) if "action_id" in each]
        if len(set(actions)) < len(actions):
            yield f"two elements of {block.get('block_id')} with one action id"
