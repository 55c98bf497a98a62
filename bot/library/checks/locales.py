"""What must hold of commands in another language: a language that is one, commands that exist, names that differ."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

from bot.library.forms.locale import LocaleForm
from bot.library.problem import Problem, meant
from bot.library.source import Source

LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[A-Z]{2}|-[0-9]{3})?")
"""A language as BCP 47 names it, with its region where it matters: de, pt-BR, es-419."""


def check_locale(name: str, source: Source, form: LocaleForm, commands: Collection[str]) -> Iterator[Problem]:
    """Every problem of one file."""
    if not LANGUAGE.fullmatch(name):
        yield source.problem((), f"`{name}` is no language.", "Name the file as the language: de.yaml, pt-BR.yaml.")
    taken: dict[str, str] = {}
    for command, words in (form.commands or {}).items():
        if command not in commands:
            yield source.problem(("commands", command), f"There is no command `{command}`.", meant(command, commands))
        if words.name and (other := taken.setdefault(words.name, command)) != command:
            what = f"`{words.name}` stands for two commands, `{other}` and `{command}`."
            yield source.problem(("commands", command, "name"), what, "Give each a name of its own.")
