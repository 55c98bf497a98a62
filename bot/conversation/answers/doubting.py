"""Words that could be an answer and hardly are, where free words are asked for. Said twice, they are meant."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from bot.coach.evidence.self_doubt import Doubt, doubt_of
from bot.coach.evidence.verdict import is_unkind
from bot.conversation.answers.gathering import with_story
from bot.conversation.answers.hearing import suggestion_meant
from bot.conversation.answers.missed import PATIENCE
from bot.conversation.answers.setting_apart import repeat_of
from bot.conversation.answers.wanting import wanted_here
from bot.conversation.intents.asking_back import asks_anything, asks_back
from bot.conversation.intents.controls import slipped
from bot.conversation.intents.evidence import READERS, lasts, no_evidence, says_how_they_are
from bot.conversation.intents.hardly_meant import doubtful, finds_it_odd
from bot.conversation.intents.lists import says_there_is_more
from bot.conversation.intents.no_questions import QUESTION, asks_whether_to_ask, states_something
from bot.conversation.intents.several import is_story
from bot.conversation.intents.their_questions import is_question_of_theirs
from bot.conversation.intents.times import says_only_when
from bot.conversation.scene import Scene
from bot.dialogue.program import first_ask
from bot.dialogue.readers.company import hardly_a_company
from bot.dialogue.readers.facts.role import hardly_a_role
from bot.dialogue.readers.heard import Unclear, unclear
from bot.dialogue.readers.name import hardly_a_name, never_a_name
from bot.dialogue.readers.reader import takes_anything
from bot.dialogue.talk import Talk
from bot.dialogue.walk import Question
from bot.dialogue.words.typed import folded, mark, words_of
from bot.dialogue.words.yes_no import yes_or_no
from bot.library.commands import is_listed

NO_ANSWERS: Final = frozenset(
    {"debrief", "pumpup", "casebook", "silverlining", "kindword", "followup", "timezone", "settings", "inbox", "export"}
)
"""Names of commands that are hardly ever an answer. "Strengths" is, where somebody tells what was asked."""

REPLY: Final = "reply"
"""The reader of what they answered: a bare yes may be all of it."""

TO_ONESELF: Final = "to_oneself"
"""The reader of what they tell themselves, as a friend would."""

_UNLIKELY: Final[dict[str, tuple[Callable[[str], bool], str]]] = {
    "name": (hardly_a_name, "name_unlikely"),
    "company": (hardly_a_company, "company_unlikely"),
    "role": (hardly_a_role, "role_unlikely"),
}
"""By reader, or by the fact asked for: how to tell that words are none, and how they are asked about."""


_NO_THANKS: Final = frozenset({"TA"})
"""A teaching assistant, where a job is asked for: "ta" in small letters is a thank-you anywhere."""


def doubted(scene: Scene, talk: Talk, question: Question, typed: str) -> Unclear | None:
    """How to ask about these words; None where they are an answer like any other."""
    if not takes_anything(question.ask) or suggestion_meant(scene, talk, question, typed) is not None:
        return None
    if talk.misses > PATIENCE or (talk.misses and talk.doubted == mark(typed)):
        return _lasting(_asked_for(question), typed)
    name = typed.strip().casefold()
    if name in NO_ANSWERS and is_listed(scene.library, name):
        return unclear("command_word", command=f"/{name}")
    if question.ask.reader == QUESTION and is_story(typed) and with_story(scene, talk, question, typed) is not None:
        return unclear("story_here")
    if question.ask.reader == QUESTION and states_something(typed) and _is_their_own(scene, talk, question):
        return unclear("hardly")
    if wanted_here(scene, talk, question, typed) is not None:
        return unclear("empty")  # no words of its own: the question is asked again below what they want
    return _asks_at_answer(scene, talk, question, typed) or _first(_asked_for(question), typed, name)


def _is_their_own(scene: Scene, talk: Talk, question: Question) -> bool:
    """Tell whether a question that they never asked is wanted: an item is nothing else, and what they did is none."""
    repeat = repeat_of(scene, talk, question)
    return repeat is not None and repeat.asks_one_thing


def _asks_at_answer(scene: Scene, talk: Talk, question: Question, typed: str) -> Unclear | None:
    """How a question is met where an answer to one of theirs is asked for: it may be the next one, or meant for us."""
    asks = is_question_of_theirs(typed)
    if question.opens or not question.prefix or not (asks or asks_back(typed)):
        return None
    repeat = repeat_of(scene, talk, question)
    opener = first_ask(repeat.steps) if repeat else None
    if opener is None or opener.reader != QUESTION:
        return None
    return unclear("their_question" if asks else "asks_us")


def _asked_for(question: Question) -> str:
    return question.ask.reader or question.ask.told_as


def _first(reader: str, typed: str, word: str) -> Unclear | None:
    """The same by what is asked for, where it was not said before. `word` is the line in small letters."""
    is_unlikely, phrase = _UNLIKELY.get(reader, (None, ""))
    if is_unlikely is not None and is_unlikely(typed):
        return unclear(phrase)
    if reader == TO_ONESELF and (to_oneself := _to_oneself(typed)):
        return unclear(to_oneself)
    if typed.strip() in _NO_THANKS and reader == "role":
        return None
    if (control := slipped(typed)) is not None:
        return unclear("control_word", control=control.value, word=word)
    if reader == QUESTION and asks_whether_to_ask(typed):
        return unclear("still_ask")
    if reader == QUESTION and says_there_is_more(typed):
        return unclear("yes_only")
    if reader == REPLY and word[:1].isalpha() and yes_or_no(word) is not None:
        return None
    return no_evidence(reader, typed) or doubtful(typed)


def _to_oneself(typed: str) -> str:
    """How a line is met that is no word to oneself: a harsh one, how somebody feels, that this is silly."""
    if finds_it_odd(typed):
        return "feels_odd"
    if is_unkind(typed) or doubt_of(typed) is Doubt.VERDICT:
        return "unkind"
    if says_how_they_are(typed):
        return "feeling_to_oneself"
    return "hardly" if asks_anything(typed) or says_only_when(typed) else ""


def _lasting(reader: str, typed: str) -> Unclear | None:
    """A second "ok" is still no evidence, and a second sentence or question no name; nor is a picture one."""
    if reader in {"company", "role"} and not words_of(folded(typed)):
        return unclear(_UNLIKELY[reader][1])
    if reader == "name" and (never_a_name(typed) or asks_back(typed)):
        return unclear("name_unlikely")
    doubt = no_evidence(reader, typed) or doubtful(typed) if reader in READERS else None
    return doubt if lasts(doubt, reader) else None
