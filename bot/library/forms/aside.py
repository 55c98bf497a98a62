"""The form of content/asides/."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from bot.library.forms.either import OneOrMany
from bot.library.forms.form import Form
from bot.library.forms.written import Label, Name


class AsideForm(Form):
    """What people say to us who are asked something else."""

    said: Annotated[tuple[Label, ...], Field(min_length=1), OneOrMany()]


class AsidesForm(Form):
    """A file of asides/."""

    asides: Annotated[dict[Name, AsideForm], Field(min_length=1)]
