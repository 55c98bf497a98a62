"""Words as an answer, on the person's own clock: what their calendar does not have is asked again."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from bot.calendar.walltime import instant, local
from bot.conversation.intents.thanks import without_thanks
from bot.conversation.questions.asking import examples_of, suggestions_of, suggests
from bot.conversation.scene import Scene
from bot.dialogue.messages import Input
from bot.dialogue.readers.choice import counts_days, position, read_day
from bot.dialogue.readers.heard import Heard, Reading, Unclear, unclear
from bot.dialogue.readers.moments.moment import describe, proposed, suggested
from bot.dialogue.readers.reader import read, takes_free_words
from bot.dialogue.steps import Ask
from bot.dialogue.talk import Talk
from bot.dialogue.walk import Question
from bot.dialogue.words.typed import folded

LONGEST_PLACE: Final = 40
"""Characters of the longest way to say which of some suggestions is meant."""

_BETWEEN: Final = frozenset({"at", "please", "pls", "thanks"})
"""Words within a moment that change nothing of it."""

NO_MATTER: Final = datetime.min  # noqa: DTZ901  all but moments are read without a clock

FAR: Final = 32_503_680_000
"""Epoch seconds of the year 3000: a stamp beyond is read as this, because Python's dates end at 9999."""


def hear(scene: Scene, talk: Talk, question: Question, typed: str) -> Heard | Unclear:
    """Read words as an answer; the number of a suggestion stands for the suggestion."""
    suggestion = suggestion_meant(scene, talk, question, typed)
    if suggestion is not None:
        return hear_suggestion(scene, question.ask, suggestion)
    said = "" if takes_free_words(question.ask) else without_thanks(typed)
    heard = heard_in(scene, question.ask, said or typed)
    if question.ask.input is Input.MOMENT and (offered := _offered(scene, talk, question, typed, heard)):
        return Heard(offered)
    return heard if not said or isinstance(heard, Heard) else heard_in(scene, question.ask, typed)


def suggestion_meant(scene: Scene, talk: Talk, question: Question, typed: str) -> str | None:
    """The suggestion that "2", "option two" or "the second one" stands for. A bare "two" may be a time of day."""
    if not suggests(question.ask) or len(typed) > LONGEST_PLACE:
        return None
    fold = folded(typed)
    if question.ask.input is Input.MOMENT and fold.isalpha():
        return None
    suggestions = suggestions_of(scene, talk, question)
    place = position(fold, len(suggestions))
    return None if place is None else suggestions[place]


def _offered(scene: Scene, talk: Talk, question: Question, typed: str, heard: Reading) -> str | None:
    """The suggested moment that is typed out, or that the words came to: what was offered needs no saying back."""
    if not suggests(question.ask) or (isinstance(heard, Heard) and not heard.echo):
        return None
    walls = suggestions_of(scene, talk, question)
    if isinstance(heard, Heard):
        return str(heard.value) if heard.value in walls and proposed(typed, scene.wall) is None else None
    said = _moment_alone(typed)
    texts = ((text, suggested(text, scene.wall)) for text in examples_of(scene, talk, question))
    return next((wall for text, wall in texts if wall in walls and said == _moment_alone(text)), None)


def _moment_alone(typed: str) -> str:
    return " ".join(
        word.removesuffix(":00")
        for word in folded(typed).replace(",", " ").rstrip(".!").split()
        if word not in _BETWEEN
    )


def hear_suggestion(scene: Scene, ask: Ask, suggestion: str) -> Heard | Unclear:
    """A suggested moment is kept as it is, since its label said what it means; words are read as if typed."""
    return Heard(suggestion) if ask.input is Input.MOMENT else heard_in(scene, ask, suggestion)


def heard_in(scene: Scene, ask: Ask, typed: str) -> Reading:
    """Read words as an answer to this question."""
    if ask.input is not Input.MOMENT:
        heard = read(ask, typed, NO_MATTER)
        return read_day(ask, typed, scene.wall.date(), heard) if counts_days(ask) else heard
    reading = read(ask, typed, scene.wall, lambda epoch: _to_local(scene, epoch))
    if ask.suggestions and (wall := proposed(typed, scene.wall)) is not None:
        reading = Heard(wall, echo=True)  # of a reminder any hour will do, and it is said back; of an interview none
    if not isinstance(reading, Heard):
        return reading
    return _skipped(scene, datetime.fromisoformat(str(reading.value))) or reading


def _to_local(scene: Scene, epoch: int) -> datetime:
    return local(datetime.fromtimestamp(min(epoch, FAR), scene.now.tzinfo), _zone(scene))


def _skipped(scene: Scene, wall: datetime) -> Reading | None:
    """An hour that the clocks pass over in spring: nobody can be anywhere at that time."""
    shown = local(instant(wall, _zone(scene)), _zone(scene))
    if shown == wall:
        return None
    told = (describe(each.isoformat(timespec="minutes"), scene.wall) for each in (wall, shown))
    return unclear("moment_skipped", moment=next(told), example=next(told))


def _zone(scene: Scene) -> str:
    return scene.person.profile.zone_or_utc
