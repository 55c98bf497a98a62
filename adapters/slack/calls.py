"""One call of Slack's Web API, and what its failure means: the library's errors become ours here, and nowhere else.

The library's own retry after a broken connection is off: it posts twice when only the reply was lost (delivery.md, 12).
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable
from typing import Any, Final

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.errors import PlatformError

TIMEOUT: Final = 10
"""Seconds for one call: Slack answers in under one, and a person waits."""

LIMITED: Final = 30.0
"""Seconds to wait when Slack says "too fast" without saying how long."""

_TOO_MANY: Final = 429

REVOKED: Final = frozenset({"invalid_auth", "not_authed", "token_revoked", "token_expired", "not_allowed_token_type"})
"""The token is no good: no call with it can succeed."""

GONE: Final = frozenset(
    {"account_inactive", "channel_not_found", "cannot_dm_bot", "is_archived", "messages_tab_disabled"}
    | {"not_in_channel", "restricted_action", "user_disabled", "user_not_found", "user_not_visible", "users_not_found"}
)
"""This person cannot be reached, now or later."""


class SlackError(PlatformError):
    """Slack did not do what was asked; whether it did may be unknown (a reply that was lost)."""


class Limited(SlackError):
    """Too fast: Slack says how long to wait with this method. Nothing was done."""

    def __init__(self, seconds: float, method: str = "") -> None:
        super().__init__("Slack asks for a pause.")
        self.seconds = seconds
        self.method = method


class Declined(SlackError):
    """Slack has read the call and refused it. Nothing was done. `reason` is Slack's own word for it."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"Slack refused a call: {reason}.")
        self.reason = reason


class Gone(Declined):
    """The person cannot be reached there."""


class Revoked(Declined):
    """The token is not accepted any more."""


def client(token: str | None, base: str, session: aiohttp.ClientSession | None = None) -> AsyncWebClient:
    """A client that tries once, and says nothing in a log that a person wrote."""
    quiet = logging.getLogger("slack_sdk")
    quiet.setLevel(logging.WARNING)
    return AsyncWebClient(token=token, base_url=base, timeout=TIMEOUT, session=session, logger=quiet, retry_handlers=[])


def new_session() -> aiohttp.ClientSession:
    """The connections that all calls share."""
    return aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=TIMEOUT), trust_env=True)


async def done(call: Awaitable[AsyncSlackResponse]) -> dict[str, Any]:
    """What a call gave. Raises SlackError: Limited and Declined mean that nothing was done."""
    try:
        answer = await call
    except SlackApiError as refused:
        raise _meaning(refused) from None
    except (TimeoutError, aiohttp.ClientError, OSError, ValueError) as lost:
        raise SlackError(f"A call of Slack broke off ({type(lost).__name__}).") from None
    return answer.data if isinstance(answer.data, dict) else {}


def _meaning(refused: SlackApiError) -> SlackError:
    """A refusal by its name. One without a name, such as a server's error page, leaves it open what was done."""
    answer = refused.response
    status = int(getattr(answer, "status_code", None) or getattr(answer, "status", 0) or 0)
    reason = answer.get("error") if isinstance(answer, AsyncSlackResponse) and isinstance(answer.data, dict) else None
    if status == _TOO_MANY or reason == "ratelimited":
        return Limited(_seconds(getattr(answer, "headers", {})), _method(answer))
    if not isinstance(reason, str) or reason in {"fatal_error", "internal_error", "request_timeout"}:
        return SlackError(f"Slack failed at a call (status {status}).")
    kind = Revoked if reason in REVOKED else Gone if reason in GONE else Declined
    return kind(reason)


def _method(answer: Any) -> str:  # noqa: ANN401  what the library gives, or a bare answer of the server
    """The method that was called, off its address."""
    return str(getattr(answer, "api_url", "")).rpartition("/")[2]


def _seconds(headers: Any) -> float:  # noqa: ANN401  the library types headers loosely
    given = str(headers.get("Retry-After", "")) if headers else ""
    try:
        return max(0.0, float(given))
    except ValueError:
        return LIMITED
