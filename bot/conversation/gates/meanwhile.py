"""What does not wait while somebody is met with care: what is theirs to see, to take and to delete, and their settings.

Coaching stops in care; nobody's rights do, and the country decides whose help lines they see. The mark stays: whatever
they do here, the way back is still their word that they are all right.
"""

from __future__ import annotations

from typing import Final

from bot.coach.profile.consent import has_agreed
from bot.conversation.commands.offers import line_chosen
from bot.conversation.gates.care import offer_all_right
from bot.conversation.questions.tokens import parse_token
from bot.conversation.scene import Scene
from bot.conversation.support import add_lines
from bot.dialogue.events import Commanded, Event, Picked, Submitted, Tapped, Typed
from bot.library.commands import IN_WORDS

RIGHTS: Final = frozenset({"privacy", "export", "forget"})
"""Commands that need nobody's leave."""

SETTINGS: Final = frozenset({"settings", "timezone"})
"""Dialogues that ask how somebody wants to be met, and nothing about how it is."""


def goes_on(scene: Scene, event: Event) -> Event | None:
    """The event as it goes on in care: a command of these, or an answer in their settings. None: it waits."""
    line = _line(scene, event)
    name, _, argument = line.removeprefix("/").partition(" ")
    if name.casefold() in _open_to(scene):
        return Commanded(name.casefold(), argument)
    return event if not line and _answers_settings(scene, event) else None


def way_back(scene: Scene) -> None:
    """Keep the mark, and show the one tap that goes back; somebody who is forgotten hears where people are."""
    if scene.forgets:
        add_lines(scene)
    elif not scene.asks_something:
        scene.say("care.meanwhile")
        offer_all_right(scene)


def _open_to(scene: Scene) -> frozenset[str]:
    return RIGHTS | SETTINGS if has_agreed(scene.person.profile) else RIGHTS


def _line(scene: Scene, event: Event) -> str:
    """The command line that an event is; empty where it is none."""
    match event:
        case Commanded(name, argument):
            return f"/{name.strip().removeprefix('/')} {argument}".strip()
        case Tapped(token) | Picked((token,)):
            return token if token.startswith("/") else ""
        case Typed(text) if text.strip().startswith("/"):
            return text.strip().split("\n", 1)[0]
        case Typed(text):
            return line_chosen(scene, text) or _in_words(scene, text)
        case _:
            return ""


def _in_words(scene: Scene, text: str) -> str:
    words = text.strip().casefold().rstrip(".!\u2026")
    name = IN_WORDS.get(words, words)
    return f"/{name}" if name in _open_to(scene) else ""


def _answers_settings(scene: Scene, event: Event) -> bool:
    """Whether this answers a question of the settings that stands right above: one asked before care waits, too."""
    talk = scene.person.open_talk()
    if talk is None or talk.dialogue not in SETTINGS or scene.person.profile.offers:
        return False
    match event:
        case Tapped(word):
            tokens: tuple[str, ...] = (word,)
        case Picked(tokens):
            pass
        case Submitted(word):
            return word.partition(":")[0] == talk.id
        case _:
            return isinstance(event, Typed)
    parsed = [parse_token(each) for each in tokens]
    return all(each is not None and each.talk == talk.id for each in parsed)
