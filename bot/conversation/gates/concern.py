"""How much reason for care an event gives, here: in this talk, at this question, to somebody who may have been misread.

A case is one only inside a talk, words that we put before them are no cry for help, and somebody misread at a
question is believed there.
"""

from __future__ import annotations

from typing import Final

from bot.coach.safety.concern import Concern, concern_of, concerns
from bot.conversation.intents.all_right import says_all_right
from bot.conversation.intents.controls import EXACT
from bot.conversation.questions.asking import in_view, suggestions_of
from bot.conversation.scene import Scene
from bot.dialogue.events import Commanded, Event, Submitted, Typed
from bot.dialogue.messages import Input
from bot.dialogue.readers.heard import Heard
from bot.dialogue.readers.moments.moment import proposed, read_moment
from bot.dialogue.words.typed import folded, words_of
from bot.library.library import Library

LONGEST_OFFERED: Final = 200
"""Characters up to which words can be one of ours: more than a label (75) and its signs."""

LONGEST_TIME: Final = 60
"""Characters of the longest line that can be nothing but a time."""

LONGEST_HEARD: Final = 4000
"""Characters of a text that are listened to where no turn is made of it: as long as an answer may be."""


def reads_as_care(library: Library, event: Event) -> bool:
    """Tell whether care would meet what an event says, for whoever answers without a turn."""
    return any(concerns(text[:LONGEST_HEARD], library.care.rules) for text in _texts(event))


def concern_in(scene: Scene, event: Event) -> Concern:
    """The most reason for care that a text of the event gives."""
    return max((_concern_of(scene, text) for text in _texts(event)), default=Concern.NONE)


def _concern_of(scene: Scene, text: str) -> Concern:
    found = concern_of(text, scene.library.care.rules)
    if found is Concern.NONE or _is_offered(scene, text):
        return Concern.NONE
    if found < Concern.CERTAIN and (says_all_right(text) or _is_a_time(scene, text)):
        return Concern.NONE
    return _in_this_talk(scene, found)


def _in_this_talk(scene: Scene, found: Concern) -> Concern:
    """What it is here: a case is one only inside a talk, and who was misread at this question is believed there."""
    if found is Concern.CASE:
        return Concern.LIKELY if scene.person.open_talk() is None else Concern.UNSURE
    believed = found is Concern.LIKELY and not scene.person.profile.in_care and _is_believed(scene)
    return Concern.UNSURE if believed else found


def _is_believed(scene: Scene) -> bool:
    return bool(scene.person.believed_at) and scene.person.believed_at == place_in_view(scene)


def place_in_view(scene: Scene) -> str:
    """The open question, by its talk; empty with nothing open."""
    talk = scene.person.open_talk()
    question = in_view(scene, talk, scene.way(talk)) if talk else None
    return f"{talk.id}:{question.path}" if talk and question else ""


def _is_a_time(scene: Scene, text: str) -> bool:
    """Tell whether this is nothing but a time where one is asked for: "when I wake up" at a reminder."""
    talk = scene.person.open_talk() if len(text) <= LONGEST_TIME else None
    question = in_view(scene, talk, scene.way(talk)) if talk else None
    if question is None or question.ask.input is not Input.MOMENT:
        return False
    return isinstance(read_moment(text, scene.wall), Heard) or proposed(text, scene.wall) is not None


def _is_offered(scene: Scene, text: str) -> bool:
    """Tell whether these are words that we put before them: a choice of the question in view is no cry for help."""
    talk = scene.person.open_talk()
    question = in_view(scene, talk, scene.way(talk)) if talk and len(text) <= LONGEST_OFFERED else None
    if talk is None or question is None:
        return False
    said = words_of(folded(text))
    offered = (name for choice in question.ask.choices for name in choice.names)
    suggested = (words_of(folded(each)) for each in suggestions_of(scene, talk, question))
    return bool(said) and said in {*offered, *suggested}


def _texts(event: Event) -> tuple[str, ...]:
    """Every free text of an event. A number or a lone control is none."""
    match event:
        case Typed(text) if text.strip().isdecimal() or text.strip().casefold() in EXACT:
            return ()
        case Typed(text):
            return (text,)
        case Submitted(fields=fields):
            return tuple(text for _, text in fields)
        case Commanded(name, argument):
            return (f"{name} {argument}".strip(),)  # also a name alone: it may be the first of their words, or all
        case _:
            return ()
