"""The form of content/community/: what is posted into a community's channel."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from bot.coach.schedule.community import Post
from bot.dialogue.text import compile_line
from bot.library.either import one_text
from bot.library.form import Form
from bot.library.limits import LONGEST_NAME, LONGEST_QUESTION, LONGEST_TITLE

_Name = Annotated[str, StringConstraints(pattern=rf"^[a-z][a-z0-9_]{{0,{LONGEST_NAME - 1}}}$")]
_Title = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_TITLE), one_text]
_Words = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_QUESTION), one_text]


class PostsForm(Form):
    """A file of community/, named as its post."""

    title: _Title
    posts: Annotated[dict[_Name, _Words], Field(min_length=1)]


def compile_posts(form: PostsForm) -> tuple[Post, ...]:
    """The messages of one post."""
    return tuple(Post(name=name, text=compile_line(text)) for name, text in form.posts.items())
