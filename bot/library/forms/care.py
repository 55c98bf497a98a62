"""The forms of content/care/, content/weights/ and content/helplines/, field by field."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import BaseModel, BeforeValidator, Field, StringConstraints

from bot.library.forms.either import OneOrMany, one_text
from bot.library.forms.form import Form
from bot.library.limits import LONGEST_LABEL, LONGEST_TITLE, LONGEST_WORDS

PHONE: Final = r"^\+?[0-9][0-9 -]{0,18}[0-9]$"
WEB: Final = r"^https://[a-z0-9.-]+\.[a-z]{2,}(/\S*)?$"
DAY: Final = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
WEIGHTS: Final = r"^(-?[0-9]{1,2}\.[0-9]{1,3}: \S[^\n]*(\n|$))*$"

FORMATS: Final[dict[str, tuple[str, str]]] = {
    PHONE: ("is no telephone number", 'Write digits with spaces, in double quotes: `"116 123"`.'),
    WEB: ("is no address of a web site", "Write it in full: `https://www.samaritans.org`."),
    DAY: ("is no date", "Write year, month and day: `2026-11-22`."),
    WEIGHTS: ("are no weights", "Don't write them by hand: let them be learnt again (see content/README.md)."),
}
"""Pattern → what is wrong with what does not match it, and what to write."""


def _as_words(value: object) -> object:
    """A number without quotes is what most people write for 988; digits are all there is to it."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


Phone = Annotated[str, StringConstraints(pattern=PHONE), one_text]
Web = Annotated[str, StringConstraints(pattern=WEB, max_length=LONGEST_WORDS), one_text]
Day = Annotated[str, StringConstraints(pattern=DAY), one_text]
Short = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_LABEL), one_text]
Named = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_TITLE), one_text]
Source = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_WORDS), one_text]
Languages = Annotated[tuple[Named, ...], Field(min_length=1), OneOrMany()]

Phrase = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_WORDS), BeforeValidator(_as_words), one_text]
Phrases = Annotated[tuple[Phrase, ...], OneOrMany()]


class LineForm(Form):
    """One help line."""

    name: Short
    hours: Short
    languages: Languages
    source: Web
    verified_on: Day
    verified_by: Source
    phone: Phone | None = None
    text: Short | None = None
    web: Web | None = None


class HelplinesForm(Form):
    """A file of helplines/."""

    country: Named
    name: Named
    lines: Annotated[tuple[LineForm, ...], Field(min_length=1), OneOrMany()]
    emergency: Phone | None = None


class CareForm(Form):
    """A file of care/. What the phrases mean: bot.coach.safety."""

    source: Source
    reviewed_on: Day
    same: dict[str, Phrase] = Field(default_factory=dict)
    skip: Phrases = ()
    keys: dict[str, Phrases] = Field(default_factory=dict)
    slips: Annotated[str, one_text] = ""
    apart: Phrases = ()
    lists: dict[str, Phrases] = Field(default_factory=dict)
    certain: dict[str, Phrases]
    idioms: Phrases = ()
    cases: Phrases = ()
    alone: Phrases = ()
    usual: dict[str, Phrases] = Field(default_factory=dict)
    likely: dict[str, Phrases] = Field(default_factory=dict)
    together: dict[str, Phrases] = Field(default_factory=dict)


class WeightsForm(Form):
    """A file of weights/. What the weights mean: bot.coach.safety.weighing."""

    source: Source
    sure: float
    enough: float
    unsure: float
    start: float
    plain: Annotated[str, one_text] = ""
    kinds: dict[str, Phrase] = Field(default_factory=dict)
    weights: Annotated[str, StringConstraints(pattern=WEIGHTS), one_text]


CARE_FILES: Final[dict[str, type[BaseModel]]] = {
    "care": CareForm,
    "weights": WeightsForm,
    "helplines": HelplinesForm,
}
"""Folder → the form of its files."""
