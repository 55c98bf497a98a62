"""`comeback discord`: what it takes to bring Comeback to Discord."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import click

from bot.cli.options import settings_for

if TYPE_CHECKING:
    from bot.settings import Settings


@click.group()
def discord() -> None:
    """For whoever brings Comeback to Discord."""


@discord.command()
def sync() -> None:
    """Tell Discord of all commands, whether they have changed or not."""
    click.echo(f"Discord knows {asyncio.run(_sync(settings_for(None)))} commands now.")


async def _sync(settings: Settings) -> int:
    from adapters.discord.doctor import tell_commands
    from bot.library.load import load_content

    library = load_content(settings.content)
    return await tell_commands(settings, library)
