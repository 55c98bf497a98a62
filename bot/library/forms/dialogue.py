"""The form of content/dialogues/: steps of every kind, and the dialogue around them.

Tags such as `<choose>` stand in pydantic's places where one form was picked out of several; `fitting.py` takes them out
again.
"""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal

from pydantic import BeforeValidator, ConfigDict, Discriminator, Field, Tag

from bot.library.forms.either import WordsOrGroup
from bot.library.forms.form import Form
from bot.library.forms.written import (
    FieldName,
    Hints,
    Label,
    Name,
    Names,
    Number,
    Question,
    Reply,
    Suggestions,
    Synonyms,
    Text,
    Title,
    Wanted,
    Words,
)
from bot.library.limits import LONGEST_ANSWER, MOST_ITEMS, USUAL_ANSWER

Needs = Literal["languages"]
"""What there must be for something to be there at all: more languages than ours."""


class WhenForm(Form):
    """`when:`: every line must hold; any other name is a step's."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Wanted]

    fact: Names = ()
    never: WhenForm | None = Field(default=None, alias="not")


class ChoiceForm(Form):
    """One choice; a label alone is enough."""

    label: Label
    also: Synonyms = ()
    reply: Reply = ()
    pause: Label | None = None
    hears: Hints = ()
    faintly: Hints = ()
    days: int | None = Field(default=None, ge=0)
    needs: Needs | None = None
    was: dict[Name, Wanted] = Field(default_factory=dict)


Choice = Annotated[ChoiceForm, WordsOrGroup("label")]


ToldAs = Literal["", "company", "role", "day", "stage"]
"""What of a line about an interview answers a question."""


class SayForm(Form):
    """Words between questions."""

    say: Text
    when: WhenForm | None = None


class ShowForm(Form):
    """A view of the coach."""

    show: Name
    when: WhenForm | None = None


class _AskForm(Form):
    ask: Name
    text: Question
    first: Question = ()
    when: WhenForm | None = None
    optional: bool = False
    sensitive: bool = False
    help: Text = ()
    reply: Reply = ()
    field: FieldName | None = None
    was: Names = ()


class ChooseForm(_AskForm):
    """One of several choices."""

    kind: Literal["choose"]
    choices: dict[Name, Choice]
    gathers: bool = False
    told_as: ToldAs = ""
    needs: Needs | None = None


class PickForm(_AskForm):
    """Any of several choices."""

    kind: Literal["pick"]
    choices: dict[Name, Choice]
    least: int | None = Field(default=None, ge=0)
    most: int | None = Field(default=None, ge=1)


class TextForm(_AskForm):
    """Free words."""

    kind: Literal["text"]
    max: int = Field(default=USUAL_ANSWER, ge=1, le=LONGEST_ANSWER)
    reader: Name | None = None
    suggest: Suggestions = ()
    suggest_from: Name | None = None
    gathers: bool = False
    told_as: ToldAs = ""
    several: bool = False
    keep: bool = True


class ScaleForm(_AskForm):
    """Whole numbers from least to most."""

    kind: Literal["scale"]
    least: int = 1
    most: int = 5
    low: Label | None = None
    high: Label | None = None


class ConfirmForm(_AskForm):
    """Yes or no."""

    kind: Literal["confirm"]
    choices: dict[Literal["yes", "no"], Choice] = Field(default_factory=dict)


class NumberForm(_AskForm):
    """A number."""

    kind: Literal["number"]
    least: Number | None = None
    most: Number | None = None
    unit: Literal["minutes"] | None = None


class MomentForm(_AskForm):
    """Date and time in plain words."""

    kind: Literal["moment"]
    suggest: Suggestions = ()
    told_as: Literal["", "start"] = ""


AskForm = ChooseForm | PickForm | TextForm | ScaleForm | ConfirmForm | NumberForm | MomentForm


ASK_KINDS: Final[dict[str, type[AskForm]]] = {
    "choose": ChooseForm,
    "pick": PickForm,
    "text": TextForm,
    "scale": ScaleForm,
    "confirm": ConfirmForm,
    "number": NumberForm,
    "moment": MomentForm,
}


STEP_WORDS: Final = ("ask", "say", "show", "repeat", "part")
"""A step is known by the one of these words that it has."""


def step_word(step: dict[str, Any]) -> str | None:
    """The word that makes this group a step: the first of them that is written."""
    return next((key for key in step if key in STEP_WORDS), None)


def step_tag(value: object) -> str | None:
    """Which form a step has: `<say>`, or an ask's kind such as `<choose>`. None where it cannot be told."""
    if isinstance(value, Form):
        return f"<{getattr(value, 'kind', None) or next(word for word in STEP_WORDS if hasattr(value, word))}>"
    if not isinstance(value, dict):
        return None
    word = step_word(value)
    if word != "ask":
        return f"<{word}>" if word else None
    kind = value.get("kind")
    return f"<{kind}>" if isinstance(kind, str) and kind in ASK_KINDS else None


def tupled(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


class RepeatForm(Form):
    """A group asked again."""

    repeat: Name
    again: Text
    most: int = Field(ge=1, le=MOST_ITEMS)
    steps: StepForms
    when: WhenForm | None = None
    was: Names = ()


class PartForm(Form):
    """Steps under a title."""

    part: Title
    steps: StepForms
    when: WhenForm | None = None
    form: bool = False


StepForm = SayForm | ShowForm | AskForm | RepeatForm | PartForm


_Tagged = Annotated[
    Annotated[SayForm, Tag("<say>")]
    | Annotated[ShowForm, Tag("<show>")]
    | Annotated[ChooseForm, Tag("<choose>")]
    | Annotated[PickForm, Tag("<pick>")]
    | Annotated[TextForm, Tag("<text>")]
    | Annotated[ScaleForm, Tag("<scale>")]
    | Annotated[ConfirmForm, Tag("<confirm>")]
    | Annotated[NumberForm, Tag("<number>")]
    | Annotated[MomentForm, Tag("<moment>")]
    | Annotated[RepeatForm, Tag("<repeat>")]
    | Annotated[PartForm, Tag("<part>")],
    Discriminator(step_tag),
]


StepForms = Annotated[tuple[_Tagged, ...], Field(min_length=1), BeforeValidator(tupled)]


class DialogueForm(Form):
    """A file of dialogues/."""

    dialogue: Name
    title: Title
    about: Words
    opening: Text
    closing: Text
    group: Literal["now", "after", "before", "yours"] = "yours"
    carry_on: Text = ()
    parks: bool = True
    reopens: bool = True
    listed: bool = True
    steps: StepForms
