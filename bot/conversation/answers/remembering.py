"""Which part of a talk is meant, by their own words, when somebody remembers something or wants to change something.

"I just remembered another question" opens the list it belongs to, "change the company" that answer. Where the words
name no part or several, all answers are put on the table (see `changing`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from bot.conversation.answers.hearing import heard_in
from bot.conversation.answers.keeping import keep
from bot.conversation.answers.their_reply import took_with_reply
from bot.conversation.scene import Scene
from bot.conversation.talks import present
from bot.dialogue.answers import AGAIN
from bot.dialogue.program import Kind, first_ask
from bot.dialogue.readers.asked import asked_in
from bot.dialogue.readers.heard import Heard
from bot.dialogue.readers.labels import FILLER
from bot.dialogue.steps import Repeat
from bot.dialogue.talk import Changing, Talk, TalkState
from bot.dialogue.text import Variants
from bot.dialogue.walk import question_at
from bot.dialogue.words.typed import folded, listed, words_of

LONGEST: Final = 200
"""Characters looked at."""

_ADDS: Final = re.compile(
    r"\b(?:another|more|also|else|new|extra|add|forgot|forgotten|remember|remembered|realised|realized)\b"
)
_EMPTY: Final = FILLER | frozenset(
    listed(
        "another one ones more also else new extra add forgot forgotten remember remembered realised realized "
        "something anything thing things tell say said mention thought wait and but can could change correct edit fix "
        "want need answer wrong name there were are did do you your on of in is it's i've put to for with"
    )
)
"""Words that name no part of anything."""

_MEANT: Final = frozenset(listed("no mean meant rather please sorry oh actually not i'd like instead which one"))
"""Words around the name of another answer than the one in view."""
_CALLED: Final = {
    "company": "company firm employer name",
    "role": "role job title position post",
    "stage": "stage kind type format",
    "day": "day date when time",
}
"""What people call the facts of an interview."""


def goes_to_part(scene: Scene, talk: Talk, told: str) -> bool:
    """Open the part of this talk that the words name. False: they name none, several, or the list that is open."""
    if len(told) > LONGEST:
        return False
    fold = folded(told)
    said = _telling(fold)
    if _ADDS.search(fold) or asked_in(told):
        named = _lists_named(scene, talk, said)
        if any(_is_open(scene, talk, each) for each in named):
            return False
        if _adds(scene, talk, named, told):
            return True
    if (path := _answer_named(scene, talk, said)) is None:
        return False
    present(scene, scene.save(replace(talk, state=TalkState.OPEN, aside=Changing(path), misses=0)))
    return True


def goes_to_other(scene: Scene, talk: Talk, told: str) -> bool:
    """Open another answer than the one being changed, where the words only name it: "no, the role"."""
    said = _telling(folded(told[:LONGEST])) - _MEANT
    path = _answer_named(scene, talk, said) if said else None
    if path is None or talk.aside == Changing(path) or not said <= _names_of(scene, talk, path):
        return False
    present(scene, scene.save(replace(talk, aside=Changing(path), misses=0)))
    return True


def names_open_list(scene: Scene, talk: Talk, told: str) -> bool:
    """Tell whether the words name the list whose question is in view: then they tell its next item."""
    return any(_is_open(scene, talk, each) for each in _lists_named(scene, talk, _telling(folded(told[:LONGEST]))))


def _lists_named(scene: Scene, talk: Talk, said: frozenset[str]) -> list[Repeat]:
    """The lists whose words hold most of these."""
    lists = [op.repeat for op in scene.dialogue_of(talk).program.ops if op.kind is Kind.AGAIN and op.repeat]
    scores = {each.name: len(said & _words_of_list(each)) for each in lists}
    best = max(scores.values(), default=0)
    return [each for each in lists if best and scores[each.name] == best]


def _is_open(scene: Scene, talk: Talk, repeat: Repeat) -> bool:
    """Tell whether the question in view is one of this list: then what is told is its next item."""
    question = None if talk.aside else scene.way(talk).question
    return question is not None and question.path.startswith(f"{repeat.name}/")


def _adds(scene: Scene, talk: Talk, lists: list[Repeat], told: str) -> bool:
    """Open one more item of the list that is named; what they say of it is kept at once."""
    for each in lists:
        if (path := _end_of(talk, each)) is not None:
            _open_item(scene, talk, each, path, told)
            return True
    return False


def _end_of(talk: Talk, repeat: Repeat) -> str | None:
    """The answer that ended a list: that there was no other one, or a first question left out. None: it is open."""
    ends = (path for path, value in talk.answers.items() if path.startswith(f"{repeat.name}/") and not value)
    opener = first_ask(repeat.steps)
    names = {AGAIN, opener.name if opener else ""}
    return next(
        (path for path in ends if path.count("/") == len(("name", "number")) and path.split("/")[2] in names), None
    )


def _open_item(scene: Scene, talk: Talk, repeat: Repeat, path: str, told: str) -> None:
    answers = {key: value for key, value in talk.answers.items() if key != path}
    if path.endswith(AGAIN):
        answers[path] = True
    talk = scene.save(replace(talk, state=TalkState.OPEN, aside=None, misses=0, answers=answers))
    question = scene.way(talk).question
    asked = asked_in(told)
    if asked and question is not None and question.opens and question.path.startswith(f"{repeat.name}/"):
        if took_with_reply(scene, talk, question, asked):
            return
        heard = heard_in(scene, question.ask, asked)
        if isinstance(heard, Heard):
            keep(scene, talk, question, heard.value)
            return
    present(scene, talk)


def _answer_named(scene: Scene, talk: Talk, said: frozenset[str]) -> str | None:
    """The one answered question whose name holds most of these words."""
    dialogue = scene.dialogue_of(talk)
    known = {path: asked for path in scene.way(talk).answered if (asked := question_at(dialogue, path))}
    scores = {path: len(said & _names_of(scene, talk, path)) for path in known}
    best = max(scores.values(), default=0)
    named = [path for path, score in scores.items() if best and score == best and known[path].again is None]
    return named[0] if len(named) == 1 else None


def _names_of(scene: Scene, talk: Talk, path: str) -> frozenset[str]:
    """The words by which an answered question may be named: its own, and what people call such a fact."""
    dialogue = scene.dialogue_of(talk)
    asked = question_at(dialogue, path)
    if asked is None:
        return frozenset()
    called = next((_CALLED.get(fact, "") for fact, ask in dialogue.tells.items() if ask.name == path), "")
    return _words(called, asked.ask.field) | frozenset(asked.ask.name.split("_"))


def _words_of_list(repeat: Repeat) -> frozenset[str]:
    opener = first_ask(repeat.steps)
    texts = (opener.field, opener.first, opener.texts) if opener else ()
    return _words(repeat.name, repeat.again, *texts)


def _words(*names: str | Variants) -> frozenset[str]:
    return _telling(folded(" ".join(text for each in names for text in _plain(each))))


def _plain(name: str | Variants) -> Iterator[str]:
    if isinstance(name, str):
        yield name
        return
    yield from ("".join(part for part in line.parts if isinstance(part, str)) for line in name)


def _telling(fold: str) -> frozenset[str]:
    """The words that may name a part, without the s of a plural."""
    return frozenset(word.removesuffix("s") for word in words_of(fold) if word not in _EMPTY)
