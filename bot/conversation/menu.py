"""Commands, and what is said while no question is open: ways on, the nearest real command, the menu."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final

from msgspec.structs import replace
from rapidfuzz import fuzz, process

from bot.coach.registry import CONTINUES
from bot.conversation.caring import SUPPORT, support
from bot.conversation.changing import change
from bot.conversation.commands import IN_WORDS, commands
from bot.conversation.controls import control_in
from bot.conversation.gist import COMMANDS, OVER, gist
from bot.conversation.helping import show_help
from bot.conversation.interviews import commands as interviews
from bot.conversation.interviews.known import ABOUT, known_of
from bot.conversation.kept import commands as kept
from bot.conversation.labels import shorten
from bot.conversation.next_steps import offer_label
from bot.conversation.scene import Scene
from bot.conversation.steering import reopen_last, steer
from bot.conversation.talks import (
    begin,
    make_room,
    park,
    present,
    reopen,
    resume,
    say_closed,
    say_gone,
    second_round,
    where_they_are,
)
from bot.conversation.timed import actions, encouraging, reminders, tracking
from bot.conversation.timed.discretion import SHOW, show
from bot.conversation.voice import talk_name
from bot.conversation.ways import just_over, offer_again, offer_nearest, offer_second_half
from bot.dialogue.messages import Control, Input
from bot.dialogue.readers.heard import Heard
from bot.dialogue.readers.reader import read
from bot.dialogue.readers.typed import cleaned
from bot.dialogue.steps import Ask, Choice
from bot.dialogue.talk import Talk, TalkState

NEAR: Final = 70
"""Likeness in percent from which a mistyped command is taken for a real one: "debreif" 86, "pumup" 91, "hello" < 60."""

A_WORD_OR_TWO: Final = 2
"""More words than these, soon after an interview, are taken to be about it."""

LONGEST_NAME: Final = 40
"""Characters of an unknown command that are said back."""

_NO_MATTER: Final = datetime.min  # noqa: DTZ901  choices and yes or no do not read the clock


def command(scene: Scene, name: str, argument: str = "") -> None:
    """Run a command; an unknown one is answered with the nearest real one."""
    name = name.strip().removeprefix("/").casefold()
    run = _RUN.get(name)
    talk = scene.person.open_talk()
    if run is not None:
        run(scene, argument.strip())
    elif name in scene.library.dialogues:
        _dialogue(scene, name, argument.strip())
    elif (control := control_in(name, Input.TEXT)) is not None and talk is not None:
        steer(scene, talk, control)
    elif control is not None:
        idle(scene, name)
    else:
        _unknown(scene, name)


def idle(scene: Scene, typed: str) -> None:
    """Words while no question is open: a way on that was shown, a command in words, or the menu."""
    if (chosen := line_chosen(scene, typed)) is not None:
        command_line(scene, chosen)
        return
    words = typed.strip().removeprefix("/").casefold().rstrip(".!\u2026")
    name = IN_WORDS.get(words, words)
    if name in _RUN or name in scene.library.dialogues:
        command(scene, name)
    elif (control := control_in(words, None)) is Control.HELP:
        show_help(scene, "")
    elif control is Control.UNKEEP:
        change(scene, "")
    elif control is not Control.BACK or not reopen_last(scene):
        _menu(scene, words)


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
    yes = read(Ask(name="offer", texts=(), input=Input.CONFIRM), typed, _NO_MATTER)
    if isinstance(yes, Heard) and not typed.strip().isdecimal():
        return lines[0] if yes.value else "/fine"
    ask = Ask(name="offer", texts=(), input=Input.CHOOSE, choices=tuple(Choice(*each) for each in offered))
    heard = read(ask, typed, _NO_MATTER)
    return str(heard.value) if isinstance(heard, Heard) else None


def _dialogue(scene: Scene, name: str, argument: str) -> None:
    current = scene.person.open_talk()
    if current is not None and current.dialogue == name and not current.answers:
        present(scene, current)
        return
    if argument != "new" and ABOUT.get(name, _about_none)(scene, argument):
        return
    subject = argument if argument in scene.person.book.entries else ""
    under_way = _under_way(scene, name, subject)
    again = CONTINUES.get(name) if not subject else None
    first_round = again.talk(scene.person.book) if again else None
    if argument == "new" or (under_way is None and first_round not in scene.person.talks):
        begin(scene, name, subject)
    elif under_way is not None:
        _already_open(scene, under_way)
    else:
        make_room(scene)
        talk = scene.person.talks[str(first_round)]
        company = str(talk.answers.get("company") or "")
        scene.say("system.second_round", company=company)
        scene.offer((f"/continue {talk.id}", scene.label("offers.full_debrief", company=company)))
        _offer_new(scene, talk)


def _under_way(scene: Scene, name: str, subject: str) -> Talk | None:
    """The unfinished talk of this dialogue; where an entry is named, the one about it."""
    open_ones = (talk for talk in _unfinished(scene) if talk.dialogue == name)
    return next((talk for talk in open_ones if not subject or talk.subject == subject), None)


def _about_none(_scene: Scene, _argument: str) -> bool:
    return False


def _unfinished(scene: Scene) -> tuple[Talk, ...]:
    talk = scene.person.open_talk()
    return (*((talk,) if talk else ()), *scene.person.parked_talks())


def _already_open(scene: Scene, talk: Talk) -> None:
    if talk.state is TalkState.OPEN:
        park(scene, talk)
    else:
        make_room(scene)
    name = talk_name(scene, talk)
    scene.say("system.already_open", talk=name)
    scene.offer((f"/resume {talk.id}", scene.label("system.carry_on", talk=name)))
    _offer_new(scene, talk)


def _offer_new(scene: Scene, talk: Talk) -> None:
    title = scene.dialogue_of(talk).title
    scene.offer((f"/begin {talk.dialogue}", scene.label("system.begin_new", talk=title)))


def _begin(scene: Scene, argument: str) -> None:
    if argument in scene.library.dialogues:
        _dialogue(scene, argument, "new")
    else:
        _unknown(scene, argument)


def _resume(scene: Scene, argument: str) -> None:
    waiting = scene.person.parked_talks()
    named = scene.person.talks.get(argument)
    current = scene.person.open_talk()
    if named is not None and named.state is not TalkState.FINISHED:
        resume(scene, named)
    elif argument:
        _not_waiting(scene, argument, named)
    elif len(waiting) == 1:
        resume(scene, waiting[0])
    elif current is not None and not waiting:
        resume(scene, current)
    elif waiting:
        make_room(scene)
        waiting = scene.person.parked_talks()
        scene.say("system.resume_which")
        scene.offer(*((f"/resume {talk.id}", talk_name(scene, talk)) for talk in waiting))
    elif not offer_second_half(scene):
        scene.say("system.nothing_to_resume")
        scene.say("greeting.menu")


def _not_waiting(scene: Scene, argument: str, named: Talk | None) -> None:
    """An old button for a talk that was finished since, thrown away, or whose answers have expired."""
    if named is not None:
        say_closed(scene, named)
    else:
        say_gone(scene, argument)


def _continue(scene: Scene, argument: str) -> None:
    talk = scene.person.talks.get(argument)
    again = CONTINUES.get(talk.dialogue) if talk else None
    if talk is None or again is None or talk.state is not TalkState.FINISHED:
        _resume(scene, argument)
        return
    reopen(scene, talk, {**known_of(scene, talk), **second_round(scene, talk, again.answers)})


def _fine(scene: Scene, _argument: str) -> None:
    if scene.person.parked_talks():
        scene.profile(replace(scene.person.profile, hushed=scene.wall.date().isoformat()))
    scene.say("system.fine")
    where_they_are(scene)


def _already(scene: Scene, _argument: str) -> None:
    """An old button of the question about what is kept."""
    scene.say("consent.already")
    where_they_are(scene)


def _unknown(scene: Scene, name: str) -> None:
    near = nearest(scene, name)
    name = shorten(cleaned(name), LONGEST_NAME)
    if near is None:
        scene.say("system.unknown_command_plain", command=f"/{name}")
    else:
        scene.say("system.unknown_command", command=f"/{name}", nearest=f"/{near}")
    where_they_are(scene)
    if scene.person.open_talk() is None and near is not None:
        scene.offer((f"/{near}", f"/{near}"))


def nearest(scene: Scene, name: str) -> str | None:
    """The listed command that these letters come nearest to, if any does."""
    real = [each.name for each in commands(scene.library) if each.listed]
    found = process.extractOne(name, real, scorer=fuzz.ratio, score_cutoff=NEAR)
    return found[0] if found else None


def _menu(scene: Scene, words: str) -> None:
    if nearest(scene, words) is not None:
        _unknown(scene, words)
        return
    over = just_over(scene)
    told = gist(words) or (OVER if over and len(words.split()) > A_WORD_OR_TWO else "")
    if told:
        scene.say(f"idle.{told}")
        command = f"/debrief {over.id}" if over and told == OVER else COMMANDS[told]
        scene.offer((command, offer_label(scene, command)))
        return
    scene.say("system.nothing_open")
    if not offer_again(scene):
        offer_nearest(scene, ("/debrief",))


def _link(scene: Scene, _argument: str) -> None:
    """Said in passing, or before they had agreed: a code is made where the turn ends (bot.runtime.linking)."""
    scene.say("link.how")
    scene.offer(("/link", scene.label("link.give")))
    where_they_are(scene)


def _unlink(scene: Scene, _argument: str) -> None:
    scene.say("link.how")
    scene.offer(("/unlink", scene.label("link.undo")))
    where_they_are(scene)


_RUN: Final[dict[str, Callable[[Scene, str], None]]] = {
    "help": show_help,
    "resume": _resume,
    "change": change,
    "continue": _continue,
    "begin": _begin,
    "fine": _fine,
    SHOW: show,
    "agree": _already,
    "link": _link,
    "unlink": _unlink,
    "more": _already,
    "decline": _already,
    SUPPORT: support,
    **kept.RUN,
    **interviews.RUN,
    **reminders.RUN,
    **tracking.RUN,
    **encouraging.RUN,
    **actions.RUN,
}
