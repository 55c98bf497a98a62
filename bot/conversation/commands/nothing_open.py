"""Words while no question is open, and no command: a control, what puts something right, a remark; else the ways on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from bot.conversation.answers.bringing import let_go
from bot.conversation.answers.putting_right import met_put_right_elsewhere
from bot.conversation.commands.changing import change, changeable, changes_part
from bot.conversation.commands.help import lead_in, show_help
from bot.conversation.commands.offers import not_now, offer_again, offer_nearest
from bot.conversation.commands.put_aside import met_put_aside
from bot.conversation.commands.ways_on import meet, show_ways_on
from bot.conversation.intents.controls import control_in
from bot.conversation.intents.explained import command_meant
from bot.conversation.intents.lists import says_goodbye
from bot.conversation.intents.nothing import plain
from bot.conversation.intents.remarks import CHANGES, PART, said_to_us
from bot.conversation.intents.spoken_controls import spoken_control
from bot.conversation.intents.thanks import says_thanks
from bot.conversation.scene import Scene
from bot.conversation.steering import reopen_last
from bot.conversation.support import support
from bot.dialogue.messages import Control
from bot.dialogue.words.typed import folded
from bot.library.commands import is_listed

STARTS: Final = frozenset({"start", "begin", "get started", "let's start", "lets start", "how to start", "let's begin"})
"""Who wants to begin, and does not say what."""


FED_UP: Final = "fed_up"
REMOVE: Final = "remove"
"""The wish to have one thing deleted."""


def nothing_open(scene: Scene, words: str, typed: str) -> None:
    """Meet what is no command. `words` is what was typed, in small letters and without the stop at its end."""
    if met_put_aside(scene, typed):
        return
    if (control := _control(scene, words, typed)) in _CONTROLS:
        _CONTROLS[control](scene)
    elif not _puts_right(scene, typed) and not _met_remark(scene, typed):
        show_ways_on(scene, words, typed)


def _control(scene: Scene, words: str, typed: str) -> Control | None:
    """Who says here that this was all says goodbye. What is kept already is deleted where it lies."""
    called = scene.library.controls_called.get(words)
    if control := called or control_in(words, None) or spoken_control(typed):
        return None if control is Control.UNKEEP and changeable(scene) and _removes(scene, typed) else control
    return Control.STOP if says_goodbye(typed) else None


def _removes(scene: Scene, typed: str) -> bool:
    meant = scene.library.wishes.meant(typed)
    return meant is not None and meant.wishes[0].name == REMOVE


def _back(scene: Scene) -> None:
    """Back after the end opens what was finished last; who has finished nothing is told that there is nothing."""
    if not reopen_last(scene):
        scene.say("system.nothing_to_undo")
        offer_nearest(scene, ("/debrief",))


def _unkeep(scene: Scene) -> None:
    """What they told just now goes; what a talk keeps is theirs to change."""
    let_go(scene)
    change(scene, "")


_CONTROLS: Final[dict[Control | None, Callable[[Scene], None]]] = {
    Control.BACK: _back,
    Control.HELP: lambda scene: show_help(scene, ""),
    Control.UNKEEP: _unkeep,
    Control.SUPPORT: lambda scene: support(scene, ""),
    Control.PAUSE: lambda scene: scene.say("asides.bye"),
    Control.STOP: lambda scene: scene.say("asides.bye"),
    Control.SKIP: lambda scene: not_now(scene, ""),
}
"""What the controls do where there is nothing to steer; the others are answered with the ways on."""


def _puts_right(scene: Scene, typed: str) -> bool:
    """Change what was told in the talk finished last. False: these words change nothing in it."""
    done = changeable(scene)
    return bool(done) and met_put_right_elsewhere(scene, done[0], typed)


def _met_remark(scene: Scene, typed: str) -> bool:
    """Answer what is said to us while no question is open. False: it is not."""
    name = "thanks" if says_thanks(typed) else said_to_us(typed)
    if name == PART:
        return changes_part(scene, typed)
    if name in CHANGES:
        change(scene, "", typed)
        return True
    if name == "works" or plain(typed) in STARTS:
        lead_in(scene)
        return True
    if name not in {"hello", "thanks", "who", "private", "price", FED_UP}:
        return _explained(scene, command_meant(folded(typed)))
    if name == FED_UP:
        meet(scene, name)
        return True
    scene.say(f"asides.{name}", operator=scene.library.site.operator)
    if not offer_again(scene):
        offer_nearest(scene, ("/debrief",))
    return True


def _explained(scene: Scene, name: str) -> bool:
    """Say what a command is for: "what does pumpup mean?"."""
    meant = bool(name) and is_listed(scene.library, name)
    if meant:
        show_help(scene, name)
    return meant
