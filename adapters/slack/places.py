"""The addresses on our server that Slack and its installers know."""

from __future__ import annotations

from typing import Final

PATH: Final = "/slack/events"
"""Events, commands, presses and modals, all in one place."""

INSTALL: Final = "/slack/install"
"""Where an admin begins to add us to their workspace."""

REDIRECT: Final = "/slack/oauth_redirect"
"""Where Slack sends them back to."""
