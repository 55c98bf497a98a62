"""`comeback slack`: what it takes to bring Comeback to a Slack workspace."""

from __future__ import annotations

import json

import click


@click.group()
def slack() -> None:
    """For whoever adds Comeback to a Slack workspace."""


@slack.command()
@click.option("--url", default="", metavar="URL", help="The public https address of your server, for HTTP and OAuth.")
def manifest(url: str) -> None:
    """Print the app manifest, to be pasted at https://api.slack.com/apps (Create New App, From a manifest)."""
    from adapters.slack.manifest import manifest as made
    from bot.cli.options import settings_for
    from bot.library.load import load_content

    settings = settings_for(None)
    library = load_content(settings.content)
    click.echo(json.dumps(made(library, url), indent=2, ensure_ascii=False))
