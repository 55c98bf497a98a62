"""Commands that bring the answer to their first question, which is not asked then: "/timezone Berlin", "/pumpup 3"."""

from __future__ import annotations

import re
from typing import Final

from bot.conversation.answers.bringing import begin_told
from bot.conversation.commands.another import DEBRIEF
from bot.conversation.intents.another import asked_for
from bot.conversation.intents.spoken_commands import named
from bot.conversation.scene import Scene
from bot.dialogue.readers.heard import Heard
from bot.dialogue.readers.reader import read
from bot.dialogue.steps import Ask
from bot.dialogue.talk import TalkState
from bot.dialogue.words.typed import folded

ANSWERS: Final = frozenset({"timezone", "pumpup", "debrief"})
"""Dialogues whose command takes the answer to their first question."""


LONGEST: Final = 80
"""Characters looked at for a talk that is asked for with its time."""
_MINUTES: Final = re.compile(r"\bmin(?:ute)?s?\b|\bhour\b", re.IGNORECASE)
_BREAKS: Final = re.compile(r"[\s,.;!:-]+")

LONGEST_AMONG: Final = 200
"""Characters looked at for a talk that is asked for among other words."""
_PARTS: Final = re.compile(
    r"\s*[,.;:!\u2026-]+\s+|\s+(?=(?:of|from|for|about|because|cos|cuz|bc|i|im|i'm|i've|my|me|after|on|with)\b)",
    re.IGNORECASE,
)
"""Where a wish ends, and where one begins behind something else."""
_LOOKS: Final = re.compile(r".*\b(?:show|see|view|change|open|delete|my|what|whats|resume|old)\b", re.IGNORECASE)
"""What asks for one that there is already, or about it."""
_VERSION: Final = re.compile(
    r"(?:(?:ok|okay|yes|then|please) )*(?:the |a )?(?P<way>[a-z]+) (?:one|version|way|thing|debrief)"
    r"(?: please| pls| then)*"
    r"|(?:(?:ok|okay|yes|well|but|and|can we|let'?s|please|i(?:'d| would)?|id|just|only|want(?: to)?|wanna|need(?: to)?"
    r"|like(?: to)?|rather) )+(?:do|make|keep|have|get) (?:it|this|that) (?P<how>[a-z]+)(?: please| pls| then| now)*"
)
"""The answer to how long, as it is said of a thing: "the complete version"."""

_CLAUSES: Final = re.compile(r"[,.;:!\u2026]+\s+")
_PAST: Final = re.compile(r"\b(?:took|lasted|was|were|went|ago)\b", re.IGNORECASE)
"""What tells how long something was: "debrief, it took 20 minutes"."""
FEW: Final = 6
"""Words of the longest clause that says how long it may take."""

_THROUGH: Final = re.compile(r"\b(?:go|look|talk|walk) (?:through|over|at|about)\b", re.IGNORECASE)
"""What is done with an interview: "go through one" is no slip for "thorough"."""

LED: Final = frozenset({"pumpup", "debrief"})
"""Those whose first question is how long it may take: "a full debrief, please", or "quick" where one is offered."""


def behind(name: str, typed: str) -> str:
    """What a line that asks for a command brings along: "I'd like a quick debrief" says how long."""
    words = _THROUGH.sub(" ", typed)
    return words if name in LED and " " in words.strip() else ""


def brings_answer(scene: Scene, typed: str) -> tuple[str, str] | None:
    """The dialogue whose first question these words answer outright, and the answer: "pumpup 1", or one on offer."""
    if brought := _asked_with_answer(scene, typed):
        return brought
    name, _, words = typed.strip().partition(" ")
    if words and name.casefold() in LED and _answers_first(scene, name.casefold(), words):
        return name.casefold(), words
    if of_one := asked_for(typed):
        return DEBRIEF, of_one
    offered = (line.removeprefix("/") for line, _ in scene.person.profile.offers)
    named = (each for each in offered if each in LED and not typed.strip().isdecimal())
    way = _VERSION.fullmatch(folded(typed).rstrip(".!"))
    words = (way["way"] or way["how"]) if way else typed
    return next(((each, words) for each in named if _answers_first(scene, each, words)), None)


def spelled(scene: Scene, name: str, words: str) -> str:
    """The command line with the answer these words bring, as content spells it: nothing of theirs."""
    heard = read(_first(scene, name), words, scene.wall) if name in LED and words.strip() else None
    return f"/{name} {heard.value}" if isinstance(heard, Heard) and heard.value else f"/{name}"


def _asked_with_answer(scene: Scene, typed: str) -> tuple[str, str] | None:
    """A talk asked for in a sentence, and how long it may take beside it: "pump me up, interview in 20 minutes"."""
    if len(typed) > LONGEST or not _MINUTES.search(typed):
        return None
    line = " ".join(typed.split())
    for found in _BREAKS.finditer(line):
        for asked, rest in ((line[: found.start()], line[found.end() :]), (line[found.end() :], line[: found.start()])):
            name = named(scene.library, asked)
            if name in LED and isinstance(read(_first(scene, name), rest, scene.wall), Heard):
                return name, rest
    return None


def asked_among(scene: Scene, typed: str) -> tuple[str, str, str] | None:
    """A talk asked for among other words, how long, and the words that ask: "quick debrief, im tired"."""
    line = " ".join(typed.split())
    if len(typed) > LONGEST_AMONG:
        return None
    for found in _PARTS.finditer(line):
        for asked, rest in ((line[: found.start()], line[found.end() :]), (line[found.end() :], "")):
            name = named(scene.library, asked) if not _LOOKS.match(asked) else ""
            if name in LED:
                clauses = (asked, _first_clause(rest))
                return name, next((each for each in clauses if _says_how_long(scene, name, each)), ""), asked
    return None


def _first_clause(words: str) -> str:
    return _CLAUSES.split(words, maxsplit=1)[0]


def _says_how_long(scene: Scene, name: str, words: str) -> bool:
    if len(words.split()) > FEW or _PAST.search(words):
        return False
    return isinstance(read(_first(scene, name), words, scene.wall), Heard)


def _answers_first(scene: Scene, name: str, words: str) -> bool:
    heard = read(_first(scene, name), words, scene.wall)
    return isinstance(heard, Heard) and not heard.gathered


def _first(scene: Scene, name: str) -> Ask:
    return next(step for step in scene.library.dialogues[name].steps if isinstance(step, Ask))


def answered(scene: Scene, name: str, argument: str) -> bool:
    """Begin a talk with its first question answered. False: nothing was brought, or it is not one of these."""
    if name not in ANSWERS or argument in {"", "new", *scene.person.book.entries} or _is_under_way(scene, name):
        return False
    ask = _first(scene, name)
    heard = read(ask, argument, scene.wall)
    if isinstance(heard, Heard):
        begin_told(scene, name, answers={ask.name: heard.value})
    elif not ask.reader:
        return False  # "/pumpup please": nothing was meant by it
    else:
        scene.say(heard.phrase, **dict(heard.values))
        begin_told(scene, name)
    return True


def _is_under_way(scene: Scene, name: str) -> bool:
    return any(talk.dialogue == name and talk.state is not TalkState.FINISHED for talk in scene.person.talks.values())
