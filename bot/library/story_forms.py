"""The form of content/stories/."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from bot.coach.stories import Story, StoryKind
from bot.library.either import one_text
from bot.library.form import Form
from bot.library.limits import LONGEST_NAME, LONGEST_TITLE, LONGEST_WORDS

_Name = Annotated[str, StringConstraints(pattern=rf"^[a-z][a-z0-9_]{{0,{LONGEST_NAME - 1}}}$")]
_Title = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_TITLE), one_text]
_Words = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_WORDS), one_text]


class StoriesForm(Form):
    """A file of stories/."""

    title: _Title
    stories: Annotated[dict[_Name, _Words], Field(min_length=1)]


def compile_stories(name: str, form: StoriesForm) -> StoryKind:
    """The stories of one kind, named as its file."""
    stories = tuple(Story(name=key, text=text) for key, text in form.stories.items())
    return StoryKind(name=name, title=form.title, stories=stories)
