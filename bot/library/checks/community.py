"""What must hold of a community's posts: plain words, none twice, and a day that knows the file."""

from __future__ import annotations

from collections.abc import Iterator

from bot.coach.schedule.community import POSTS
from bot.library.checks.placeholders import stray_braces
from bot.library.checks.texts import check_wording
from bot.library.forms.community import PostsForm
from bot.library.problem import Problem, meant
from bot.library.source import Source


def check_posts(name: str, source: Source, form: PostsForm) -> Iterator[Problem]:
    """Every problem of one file."""
    if name not in POSTS:
        yield source.problem((), f"Nothing posts `{name}`.", meant(name, POSTS, "Remove the file."))
    yield from check_wording(source, ("posts",), tuple(form.posts.values()))
    for key, text in form.posts.items():
        yield from stray_braces(source, ("posts", key), text, plain=True)
