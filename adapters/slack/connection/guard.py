"""The guard before Bolt: a request that Slack did not sign goes no further, and nothing of it is written down.

Bolt itself raises on a malformed timestamp, a signature that is not ASCII or a body that is not UTF-8, and prints the
whole body when a signature is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from slack_sdk.signature import Clock, SignatureVerifier

_TIMESTAMP: Final = re.compile(r"[0-9]{1,12}")
_SIGNATURE: Final = re.compile(r"v0=[0-9a-f]{64}")


class Guard:
    """Knows the signing secret."""

    def __init__(self, secret: str, clock: Clock | None = None) -> None:
        self._verifier = SignatureVerifier(secret, clock or Clock())

    def text(self, headers: Mapping[str, str], body: bytes) -> str | None:
        """The body of a request that Slack signed within the last five minutes, or None."""
        timestamp = headers.get("X-Slack-Request-Timestamp", "")
        signature = headers.get("X-Slack-Signature", "")
        if not _TIMESTAMP.fullmatch(timestamp) or not _SIGNATURE.fullmatch(signature):
            return None
        try:
            text = body.decode()
        except UnicodeDecodeError:
            return None
        return text if self._verifier.is_valid(text, timestamp, signature) else None
