"""Several workspaces: an admin installs us by OAuth, the tokens are kept sealed, and renewed on our own clock.

Slack renews a token only when an event happens to come by, which is too late for a reminder. An uninstalling and a
revocation may come in any order, twice, and late: one from before we were let in again is about what is gone already.

An answer counts in no browser but the one that began, as in Bolt's own flow: else a link alone, sent to an admin, could
have them finish what somebody else began (login CSRF, RFC 6749, 10.12).
"""

from __future__ import annotations

import asyncio
import secrets
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from contextlib import suppress
from time import monotonic, time
from typing import Any, Final
from urllib.parse import urlencode, urljoin

import msgspec
import structlog
from aiohttp import encode_basic_auth, web
from msgspec.structs import replace
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.calls import Declined, SlackError, done
from adapters.slack.manifest import NEEDED, OPTIONAL
from adapters.slack.places import INSTALL, REDIRECT
from adapters.slack.workspaces import Workspace, Workspaces
from bot.errors import StorageError
from bot.log import explained
from bot.runtime.ports import Secrets

KIND: Final = "slack"
"""Of the secrets."""

STATE_LASTS: Final = 600.0
"""Seconds that an admin has between our page and Slack's answer."""

COOKIE: Final = "__Host-comeback-install"
"""Holds the state in the browser that began. So called, no other host of its domain can set it (RFC 6265bis)."""

STATES: Final = 1000
"""Installations begun at once; the oldest makes room."""

LOOK: Final = 60.0
"""Seconds between two looks at the tokens, at most."""

AGAIN: Final = 30.0
"""Seconds before a renewal that failed is tried again: half of a token's life is left then."""

LetIn = Callable[[], Awaitable[None]]

log = structlog.get_logger(__name__)


class Credentials(msgspec.Struct, frozen=True):
    """What our app is to Slack."""

    client_id: str
    client_secret: str

    def __repr__(self) -> str:
        """The id alone."""
        return f"Credentials({self.client_id})"


class Kept:
    """The installations on disk."""

    def __init__(self, store: Secrets) -> None:
        self._store = store

    async def read(self) -> list[Workspace]:
        """All of them. Raises StorageError."""
        texts = await self._store.secrets(KIND)
        return [msgspec.json.decode(text, type=Workspace) for text in texts.values()]

    async def keep(self, workspace: Workspace) -> None:
        """Keep one, over what stood there."""
        await self._store.keep_secret(KIND, _name(workspace), msgspec.json.encode(workspace).decode())

    async def drop(self, workspace: Workspace) -> None:
        """Drop one."""
        await self._store.drop_secret(KIND, _name(workspace))


class Installer:
    """The two pages of OAuth, and the clock that renews tokens."""

    def __init__(
        self, credentials: Credentials, slack: AsyncWebClient, kept: Kept, workspaces: Workspaces, let_in: LetIn
    ) -> None:
        """`slack` is a client without a token; `let_in` is told when a workspace has let us in."""
        self._let_in = let_in
        self._credentials = credentials
        self._slack = slack
        self._kept = kept
        self._workspaces = workspaces
        self._news = asyncio.Event()
        self._states: OrderedDict[str, float] = OrderedDict()

    def routes(self) -> tuple[web.RouteDef, ...]:
        """Where admins come."""
        return (web.get(INSTALL, self._begin), web.get(REDIRECT, self._finish))

    async def _begin(self, _request: web.Request) -> web.StreamResponse:
        state = secrets.token_urlsafe(24)
        self._states[state] = monotonic() + STATE_LASTS
        if len(self._states) > STATES:
            self._states.popitem(last=False)
        given = {"client_id": self._credentials.client_id, "scope": ",".join((*NEEDED, *OPTIONAL)), "state": state}
        page = web.HTTPFound(urljoin(self._slack.base_url, f"/oauth/v2/authorize?{urlencode(given)}"))
        page.set_cookie(COOKIE, state, max_age=int(STATE_LASTS), secure=True, httponly=True, samesite="Lax")
        page.headers["Cache-Control"] = "no-store"
        raise page

    def _began_here(self, request: web.Request) -> bool:
        """Tell whether this browser began what it brings the answer of. The state counts no more after this."""
        state = request.query.get("state", "")
        lasts = self._states.pop(state, 0.0)
        return lasts >= monotonic() and secrets.compare_digest(state.encode(), request.cookies.get(COOKIE, "").encode())

    async def _finish(self, request: web.Request) -> web.StreamResponse:
        if not self._began_here(request) or not request.query.get("code"):
            return web.Response(status=400, text=f"That did not work, or took too long. Please begin again: {INSTALL}")
        try:
            workspace = _installed(await self._ask(code=request.query["code"]))
            await self._kept.keep(workspace)
        except SlackError as refused:
            log.warning("An installation failed.", error=str(refused))
            return web.Response(status=400, text=f"Slack did not agree. Please begin again: {INSTALL}")
        except StorageError as trouble:
            log.error("An installation could not be kept.", error=explained(trouble))  # noqa: TRY400  no traceback
            return web.Response(status=503, text=f"That could not be kept just now. Please begin again: {INSTALL}")
        self._workspaces.put(workspace)
        self._news.set()
        log.info("A workspace has let us in.")
        await self._let_in()
        page = web.Response(text="Comeback is installed. You can close this page and write to it in Slack.")
        page.del_cookie(COOKIE, secure=True, httponly=True, samesite="Lax")
        return page

    async def _ask(self, **given: str) -> dict[str, Any]:
        """Ask for a token. Not by the library's own method: it warns of what it does itself. Raises SlackError."""
        who = encode_basic_auth(self._credentials.client_id, self._credentials.client_secret)
        asked = self._slack.api_call("oauth.v2.access", params=given, headers={"Authorization": who})
        return await done(asked)

    # -- the clock -----------------------------------------------------------------------------------------------------

    async def renew_always(self) -> None:
        """Renew every token in the middle of its life, until cancelled."""
        while True:
            for workspace in self._workspaces:
                if workspace.refresh and workspace.renew <= time():
                    await self._renew(workspace)
            with suppress(TimeoutError):
                await asyncio.wait_for(self._news.wait(), self._pause())
            self._news.clear()

    def _pause(self) -> float:
        soonest = min((each.renew - time() for each in self._workspaces if each.refresh), default=LOOK)
        return min(LOOK, max(0.05, soonest))

    async def _renew(self, workspace: Workspace) -> None:
        try:
            told = await self._ask(grant_type="refresh_token", refresh_token=workspace.refresh)
        except SlackError as failed:
            log.warning("A token could not be renewed.", error=_reason(failed))
            self._workspaces.change(workspace, replace(workspace, renew=time() + AGAIN))
            return
        renewed = replace(workspace, token=str(told["access_token"]), **_renewal(told, workspace.refresh))
        self._workspaces.change(workspace, renewed)
        await self._keep_at_last(renewed)

    async def _keep_at_last(self, renewed: Workspace) -> None:
        """Keep it however long the disk takes, because what it was renewed with counts no more; unless it is let go."""
        while renewed in self._workspaces:
            try:
                await self._kept.keep(renewed)
            except StorageError as trouble:
                log.error("A token could not be kept.", error=explained(trouble))  # noqa: TRY400  no traceback
                await asyncio.sleep(AGAIN)
            else:
                return


def _reason(failed: SlackError) -> str:
    return failed.reason if isinstance(failed, Declined) else type(failed).__name__


def _name(workspace: Workspace) -> str:
    return f"{workspace.tenant}/{workspace.team}"


def _installed(told: dict[str, Any]) -> Workspace:
    """What Slack tells of an installation. For a whole enterprise it names no team."""
    team = str((told.get("team") or {}).get("id") or "")
    enterprise = str((told.get("enterprise") or {}).get("id") or "")
    return Workspace(
        tenant=enterprise or team,
        team="" if told.get("is_enterprise_install") else team,
        token=str(told["access_token"]),
        bot_user=str(told.get("bot_user_id") or ""),
        scopes=frozenset(str(told.get("scope") or "").split(",")),
        installed=time(),
        **_renewal(told, ""),
    )


def _renewal(told: dict[str, Any], before: str) -> dict[str, Any]:
    """When to renew: in the middle of the token's life."""
    if not told.get("expires_in"):
        return {"refresh": "", "renew": 0.0}
    return {"refresh": str(told.get("refresh_token") or before), "renew": time() + float(told["expires_in"]) / 2}
