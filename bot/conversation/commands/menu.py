"""Commands, and words while no question is open: a way on that was shown, a command in words, what they tell of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from msgspec.structs import replace

from bot.conversation.answers.hearing import NO_MATTER
from bot.conversation.commands import starting
from bot.conversation.commands.changing import change, changes_part
from bot.conversation.commands.help import show_help
from bot.conversation.commands.nearest import SLIP, nearest, say_unknown
from bot.conversation.commands.offers import just_over, offer_again, offer_nearest
from bot.conversation.commands.pulse import pulse
from bot.conversation.commands.starting import start
from bot.conversation.intents.controls import control_in
from bot.conversation.intents.gist import COMMANDS, LOW, MEETS, OVER, feeling, gist, met_as
from bot.conversation.intents.lists import says_goodbye
from bot.conversation.intents.remarks import CHANGES, PART, said_to_us, says_thanks
from bot.conversation.intents.spoken_commands import named
from bot.conversation.intents.spoken_controls import spoken_control
from bot.conversation.interviews import commands as interviews
from bot.conversation.kept import commands as kept
from bot.conversation.next_steps import offer_label
from bot.conversation.registry import IN_WORDS, called, is_listed
from bot.conversation.scene import Scene
from bot.conversation.steering import reopen_last, steer
from bot.conversation.support import SUPPORT, support
from bot.conversation.talks import present, where_they_are
from bot.conversation.timed import actions, encouraging, reminders, tracking
from bot.conversation.timed.discretion import SHOW, inbox, show
from bot.conversation.voice import talk_name
from bot.dialogue.messages import Control, Input
from bot.dialogue.readers.heard import Heard
from bot.dialogue.readers.reader import read
from bot.dialogue.steps import Ask, Choice

A_WORD_OR_TWO: Final = 2
"""More words than these, soon after an interview, are taken to be about it."""


def command(scene: Scene, name: str, argument: str = "") -> None:
    """Run a command; an unknown one is answered with the nearest real one."""
    name = called(scene.library, name.strip().removeprefix("/").casefold()) or "help"
    run = _RUN.get(name)
    talk = scene.person.open_talk()
    if run is not None:
        run(scene, argument.strip())
    elif name in scene.library.dialogues:
        start(scene, name, argument.strip())
    elif meant := _in_other_words(scene, f"{name} {argument}".strip().casefold()) or _in_other_words(scene, name):
        command(scene, meant)
    elif (control := control_in(name, Input.TEXT)) is not None and talk is not None:
        steer(scene, talk, control)
    elif control is not None:
        idle(scene, name)
    else:
        say_unknown(scene, name)


def _in_other_words(scene: Scene, words: str) -> str:
    return IN_WORDS[words] if words in IN_WORDS and is_listed(scene.library, IN_WORDS[words]) else ""


def idle(scene: Scene, typed: str) -> None:
    """Words while no question is open: a way on that was shown, a command in words, or the menu."""
    words = typed.strip().removeprefix("/").casefold().rstrip(".!\u2026")
    chosen = line_chosen(scene, typed)
    if chosen is not None and not _names_another(scene, words, chosen):
        command_line(scene, chosen)
    elif name := named(scene.library, typed):
        command(scene, name)
    elif (control := _control_without_question(scene, words, typed)) in _WHERE_NOTHING_IS_OPEN:
        _WHERE_NOTHING_IS_OPEN[control](scene)
    elif control is Control.BACK:
        _back(scene)
    elif not _met_remark(scene, typed):
        _menu(scene, words)


def _back(scene: Scene) -> None:
    """Back after the end opens what was finished last; who has finished nothing is told that there is nothing."""
    if not reopen_last(scene):
        scene.say("system.nothing_to_undo")
        offer_nearest(scene, ("/debrief",))


def _names_another(scene: Scene, words: str, chosen: str) -> bool:
    """Tell whether this is the name of a command, and no more than a word in the label of another one."""
    labels = {label.casefold() for _, label in scene.person.profile.offers}
    return is_listed(scene.library, words) and words not in labels and words not in chosen


def _control_without_question(scene: Scene, words: str, typed: str) -> Control | None:
    """Who says there that this was all says goodbye."""
    called = scene.library.controls_called.get(words)
    if control := called or control_in(words, None) or spoken_control(typed):
        return control
    return Control.STOP if says_goodbye(typed) else None


def _met_remark(scene: Scene, typed: str) -> bool:
    """Answer what is said to us while no question is open. False: it is not."""
    name = "thanks" if says_thanks(typed) else said_to_us(typed)
    if name == PART:
        return changes_part(scene, typed)
    if name in CHANGES:
        change(scene, "", typed)
        return True
    if name not in {"hello", "thanks", "who", "private", "works"}:
        return False
    scene.say(f"asides.{name}", operator=scene.library.site.operator)
    if not offer_again(scene):
        offer_nearest(scene, ("/debrief",))
    return True


def command_line(scene: Scene, line: str) -> None:
    """Run a command as it is typed or as a token carries it: "/resume debrief-3"."""
    name, _, argument = line.strip().removeprefix("/").partition(" ")
    command(scene, name, argument)


def greet(scene: Scene) -> None:
    """Somebody we know opens the conversation: where they are, or what there is."""
    talk = scene.person.open_talk()
    if talk is not None:
        scene.say("system.carrying_on", talk=talk_name(scene, talk))
        present(scene, talk)
        return
    scene.say("greeting.back", name=scene.person.profile.name)
    offer_nearest(scene)
    if not scene.offers_something:
        scene.say("greeting.menu")


def line_chosen(scene: Scene, typed: str) -> str | None:
    """The command line of the offer these words mean, if any: its number, its label, or a yes to the first."""
    offered = scene.person.profile.offers
    if not offered:
        return None
    lines = tuple(line for line, _ in offered)
    number = typed.strip().rstrip(".")
    if number.isdecimal() and 1 <= int(number[:4]) <= len(lines):
        return lines[int(number[:4]) - 1]  # also where a label begins with a number of its own ("Two minutes now")
    yes = read(Ask(name="offer", texts=(), input=Input.CONFIRM), typed, NO_MATTER)
    if isinstance(yes, Heard) and not typed.strip().isdecimal():
        return lines[0] if yes.value else next((line for line in lines if line.endswith(" no")), "/fine")
    ask = Ask(name="offer", texts=(), input=Input.CHOOSE, choices=tuple(Choice(*each) for each in offered))
    heard = read(ask, typed, NO_MATTER)
    return str(heard.value) if isinstance(heard, Heard) else None


_WHERE_NOTHING_IS_OPEN: Final[dict[Control | None, Callable[[Scene], None]]] = {
    Control.HELP: lambda scene: show_help(scene, ""),
    Control.UNKEEP: lambda scene: change(scene, ""),
    Control.SUPPORT: lambda scene: support(scene, ""),
    Control.PAUSE: lambda scene: scene.say("asides.bye"),
    Control.STOP: lambda scene: scene.say("asides.bye"),
    Control.SKIP: lambda scene: _fine(scene, ""),
}
"""What the controls do there. Back opens what was finished last; the others are answered with the ways on."""


def _fine(scene: Scene, _argument: str) -> None:
    if scene.person.parked_talks():
        scene.profile(replace(scene.person.profile, hushed=scene.wall.date().isoformat()))
    scene.say("system.fine")
    where_they_are(scene)


def _already(scene: Scene, _argument: str) -> None:
    """An old button of the question about what is kept."""
    scene.say("consent.already")
    where_they_are(scene)


def _menu(scene: Scene, words: str) -> None:
    scene.vary(words)
    over = just_over(scene)
    if felt := feeling(words):
        scene.say(f"idle.{felt}")
        first = f"/debrief {over.id}" if over and felt == LOW else MEETS[felt]
        scene.offer(*((command, offer_label(scene, command)) for command in (first, "/kindword")))
        return
    if nearest(scene, words, SLIP) is not None:
        say_unknown(scene, words)
        return
    told = gist(words) or (OVER if over and len(words.split()) > A_WORD_OR_TWO else "")
    if told:
        scene.say(f"idle.{met_as(told, words)}")
        command = f"/debrief {over.id}" if over and told == OVER else COMMANDS[told]
        scene.offer((command, offer_label(scene, command)))
        return
    scene.say("system.nothing_open")
    if not offer_again(scene):
        offer_nearest(scene, ("/debrief",))


def _link(scene: Scene, _argument: str) -> None:
    """Said in passing, or before they had agreed: a code is made where the turn ends (bot.runtime.between.linking)."""
    scene.say("link.how")
    scene.offer(("/link", scene.label("link.give")))
    where_they_are(scene)


def _unlink(scene: Scene, _argument: str) -> None:
    scene.say("link.how")
    scene.offer(("/unlink", scene.label("link.undo")))
    where_they_are(scene)


_RUN: Final[dict[str, Callable[[Scene, str], None]]] = {
    "help": show_help,
    "change": change,
    "fine": _fine,
    SHOW: show,
    "inbox": inbox,
    "pulse": pulse,
    "agree": _already,
    "link": _link,
    "unlink": _unlink,
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
