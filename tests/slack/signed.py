"""Requests as Slack signs them."""

from __future__ import annotations

import json
from time import time
from typing import Any
from urllib.parse import urlencode

from slack_sdk.signature import SignatureVerifier

SECRET = "made-up-signing-secret"


def signed(body: str, secret: str = SECRET, at: float | None = None) -> dict[str, str]:
    """The headers of a request with this body."""
    timestamp = str(int(at or time()))
    signature = SignatureVerifier(secret).generate_signature(timestamp=timestamp, body=body)
    kind = "application/json" if body.startswith("{") else "application/x-www-form-urlencoded"
    return {"Content-Type": kind, "X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": str(signature)}


def written(kind: str, payload: dict[str, Any]) -> str:
    """The body of a request of a kind."""
    if kind == "events_api":
        return json.dumps(payload)
    return urlencode(payload if kind == "slash_commands" else {"payload": json.dumps(payload)})
