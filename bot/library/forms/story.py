"""The form of content/stories/."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from bot.coach.written.stories import Story, StoryKind
from bot.library.forms.form import Form
from bot.library.forms.written import Name, Title, Words


class StoriesForm(Form):
    """A file of stories/."""

    title: Title
    stories: Annotated[dict[Name, Words], Field(min_length=1)]


def compile_stories(name: str, form: StoriesForm) -> StoryKind:
    """The stories of one kind, named as its file."""
    stories = tuple(Story(name=key, text=text) for key, text in form.stories.items())
    return StoryKind(name=name, title=form.title, stories=stories)
