"""What must hold of the wishes: commands that exist, replies in plain words, and no sentence that means two things."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from bot.coach.written.wishes import NOTHING
from bot.dialogue.text import compile_line
from bot.library.checks.placeholders import stray_braces
from bot.library.checks.sentences import check_lists
from bot.library.checks.texts import check_wording
from bot.library.forms.wish import WishesForm, WishForm
from bot.library.problem import Problem, meant
from bot.library.source import Source

SLOTS: Final = frozenset({"operator"})

Written = Mapping[str, tuple[Source, WishesForm]]
"""The files of wishes/ by name."""


def check_wishes(source: Source, form: WishesForm, commands: Collection[str]) -> Iterator[Problem]:
    """Every problem of one file."""
    for name, wish in form.wishes.items():
        yield from _check_offers(source, name, wish, commands)
        yield from check_wording(source, ("wishes", name, "reply"), wish.reply)
        for text in wish.reply:
            yield from _check_reply(source, name, text)


def _check_offers(source: Source, name: str, wish: WishForm, commands: Collection[str]) -> Iterator[Problem]:
    if wish.offers is None and name not in commands and name != NOTHING:
        what = f"There is no command `{name}`, so nothing would be offered."
        yield source.problem(("wishes", name), what, "Say in `offers` which commands help, or name the wish like one.")
    for command in wish.offers or ():
        if command not in commands:
            yield source.problem(
                ("wishes", name, "offers"), f"There is no command `{command}`.", meant(command, commands)
            )


def _check_reply(source: Source, name: str, text: str) -> Iterator[Problem]:
    place = ("wishes", name, "reply")
    yield from stray_braces(source, place, text)
    for slot in compile_line(text).slots:
        if slot.name not in SLOTS:
            yield source.problem(
                place, f"Nothing fills `{{{slot.name}}}` here.", "There is `{operator|whoever runs me}` only."
            )
        elif not slot.otherwise:
            yield source.problem(
                place, "Not everybody who runs me has a name here.", "Write `{operator|whoever runs me}`."
            )


def check_each_once(files: Written) -> Iterator[Problem]:
    """All files together: no wish in two files, and no sentence in two wishes or twice in one."""
    said = {
        file: (source, {name: wish.said for name, wish in form.wishes.items()})
        for file, (source, form) in files.items()
    }
    yield from check_lists("wishes", said)


def missing_wishes(files: Written, where: str, needed: frozenset[str]) -> Iterator[Problem]:
    """Those that are heard by plain words as well, and have nothing to say or are not there."""
    written = {name: wish for _, form in files.values() for name, wish in form.wishes.items()}
    for name in sorted(needed - {name for name, wish in written.items() if wish.reply}):
        what = f"The wish `{name}` is missing, or has no `reply`."
        yield Problem(f"{where}/wishes", 1, what, f"Comeback hears it: write what is said to it under `{name}:`.")
