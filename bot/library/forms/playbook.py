"""The form of content/playbooks/."""

from __future__ import annotations

from pydantic import Field

from bot.library.forms.form import Form
from bot.library.forms.written import Text, Title, Words


class IfThenForm(Form):
    """A plan: if this happens, then I do that."""

    condition: Words = Field(alias="if")
    response: Words = Field(alias="then")


class PlaybookForm(Form):
    """A file of playbooks/."""

    title: Title
    comfort: Text
    in_the_moment: Text
    afterwards: Text
    next_time: Text
    if_then: IfThenForm
