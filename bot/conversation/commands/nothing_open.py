"""Words while no question is open, and no command: a control, what is said to us, what they tell of; else the ways on.

Nothing is begun here: what they tell of is met with a kind word, and the talk it leads to is offered.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from bot.coach.book.entries import Planned
from bot.conversation.answers.bringing import let_go, remember
from bot.conversation.answers.putting_right import met_put_right_elsewhere
from bot.conversation.commands.changing import change, changeable, changes_part
from bot.conversation.commands.help import lead_in, show_help
from bot.conversation.commands.nearest import SLIP, nearest, say_unknown
from bot.conversation.commands.offers import asks_which, just_over, not_now, offer_again, offer_nearest, offer_or_new
from bot.conversation.commands.put_aside import met_put_aside
from bot.conversation.intents.asked_for import REMOVE, WISHES, command_meant, wish
from bot.conversation.intents.controls import control_in
from bot.conversation.intents.gist import AS_WELL, COMMANDS, LOW, MEETS, OVER, feeling, gist, met_as
from bot.conversation.intents.lists import says_goodbye
from bot.conversation.intents.needs import GOING, NEEDS, NOD, THANKS, need
from bot.conversation.intents.nothing import plain
from bot.conversation.intents.remarks import CHANGES, PART, said_to_us
from bot.conversation.intents.spoken_controls import spoken_control
from bot.conversation.intents.thanks import says_thanks
from bot.conversation.next_steps import offer_label
from bot.conversation.scene import Scene
from bot.conversation.steering import reopen_last
from bot.conversation.support import support
from bot.dialogue.messages import Control
from bot.dialogue.words.typed import folded, with_apostrophes
from bot.library.commands import is_listed

STARTS: Final = frozenset({"start", "begin", "get started", "let's start", "lets start", "how to start", "let's begin"})
"""Who wants to begin, and does not say what."""

_NO: Final = frozenset({"no", "nope", "nah", "no thanks", "no thank you", "nothing"})

A_WORD_OR_TWO: Final = 2
"""More words than these, soon after an interview, are taken to be about it."""


def nothing_open(scene: Scene, words: str, typed: str) -> None:
    """Meet what is no command. `words` is what was typed, in small letters and without the stop at its end."""
    if met_put_aside(scene, typed):
        return
    if (control := _control(scene, words, typed)) in _CONTROLS:
        _CONTROLS[control](scene)
    elif not _puts_right(scene, typed) and not _met_remark(scene, typed):
        _ways_on(scene, words, typed)


def _control(scene: Scene, words: str, typed: str) -> Control | None:
    """Who says here that this was all says goodbye. What is kept already is deleted where it lies."""
    if changeable(scene) and wish(with_apostrophes(words)) == REMOVE:
        return None
    called = scene.library.controls_called.get(words)
    if control := called or control_in(words, None) or spoken_control(typed):
        return control
    return Control.STOP if says_goodbye(typed) else None


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
    if name not in {"hello", "thanks", "who", "private", "fed_up"}:
        return _explained(scene, command_meant(folded(typed)))
    scene.say("idle.fed_up" if name == "fed_up" else f"asides.{name}", operator=scene.library.site.operator)
    if not offer_again(scene):
        offer_nearest(scene, ("/debrief",))
    return True


def _explained(scene: Scene, name: str) -> bool:
    """Say what a command is for: "what does pumpup mean?"."""
    meant = bool(name) and is_listed(scene.library, name)
    if meant:
        show_help(scene, name)
    return meant


def _ways_on(scene: Scene, words: str, typed: str) -> None:
    scene.vary(words)
    words, tells = with_apostrophes(words), remember(scene, typed)
    over, needed = just_over(scene), need(words)
    if felt := (needed if needed in MEETS else feeling(words)):
        _meet(scene, felt, f"/debrief {over.id}" if over and felt == LOW else MEETS[felt], "/kindword")
    elif nearest(scene, words, SLIP) is not None:
        say_unknown(scene, words)
    elif needed and NEEDS[needed].ways:
        _meet(scene, needed, *NEEDS[needed].ways)
    elif wished := wish(words):
        _meet(scene, wished, *WISHES[wished].ways)
    elif told := gist(words) or (OVER if tells or (over and len(words.split()) > A_WORD_OR_TWO) else ""):
        _meet(scene, met_as(told, words), *_ways_of(told, over))
    elif plain(words) in _NO:
        scene.say("system.fine")
    else:
        unread = "system.which_way" if asks_which(scene) else "system.nothing_open"
        scene.say({NOD: "idle.nod", THANKS: "asides.thanks", GOING: "idle.going"}.get(needed, unread))
        if not offer_again(scene):
            offer_nearest(scene, ("/debrief",))


def _meet(scene: Scene, name: str, *ways: str) -> None:
    """A kind word, and the ways on from there. What waits is offered before another one of its kind."""
    scene.say(f"idle.{name}", operator=scene.library.site.operator)
    for way in ways:
        waiting = next((talk for talk in scene.person.parked_talks() if way == f"/{talk.dialogue}"), None)
        if waiting is not None:
            offer_or_new(scene, waiting)
        else:
            scene.offer((way, offer_label(scene, way)))
    if not ways and not offer_again(scene):
        offer_nearest(scene, ("/debrief",))


def _ways_of(told: str, over: Planned | None) -> tuple[str, ...]:
    command = f"/debrief {over.id}" if over and told == OVER else COMMANDS[told]
    return (command, AS_WELL[told]) if told in AS_WELL else (command,)
