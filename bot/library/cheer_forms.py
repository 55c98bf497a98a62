"""The form of content/encouragement/."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from bot.coach.schedule.cheer import Cheer, ForMoment, ForMood, ForStage
from bot.dialogue.text import compile_line
from bot.library.either import OneOrMany, one_text
from bot.library.form import Form
from bot.library.limits import LONGEST_NAME, LONGEST_REPLY, LONGEST_TITLE

_Name = Annotated[str, StringConstraints(pattern=rf"^[a-z][a-z0-9_]{{0,{LONGEST_NAME - 1}}}$")]
_Title = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_TITLE), one_text]
_Words = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_REPLY), one_text]


class CheerForm(Form):
    """One message, and for whom it is: no tags mean for anybody, at any time."""

    text: _Words
    stage: Annotated[tuple[ForStage, ...], OneOrMany()] = ()
    mood: Annotated[tuple[ForMood, ...], OneOrMany()] = ()
    moment: Annotated[tuple[ForMoment, ...], OneOrMany()] = ()


class CheersForm(Form):
    """A file of encouragement/: messages with one thought in common."""

    title: _Title
    messages: Annotated[dict[_Name, CheerForm], Field(min_length=1)]


def compile_cheers(theme: str, form: CheersForm) -> dict[str, Cheer]:
    """The messages of one file, named by it and their own name."""
    return {
        f"{theme}/{name}": Cheer(
            name=f"{theme}/{name}",
            theme=theme,
            text=compile_line(each.text),
            stages=frozenset(each.stage),
            moods=frozenset(each.mood),
            moments=frozenset(each.moment),
        )
        for name, each in form.messages.items()
    }
