"""The form of content/locales/: what commands are called, and said to do, where somebody's own language is another."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import Field, StringConstraints

from bot.library.forms.either import one_text
from bot.library.forms.form import Form
from bot.library.forms.written import Label, Name, Synonyms
from bot.library.library import CommandWords

LONGEST_COMMAND = 32
"""Characters of a command's name; no platform takes more."""
LONGEST_ABOUT = 100

COMMAND_PATTERN: Final = rf"^[\w-]{{1,{LONGEST_COMMAND}}}$"

_Name = Annotated[str, StringConstraints(pattern=COMMAND_PATTERN, to_lower=True), one_text]
_About = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_ABOUT), one_text]


class CommandForm(Form):
    """A command in another language; what is left out stays as it is."""

    name: _Name = ""
    about: _About = ""


class LocaleForm(Form):
    """A file of locales/, named as the language: de, pt-BR. With a `name` it is one that people may choose."""

    name: Label | None = None
    also: Synonyms = ()
    commands: Annotated[dict[Name, CommandForm], Field(min_length=1)] | None = None


def compile_locale(form: LocaleForm) -> dict[str, CommandWords]:
    """The words of one language, by command."""
    return {name: CommandWords(name=each.name, about=each.about) for name, each in (form.commands or {}).items()}
