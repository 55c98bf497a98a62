"""What must hold of the wishes: commands that exist, replies in plain words, and no sentence that means two things."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from bot.coach.written.wishes import NOTHING
from bot.dialogue.text import compile_line
from bot.dialogue.words.likeness import runs_of
from bot.library.checks.placeholders import stray_braces
from bot.library.checks.texts import check_wording
from bot.library.forms.wish import WishesForm, WishForm
from bot.library.problem import Problem, meant, shortened
from bot.library.source import Place, Source

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
    homes: dict[str, str] = {}
    seen: dict[frozenset[str], str] = {}
    for file, (source, form) in files.items():
        for name, wish in form.wishes.items():
            if (home := homes.setdefault(name, file)) != file:
                what = f"The wish `{name}` stands in `{home}.yaml` as well, and only one of them would be heard."
                yield source.problem(("wishes", name), what, "Put their sentences together in one of the two.")
            yield from check_sentences(source, ("wishes", name, "said"), wish.said, seen)


def missing_wishes(files: Written, where: str, needed: frozenset[str]) -> Iterator[Problem]:
    """Those that are heard by plain words as well, and have nothing to say or are not there."""
    written = {name: wish for _, form in files.values() for name, wish in form.wishes.items()}
    for name in sorted(needed - {name for name, wish in written.items() if wish.reply}):
        what = f"The wish `{name}` is missing, or has no `reply`."
        yield Problem(f"{where}/wishes", 1, what, f"Comeback hears it: write what is said to it under `{name}:`.")


def check_sentences(
    source: Source, place: Place, said: Sequence[str], seen: dict[frozenset[str], str]
) -> Iterator[Problem]:
    """Sentences of one list: no empty one, and none that stands there or elsewhere already. `seen` is added to."""
    for index, sentence in enumerate(said):
        runs = runs_of(sentence)
        if not runs:
            what, remedy = f"“{shortened(sentence)}” has no words.", "Write it in words, or remove it."
        elif runs in seen:
            what, remedy = f"“{shortened(sentence)}” stands under `{seen[runs]}` as well.", "Leave it where it belongs."
        else:
            seen[runs] = str(place[1])
            continue
        yield source.problem((*place, index), what, remedy)
