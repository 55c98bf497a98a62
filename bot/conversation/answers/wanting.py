"""Something else that they want, said where an answer is asked for: what does it is named, and the question stands.

It is looked for only where the words are no answer; where a name would do, only in words that are the same as a wish.
Where free words are asked for, what looks like a wish is their answer; only whole lines that hardly are one count.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from bot.coach.written.wishes import SURER, THE_SAME, Wish
from bot.conversation.intents.elsewhere import wanted_elsewhere
from bot.conversation.intents.spoken_commands import named
from bot.conversation.scene import Scene
from bot.conversation.voice import say_to_wish
from bot.dialogue.readers.reader import takes_anything, takes_free_words
from bot.dialogue.talk import Talk
from bot.dialogue.walk import Question

NAMES: Final = frozenset({"role"})
"""Facts that are names of a kind, though free words are taken for them."""


OVER: Final = "debrief"
"""What an interview that is over leads to, before which we were asking."""


NEWS: Final = "outcome"
"""What an answer of theirs leads to."""


class Wanted(NamedTuple):
    """The wish, where it is one, and the command that does it (empty: its reply is all)."""

    wish: Wish | None
    command: str


def wanted_here(scene: Scene, talk: Talk, question: Question, typed: str) -> Wanted | None:
    """What else these words want at this question; nothing where they may be its answer."""
    ask = question.ask
    if " " not in typed.strip() or talk.aside is not None:
        return None
    if (command := wanted_elsewhere(typed, ask.reader)) and command != talk.dialogue:
        return Wanted(None, command)
    if takes_free_words(ask) and ask.told_as not in NAMES:
        return None
    meant = scene.library.wishes.surely(typed, THE_SAME if takes_anything(ask) else SURER)
    if meant is not None and meant.wishes[0].anywhere:
        wanted = Wanted(meant.wishes[0], next(iter(meant.wishes[0].offers), ""))
    else:
        wanted = Wanted(None, named(scene.library, typed))
    return wanted if wanted != (None, "") and wanted.command != talk.dialogue else None


def point_to(scene: Scene, wanted: Wanted) -> None:
    """Say what belongs to the wish, and what does it."""
    if wanted.wish is not None and wanted.wish.reply and not _asks(wanted.wish):
        say_to_wish(scene, wanted.wish)
    if wanted.command == OVER and wanted.wish is None:
        scene.say("asides.is_over")
    elif wanted.command == NEWS and wanted.wish is None:
        scene.say("asides.news")
    elif wanted.command:
        scene.say("asides.wanted", command=wanted.command)


def _asks(wish: Wish) -> bool:
    """Whether what is said to it ends in a question of its own: ours is open already."""
    return any("?" in str(part) for line in wish.reply for part in line.parts)
