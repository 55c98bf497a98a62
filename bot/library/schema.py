"""The forms of the content files, field by field: what a writer may write where, and how long it may be.

Strict: nothing is converted and no unknown name is let through. What one value alone cannot tell (names of steps,
facts, placeholders) is the checker's. The same models give editors their JSON Schema. Tags such as `<choose>` stand in
pydantic's places where one form was picked out of several; `forms.py` takes them out again.
"""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal

from pydantic import BeforeValidator, ConfigDict, Discriminator, Field, StringConstraints, Tag, TypeAdapter

from bot.library.care_forms import CareForm, HelplinesForm, WeightsForm
from bot.library.cheer_forms import CheersForm
from bot.library.community_forms import PostsForm
from bot.library.draft_forms import DraftForm
from bot.library.either import OneOrMany, WordsOrGroup, one_text, one_value
from bot.library.form import Form
from bot.library.limits import (
    LONGEST_ANSWER,
    LONGEST_LABEL,
    LONGEST_NAME,
    LONGEST_QUESTION,
    LONGEST_REPLY,
    LONGEST_TITLE,
    LONGEST_WORDS,
    MOST_ITEMS,
    MOST_SUGGESTIONS,
    MOST_SYNONYMS,
    USUAL_ANSWER,
)
from bot.library.question_forms import QuestionsForm
from bot.library.story_forms import StoriesForm

NAME_PATTERN: Final = rf"^[a-z][a-z0-9_]{{0,{LONGEST_NAME - 1}}}$"
ONE_LINE: Final = r"^[^\n]+$"

Name = Annotated[str, StringConstraints(pattern=NAME_PATTERN)]
Label = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_LABEL, pattern=ONE_LINE), one_text]
Title = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_TITLE, pattern=ONE_LINE), one_text]
Words = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_WORDS), one_text]
_Question = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_QUESTION), one_text]
_Reply = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_REPLY), one_text]

Text = Annotated[tuple[Words, ...], Field(min_length=1), OneOrMany()]
Question = Annotated[tuple[_Question, ...], Field(min_length=1), OneOrMany()]
Reply = Annotated[tuple[_Reply, ...], Field(min_length=1), OneOrMany()]
Names = Annotated[tuple[Name, ...], Field(min_length=1), OneOrMany()]
Wanted = Annotated[tuple[Annotated[bool | int | str, one_value], ...], Field(min_length=1), OneOrMany()]
Suggestions = Annotated[tuple[Label, ...], Field(min_length=1, max_length=MOST_SUGGESTIONS), OneOrMany()]
Synonyms = Annotated[tuple[Label, ...], Field(min_length=1, max_length=MOST_SYNONYMS), OneOrMany()]
Number = Annotated[float, Field(allow_inf_nan=False)]


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


Choice = Annotated[ChoiceForm, WordsOrGroup("label")]


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
    was: Names = ()


class ChooseForm(_AskForm):
    """One of several choices."""

    kind: Literal["choose"]
    choices: dict[Name, Choice]


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


class MomentForm(_AskForm):
    """Date and time in plain words."""

    kind: Literal["moment"]
    suggest: Suggestions = ()


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


Phrases = dict[str, Text]
"""A file of phrases/: its names are the registries', so that only the checker can tell a wrong one."""

FileForm = (
    DialogueForm
    | PlaybookForm
    | QuestionsForm
    | DraftForm
    | StoriesForm
    | CheersForm
    | PostsForm
    | CareForm
    | WeightsForm
    | HelplinesForm
    | Phrases
)
"""What one file holds."""

FORMS: Final[dict[str, TypeAdapter[FileForm]]] = {
    "dialogues": TypeAdapter(DialogueForm),
    "phrases": TypeAdapter(Phrases),
    "playbooks": TypeAdapter(PlaybookForm),
    "questions": TypeAdapter(QuestionsForm),
    "drafts": TypeAdapter(DraftForm),
    "stories": TypeAdapter(StoriesForm),
    "encouragement": TypeAdapter(CheersForm),
    "community": TypeAdapter(PostsForm),
    "care": TypeAdapter(CareForm),
    "weights": TypeAdapter(WeightsForm),
    "helplines": TypeAdapter(HelplinesForm),
}
"""Folder of content/ → the form of its files."""


def json_schema(folder: str) -> dict[str, Any]:
    """The JSON Schema of a folder's files, for editors that complete and check while a writer types."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"content/{folder}/*.yaml",
        **FORMS[folder].json_schema(),
    }
