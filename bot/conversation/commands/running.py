"""Which command is meant, by its name, by a way on that was shown, or in words; and running it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from bot.conversation.answers.bringing import remember
from bot.conversation.commands import starting
from bot.conversation.commands.another import met_another
from bot.conversation.commands.changing import change
from bot.conversation.commands.help import lead_in, show_help
from bot.conversation.commands.nearest import say_unknown
from bot.conversation.commands.nothing_open import nothing_open
from bot.conversation.commands.offers import line_chosen, not_now
from bot.conversation.commands.pulse import pulse
from bot.conversation.commands.starting import start
from bot.conversation.commands.straight import asked_among, behind, brings_answer
from bot.conversation.intents.controls import control_in
from bot.conversation.intents.spoken_commands import named
from bot.conversation.interviews import commands as interviews
from bot.conversation.kept import commands as kept
from bot.conversation.scene import Scene
from bot.conversation.steering import steer
from bot.conversation.support import SUPPORT, support
from bot.conversation.talks import where_they_are
from bot.conversation.timed import actions, encouraging, reminders, tracking
from bot.conversation.timed.discretion import SHOW, inbox, show
from bot.library.commands import IN_WORDS, START, called, is_listed

_BEHIND: Final = "!?.,;:\u2026"
"""Marks behind a command that are none of its name: "/pumpup!"."""


def command(scene: Scene, name: str, argument: str = "") -> None:
    """Run a command; an unknown one is answered with the nearest real one."""
    name = called(scene.library, name.strip().removeprefix("/").rstrip(_BEHIND).casefold()) or "help"
    run = _RUN.get(name)
    talk = scene.person.open_talk()
    if run is not None:
        run(scene, argument.strip())
    elif name in scene.library.dialogues:
        start(scene, name, argument.strip())
    elif meant := _in_other_words(scene, f"{name} {argument}".strip().casefold()) or _in_other_words(scene, name):
        command(scene, meant)
    elif (control := control_in(name, None)) is not None and talk is not None:
        steer(scene, talk, control)
    elif control is not None:
        idle(scene, name)
    else:
        say_unknown(scene, name)


def command_line(scene: Scene, line: str) -> None:
    """Run a command as it is typed or as a token carries it: "/resume debrief-3"."""
    command(scene, *name_and_argument(line))


def name_and_argument(line: str) -> tuple[str, str]:
    """The name in a command line, and what stands behind or below it: "/pumpup 3" may be typed on two lines."""
    name, argument, *_ = (*line.strip().removeprefix("/").split(maxsplit=1), "", "")
    return name, argument


def idle(scene: Scene, typed: str) -> None:
    """Words while no question is open: a way on that was shown, a command in words, or no command at all."""
    words = typed.strip().removeprefix("/").casefold().rstrip(".!\u2026")
    chosen = line_chosen(scene, typed)
    if chosen is not None and not _names_another(scene, words, chosen):
        command_line(scene, chosen)
    elif met_another(scene, typed):
        return
    elif name := named(scene.library, typed):
        command(scene, name, behind(name, typed))
    elif brought := brings_answer(scene, typed):
        command(scene, *brought)
    elif among := asked_among(scene, typed):
        remember(scene, typed)
        _begin_among(scene, *among)
    else:
        nothing_open(scene, words, typed)


def _begin_among(scene: Scene, name: str, words: str, asked: str) -> None:
    """Begin a talk asked for among other words; one that is offered in the same words is meant before a new one."""
    offered = line_chosen(scene, asked)
    if offered is not None:
        command_line(scene, offered)
    else:
        command(scene, name, words)


def _in_other_words(scene: Scene, words: str) -> str:
    return IN_WORDS[words] if words in IN_WORDS and is_listed(scene.library, IN_WORDS[words]) else ""


def _names_another(scene: Scene, words: str, chosen: str) -> bool:
    """Tell whether this is the name of a command, and no more than a word in the label of another one."""
    labels = {label.casefold() for _, label in scene.person.profile.offers}
    return is_listed(scene.library, words) and words not in labels and words not in chosen


def _already(scene: Scene, _argument: str) -> None:
    """Answer an old button of the question about what is kept: they have agreed already."""
    scene.say("consent.already")
    where_they_are(scene)


def _say_how_to_link(scene: Scene, line: str, label: str) -> None:
    """Explain /link where it made no code: that happens where the turn ends (bot.runtime.between.linking)."""
    scene.say("link.how")
    scene.offer((line, scene.label(label)))
    where_they_are(scene)


_RUN: Final[dict[str, Callable[[Scene, str], None]]] = {
    "help": show_help,
    START: lambda scene, _argument: lead_in(scene),
    "change": change,
    "fine": not_now,
    SHOW: show,
    "inbox": inbox,
    "pulse": pulse,
    "agree": _already,
    "link": lambda scene, _argument: _say_how_to_link(scene, "/link", "link.give"),
    "unlink": lambda scene, _argument: _say_how_to_link(scene, "/unlink", "link.undo"),
    "more": _already,
    "decline": _already,
    SUPPORT: support,
    **starting.RUN,
    **kept.RUN,
    **interviews.RUN,
    **reminders.RUN,
    **tracking.RUN,
    **encouraging.RUN,
    **actions.RUN,
}
"""What each command of bot.library.commands does, beside the dialogues, which begin by their own names."""
