"""The form of content/encouragement/."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from bot.coach.schedule.cheer import Cheer, ForMoment, ForMood, ForStage
from bot.dialogue.text import compile_line
from bot.library.forms.either import OneOrMany
from bot.library.forms.form import Form
from bot.library.forms.written import Name, OneReply, Title


class CheerForm(Form):
    """One message, and for whom it is: no tags mean for anybody, at any time."""

    text: OneReply
    stage: Annotated[tuple[ForStage, ...], OneOrMany()] = ()
    mood: Annotated[tuple[ForMood, ...], OneOrMany()] = ()
    moment: Annotated[tuple[ForMoment, ...], OneOrMany()] = ()


class CheersForm(Form):
    """A file of encouragement/: messages with one thought in common."""

    title: Title
    messages: Annotated[dict[Name, CheerForm], Field(min_length=1)]


def compile_cheers(theme: str, form: CheersForm) -> tuple[Cheer, ...]:
    """The messages of one file, named by it and their own name."""
    return tuple(
        Cheer(
            name=f"{theme}/{name}",
            theme=theme,
            text=compile_line(each.text),
            stages=frozenset(each.stage),
            moods=frozenset(each.mood),
            moments=frozenset(each.moment),
        )
        for name, each in form.messages.items()
    )
