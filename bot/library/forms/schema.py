"""The forms of the content files by folder: what a writer may write where, and how long it may be.

Strict: nothing is converted and no unknown name is let through. What one value alone cannot tell (names of steps,
facts, placeholders) is the checker's. The same models give editors their JSON Schema.
"""

from __future__ import annotations

from typing import Any, Final

from pydantic import TypeAdapter

from bot.library.forms.aside import AsidesForm
from bot.library.forms.care import CareForm, HelplinesForm, WeightsForm
from bot.library.forms.cheer import CheersForm
from bot.library.forms.community import PostsForm
from bot.library.forms.dialogue import DialogueForm
from bot.library.forms.draft import DraftForm
from bot.library.forms.locale import LocaleForm
from bot.library.forms.playbook import PlaybookForm
from bot.library.forms.question import QuestionsForm
from bot.library.forms.story import StoriesForm
from bot.library.forms.wish import WishesForm
from bot.library.forms.written import Text

Phrases = dict[str, Text]
"""A file of phrases/: its names are the registries', so that only the checker can tell a wrong one."""

FileForm = (
    DialogueForm
    | PlaybookForm
    | QuestionsForm
    | DraftForm
    | StoriesForm
    | CheersForm
    | WishesForm
    | AsidesForm
    | PostsForm
    | LocaleForm
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
    "wishes": TypeAdapter(WishesForm),
    "asides": TypeAdapter(AsidesForm),
    "community": TypeAdapter(PostsForm),
    "locales": TypeAdapter(LocaleForm),
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
