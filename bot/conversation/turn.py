"""The turn: one event, one person, and what follows. A pure function; the whole conversation is below it.

    turn(library, person, event, now) → Turn(person, changes, messages)

The same arguments always give the same turn. Nothing here knows a platform, a database or a clock.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from msgspec.structs import replace

from bot.coach.profile.consent import has_agreed
from bot.conversation.addressing import command_meant, control_meant, met_remark, met_story
from bot.conversation.answers.correcting import met_correction
from bot.conversation.answers.known_ending import met_known_ending
from bot.conversation.answers.looking_back import met_looking_back
from bot.conversation.answers.next_in_row import met_asked_next, met_next_in_row
from bot.conversation.answers.other_way import met_other_way
from bot.conversation.answers.putting_right import met_put_right
from bot.conversation.answers.start_right import met_start_right
from bot.conversation.answers.telling_more import met_telling_more
from bot.conversation.answers.telling_on import met_telling_on
from bot.conversation.answers.typed import answer_typed
from bot.conversation.commands.offers import greet
from bot.conversation.commands.running import command, command_line, idle, name_and_argument
from bot.conversation.commands.straight import behind
from bot.conversation.entries.meaning import keep_so_far
from bot.conversation.gates.care import met_with_care, stay_in_care, went_on
from bot.conversation.gates.consent import ask_consent, met_with_consent
from bot.conversation.gates.meanwhile import goes_on, way_back
from bot.conversation.kept.sharing import let_cards_follow
from bot.conversation.language import in_theirs
from bot.conversation.overheard import met_aside
from bot.conversation.person import Person, Turn
from bot.conversation.pressing import picked, submitted, tapped
from bot.conversation.questions.asking import in_view
from bot.conversation.scene import Scene
from bot.conversation.silence import took_in_silence
from bot.conversation.steering import steer
from bot.conversation.timed.discretion import let_covered_go
from bot.conversation.timed.due import due
from bot.conversation.timed.encouraging import are_here
from bot.conversation.timed.following import let_reminders_follow
from bot.conversation.up_to_date import catch_up, up_to_date
from bot.conversation.wishing import met_wish
from bot.dialogue.events import (
    Arrived,
    Commanded,
    Due,
    Event,
    Picked,
    Submitted,
    Tapped,
    Typed,
)
from bot.dialogue.talk import Talk
from bot.dialogue.words.typed import cleaned
from bot.library.library import Library

SLASH_WITHIN: Final = 16
"""Characters among which a command begins: what clipboards put before the slash cannot be seen."""


def turn(library: Library, person: Person, event: Event, now: datetime) -> Turn:
    """What one event leads to. `now` is aware UTC."""
    if library.languages:
        library, person = in_theirs(library, person), replace(person, way=None)  # as it is written in theirs
    scene = Scene(library, person if person.way else up_to_date(library, person), now)
    if person.way is None:
        catch_up(scene)
    if took_in_silence(scene, event):
        return scene.leave()
    if met_with_care(scene, event):
        _ask_after_care(scene)
        return scene.end()
    if scene.person.profile.in_care:
        _in_care(scene, event)
    else:
        _take(scene, event)
    let_reminders_follow(scene, person.profile)
    let_cards_follow(scene, person)
    let_covered_go(scene, person)
    return scene.end()


def _take(scene: Scene, event: Event) -> None:
    are_here(scene, event)
    if not met_with_consent(scene, event):
        _happen(scene, event)
    _then_wanted(scene)


def _in_care(scene: Scene, event: Event) -> None:
    """What is theirs goes on; everything else waits, unless we were not certain and they go on themselves."""
    if (going_on := goes_on(scene, event)) is not None:
        _take(scene, going_on)
        way_back(scene)
    elif went_on(scene, event):
        _take(scene, event)
    else:
        stay_in_care(scene, event)


def _ask_after_care(scene: Scene) -> None:
    """Somebody new who is all right again still has our question before them."""
    profile = scene.person.profile
    if not profile.in_care and not has_agreed(profile):
        ask_consent(scene)


def _then_wanted(scene: Scene) -> None:
    wanted = scene.person.profile.wanted
    if wanted and scene.person.open_talk() is None and has_agreed(scene.person.profile):
        scene.profile(replace(scene.person.profile, wanted=""))
        command_line(scene, wanted)


def _happen(scene: Scene, event: Event) -> None:
    match event:
        case Typed(text):
            _typed(scene, text)
        case Tapped(token):
            tapped(scene, token)
        case Picked(tokens):
            picked(scene, tokens)
        case Submitted(token, fields):
            submitted(scene, token, dict(fields))
        case Commanded(name, argument):
            _commanded(scene, name, argument)
        case Arrived():
            keep_so_far(scene, scene.person.open_talk())
            greet(scene)
        case Due(reminder):
            keep_so_far(scene, scene.person.open_talk())
            due(scene, reminder)


def _commanded(scene: Scene, name: str, argument: str) -> None:
    """A command given in the welcome goes before it: what was wanted earlier is forgotten."""
    scene.profile(replace(scene.person.profile, wanted=""))
    keep_so_far(scene, scene.person.open_talk())
    command(scene, name, argument)


_ASKING: Final = ("why ", "what ", "whats ", "how ", "can ", "could ", "any ", "do i ")
"""A line that asks about the question is told that alone; a call for help is told what can be typed as well."""

_MEETINGS: Final = (
    met_known_ending,
    met_looking_back,
    met_other_way,
    met_start_right,
    met_put_right,
    met_asked_next,
    met_remark,
    met_story,
    met_aside,
    met_wish,
    met_correction,
    met_telling_more,
    met_telling_on,
    met_next_in_row,
)
"""What words can be before they are an answer; the first that fits."""


def _typed(scene: Scene, text: str) -> None:
    talk = scene.person.open_talk()
    if talk is not None:
        _typed_in_talk(scene, talk, text)
    elif _is_command(text):
        command_line(scene, cleaned(text))
    else:
        idle(scene, text)


def _is_command(text: str) -> bool:
    return cleaned(text[:SLASH_WITHIN]).startswith("/")


def _typed_in_talk(scene: Scene, talk: Talk, text: str) -> None:
    """The first of these that fits: a control, a command, what is said to us, what they came to tell, an answer."""
    question = in_view(scene, talk, scene.way(talk))
    control = control_meant(scene, talk, question, text)
    if control is not None:
        steer(scene, talk, control, asked=text.casefold().startswith(_ASKING))
    elif _is_command(text):
        _commanded(scene, *name_and_argument(cleaned(text)))
    elif scene.person.profile.in_care:  # in the settings: nothing leads out of them
        answer_typed(scene, talk, text)
    elif name := command_meant(scene, talk, question, text):
        _commanded(scene, name, behind(name, text))
    elif not any(met(scene, talk, question, text) for met in _MEETINGS):
        answer_typed(scene, talk, text)
