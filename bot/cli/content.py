"""`comeback content`: for writers."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from bot.cli.options import FOLDER

if TYPE_CHECKING:
    from bot.settings import Settings

KINDS: Final = ("dialogues", "phrases", "playbooks", "questions", "drafts")
"""Folders of content whose form editors may want."""


@click.group()
def content() -> None:
    """For writers: check, draw and look up what Comeback says."""


@content.command()
@click.argument("folder", metavar="[DIR]", required=False, type=FOLDER)
def check(folder: Path | None) -> int:
    """Check the content, with DIR, or else COMEBACK_CONTENT, over it. Every problem is named at once."""
    from bot.library.checks.everything import check_content
    from bot.library.load import content_folders
    from bot.library.problem import render

    settings = _settings()
    over = content_folders(folder or settings.content)
    lenient = settings.stale_helplines == "warn"
    problems = check_content(*over, today=datetime.now(UTC).date(), stale_warns=lenient)
    for problem in problems:
        click.echo(render(problem))
    wrong = sum(not problem.warning for problem in problems)
    found = {0: "No problems.", 1: "1 problem."}.get(wrong, f"{wrong} problems.")
    click.echo(found, err=bool(wrong))
    return 1 if wrong else 0


@content.command()
@click.argument("name")
@click.argument("folder", metavar="[DIR]", required=False, type=FOLDER)
def draw(name: str, folder: Path | None) -> None:
    """Draw the dialogue NAME as a Mermaid flowchart."""
    from bot.library.draw import draw as drawn
    from bot.library.load import load_content
    from bot.library.problem import meant

    dialogues = load_content(folder or _settings().content).dialogues
    if name not in dialogues:
        raise click.BadParameter(f"There is no dialogue {name}. {meant(name, dialogues)}", param_hint="NAME")
    click.echo(drawn(dialogues[name]).rstrip())


def _settings() -> Settings:
    from bot.settings import load_settings

    return load_settings()


@content.command()
def names() -> None:
    """List what content may name: facts, views, readers, phrases."""
    from bot.library.known import known
    from bot.library.known import names as listed

    click.echo(listed(known()))


@content.command()
@click.argument("kind", metavar="[KIND]", type=click.Choice(KINDS), default=KINDS[0])
def schema(kind: str) -> None:
    """Print the JSON Schema of KIND: dialogues (if none is named), phrases, playbooks, questions or drafts."""
    import json

    from bot.library.forms.schema import json_schema

    click.echo(json.dumps(json_schema(kind), indent=2, ensure_ascii=False))
