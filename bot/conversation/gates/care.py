"""Care (curriculum X3): crisis language is met with care and help lines in the same turn, whatever was being asked.

Coaching stops until the person says that they are all right; then they are back at the same question. The words are not
kept: this turn changes a mark in the profile and nothing else, so that the state survives a restart.

Only phrases, and words that weigh heavily, are certain. Where words merely weigh enough, nine alarms in ten are false:
the same help lines stand there, and whoever then goes on with the talk goes on; whoever says that it was not meant
so may say the same again at that question. Where we are not even sure of that, and where a talk hears a case they were
asked about, the talk goes on after one line that names /support, once a day; nothing is kept of it.
"""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from bot.coach.profile.consent import has_agreed
from bot.coach.safety.concern import Concern
from bot.conversation.gates.concern import concern_in, place_in_view, reads_as_care
from bot.conversation.intents.all_right import may_confirm, says_all_right, waves_off
from bot.conversation.intents.controls import control_in
from bot.conversation.intents.spoken_controls import spoken_control
from bot.conversation.reminding import a_day_later
from bot.conversation.scene import Scene
from bot.conversation.support import SUPPORT, add_lines
from bot.conversation.talks import offer_way_on, to_go_on_with, where_they_are
from bot.dialogue.events import Arrived, Commanded, Due, Event, Picked, Tapped, Typed
from bot.dialogue.messages import Control, Input
from bot.dialogue.readers.heard import Heard
from bot.dialogue.readers.reader import read
from bot.dialogue.steps import Ask, Choice
from bot.library.library import Library

ALL_RIGHT: Final = "allright"

_SAID: Final = (
    "im all right", "i am all right", "alright", "i'm alright", "i'm ok", "im ok", "i'm okay", "i'm fine", "ok",
)  # fmt: skip
"""What people type instead of the button."""


def met_with_care(scene: Scene, event: Event) -> bool:
    """Meet the event with care if it gives reason, or says that they are all right again. False: it does neither."""
    concern = concern_in(scene, event)
    if concern >= Concern.LIKELY:
        _stop(scene, concern)
        return True
    if scene.person.profile.in_care:
        return _is_back(scene, event)
    if concern is Concern.UNSURE:
        _name_support(scene)
    return False


def _stop(scene: Scene, concern: Concern) -> None:
    """Meet with care. Once that was for certain, less certain words after it do not make it less so."""
    profile = scene.person.profile
    may_go_on = concern is Concern.LIKELY and (profile.may_go_on or not profile.in_care)
    scene.profile(replace(profile, in_care=True, may_go_on=may_go_on, wanted=""))
    scene.say("care.heard_likely" if may_go_on else "care.heard")
    show_care(scene, "care.not_kept_likely" if may_go_on else "care.not_kept")


def _name_support(scene: Scene) -> None:
    """Name /support, once a day: at every second answer the line would say that we hear nothing else."""
    if scene.person.named_support != _day(scene):
        scene.person = replace(scene.person, named_support=_day(scene))
        scene.say("care.unsure")


def _day(scene: Scene) -> str:
    return scene.wall.date().isoformat()


def went_on(scene: Scene, event: Event) -> bool:
    """Lift care that was not certain for whoever goes on with the talk. False: it stays, and the event waits.

    Words that might need care themselves, that ask for people to talk to, or that nobody said, lead nowhere.
    """
    if not scene.person.profile.may_go_on or isinstance(event, Arrived | Due):
        return False
    if asks_for_care(scene.library, event) or concern_in(scene, event) or _asks_for_help(event):
        return False
    _lift(scene)
    scene.person = replace(scene.person, named_support=_day(scene))
    scene.say("care.went_on")
    return True


def _asks_for_help(event: Event) -> bool:
    """Tell whether they ask for help, say yes to "that could be about more", or do not know."""
    if not isinstance(event, Typed):
        return False
    asked = control_in(event.text, None) or spoken_control(event.text)
    return asked in {Control.HELP, Control.SUPPORT} or may_confirm(event.text)


def _lift(scene: Scene) -> None:
    scene.profile(replace(scene.person.profile, in_care=False, may_go_on=False))


def gives_reason(scene: Scene, event: Event) -> bool:
    """Tell whether care would meet this event, whatever else it says."""
    return scene.person.profile.in_care or concern_in(scene, event) >= Concern.LIKELY


def asks_for_care(library: Library, event: Event) -> bool:
    """Tell whether an event asks for help lines, leads back from them, or reads as if somebody needs them."""
    match event:
        case Tapped(token):
            return token.endswith(f":!{SUPPORT}") or token in {f"/{SUPPORT}", f"/{ALL_RIGHT}"}
        case Commanded(name) if name.removeprefix("/").casefold() in {SUPPORT, ALL_RIGHT}:
            return True
        case Typed(text) if text.strip().removeprefix("/").casefold() == SUPPORT:
            return True
    return reads_as_care(library, event)


def stay_in_care(scene: Scene, event: Event) -> None:
    """Everything waits in care: whatever they say, there are people to reach, and a reminder comes a day later."""
    if isinstance(event, Due):
        _later(scene, event.reminder)
    else:
        scene.say("care.again")
        show_care(scene)


def _is_back(scene: Scene, event: Event) -> bool:
    """Go back to where they were, if this says that they are all right."""
    if not _says_all_right(scene, event) and not (scene.person.profile.may_go_on and _waves_off(event)):
        return False
    if scene.person.profile.may_go_on:
        scene.person = replace(scene.person, believed_at=place_in_view(scene))
    _lift(scene)
    scene.say("care.back")
    if scene.person.open_talk() is not None or not has_agreed(scene.person.profile):
        where_they_are(scene)
    elif to_go_on_with(scene) is not None:
        offer_way_on(scene)
    else:
        scene.say("greeting.menu")
    return True


def show_care(scene: Scene, last: str = "care.when_ready") -> None:
    """Whom they can reach, and the way back."""
    add_lines(scene)
    scene.say(last)
    offer_all_right(scene)


def offer_all_right(scene: Scene) -> None:
    """The one way back from care."""
    scene.offer((f"/{ALL_RIGHT}", scene.label("care.all_right")))


def _says_all_right(scene: Scene, event: Event) -> bool:
    match event:
        case Tapped(token) | Picked((token,)):
            return token == f"/{ALL_RIGHT}"
        case Commanded(name):
            return name.removeprefix("/") == ALL_RIGHT
        case Typed(text) if (number := text.strip().rstrip(".")).isdecimal():
            return scene.was_offered(f"/{ALL_RIGHT}", int(number[:4]))
        case Typed(text):
            choice = Choice(ALL_RIGHT, scene.label("care.all_right"), also=_SAID)
            ask = Ask(name=ALL_RIGHT, texts=(), input=Input.CHOOSE, choices=(choice,))
            return says_all_right(text) or isinstance(read(ask, text.removeprefix("/"), scene.wall), Heard)
        case _:
            return False


def _waves_off(event: Event) -> bool:
    """Tell whether words answer what care said, and are no answer to the question above it."""
    return isinstance(event, Typed) and waves_off(event.text)


def _later(scene: Scene, name: str) -> None:
    reminder = scene.person.reminders.get(name)
    if reminder is not None:
        a_day_later(scene, reminder)
