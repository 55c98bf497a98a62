"""The form of content/wishes/."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from bot.coach.written.wishes import Wish
from bot.dialogue.text import compile_line
from bot.library.forms.either import OneOrMany
from bot.library.forms.form import Form
from bot.library.forms.written import Label, Name, Reply

Offers = Annotated[tuple[Name, ...], OneOrMany()]


class WishForm(Form):
    """What people type who want this. Without `offers`, its name is the command; without `reply`, the usual is said."""

    said: Annotated[tuple[Label, ...], Field(min_length=1), OneOrMany()]
    offers: Offers | None = None
    reply: Reply = ()
    anywhere: bool = False


class WishesForm(Form):
    """A file of wishes/."""

    wishes: Annotated[dict[Name, WishForm], Field(min_length=1)]


def compile_wish(name: str, form: WishForm) -> Wish:
    """One wish, with the commands it is met with."""
    reply = tuple(map(compile_line, form.reply))
    offers = (name,) if form.offers is None else form.offers
    return Wish(name=name, said=form.said, offers=offers, reply=reply, anywhere=form.anywhere)
