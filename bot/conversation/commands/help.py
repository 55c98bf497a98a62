"""/help: short by grouping. The groups with their names first; a group with a line for each; one command alone."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from bot.conversation.next_steps import offer_label
from bot.conversation.scene import Scene
from bot.conversation.talks import where_they_are
from bot.dialogue.messages import Bullets, Heading, Spans, Words
from bot.library.commands import GROUPS, Command, commands

BEGINNINGS: Final = ("/debrief", "/pumpup")
"""Where most people begin."""


def show_help(scene: Scene, argument: str) -> None:
    """All groups, or what was asked about: one group, one command."""
    listed = tuple(each for each in commands(scene.library) if each.listed)
    asked = argument.removeprefix("/").casefold()
    if asked in GROUPS:
        _group(scene, asked, listed)
    elif asked in {each.name for each in listed}:
        tell_about(scene, (asked,))
    else:
        _overview(scene, listed)
    where_they_are(scene)


def tell_about(scene: Scene, names: Collection[str]) -> None:
    """A line for each of these commands."""
    known = {each.name: each for each in commands(scene.library)}
    scene.add(Bullets(tuple(_line(known[name]) for name in names if name in known)))


def lead_in(scene: Scene) -> None:
    """The two ways to begin, for who asks how: a debrief and a pump-up."""
    if scene.person.open_talk() is not None:
        scene.say("asides.works")
        where_they_are(scene)
        return
    scene.say("greeting.begin")
    scene.offer(*((line, offer_label(scene, line)) for line in BEGINNINGS))


def _overview(scene: Scene, listed: tuple[Command, ...]) -> None:
    scene.say("help.intro")
    scene.add(Bullets(tuple(_names(scene, group, listed) for group in GROUPS)))
    scene.say("help.more")
    scene.say("help.controls")
    scene.offer(*((f"/help {group}", scene.label(f"help.group_{group}")) for group in GROUPS))


def _group(scene: Scene, group: str, listed: tuple[Command, ...]) -> None:
    scene.add(Heading(scene.phrase(f"help.group_{group}")))
    scene.add(Bullets(tuple(_line(each) for each in listed if each.group == group)))


def _names(scene: Scene, group: str, listed: tuple[Command, ...]) -> Spans:
    names = ", ".join(f"/{each.name}" for each in listed if each.group == group)
    return (*scene.phrase(f"help.group_{group}"), Words(f": {names}"))


def _line(command: Command) -> Spans:
    return (Words(f"/{command.name} \u2013 {command.about}"),)
