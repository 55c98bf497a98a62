"""The form of content/drafts/, field by field."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import StringConstraints

from bot.library.forms.either import one_text
from bot.library.forms.form import Form
from bot.library.forms.written import ONE_LINE, Title
from bot.library.limits import LONGEST_LETTER, LONGEST_SUBJECT

Subject = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_SUBJECT, pattern=ONE_LINE), one_text]
Body = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_LETTER), one_text]


class LetterForm(Form):
    """One letter in one tone; greeting and goodbye stand in phrases/letters.yaml."""

    subject: Subject
    body: Body


class DraftForm(Form):
    """A file of drafts/."""

    title: Title
    warm: LetterForm
    formal: LetterForm
    brief: LetterForm


TONES: Final = ("warm", "formal", "brief")
"""The fields of a draft that are letters."""
