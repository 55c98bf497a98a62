"""The form of content/community/: what is posted into a community's channel."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from bot.coach.schedule.community import Post
from bot.dialogue.text import compile_line
from bot.library.forms.form import Form
from bot.library.forms.written import Name, OneQuestion, Title


class PostsForm(Form):
    """A file of community/, named as its post."""

    title: Title
    posts: Annotated[dict[Name, OneQuestion], Field(min_length=1)]


def compile_posts(form: PostsForm) -> tuple[Post, ...]:
    """The messages of one post."""
    return tuple(Post(name=name, text=compile_line(text)) for name, text in form.posts.items())
