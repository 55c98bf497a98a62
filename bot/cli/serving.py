"""`comeback run`: every chat platform whose token is set, in one process."""

from __future__ import annotations

from pathlib import Path

import click

from bot.cli.options import DB, settings_for, warn_of_passing_disk


@click.command()
@DB
def run(db: Path | None) -> int:
    """Serve every chat platform whose token is set, until SIGTERM or Ctrl-C."""
    from bot.app import serve
    from bot.log import configure
    from bot.runtime.clock import SystemClock
    from bot.runtime.process.loop import run_fast

    settings = settings_for(db)
    configure(settings.log_level)
    warn_of_passing_disk()
    return run_fast(serve(settings, SystemClock()))
