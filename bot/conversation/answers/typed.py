"""An answer to the question in view, in words: read and kept, taken for something else, or kindly asked for again."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from bot.conversation.answers.gathering import (
    CHOOSE_SAID,
    TOO_LONG,
    gather,
    phrase_of,
    spoken_for,
    what_it_was_taken_for,
)
from bot.conversation.answers.hearing import hear, heard_in, suggestion_meant
from bot.conversation.answers.keeping import acknowledge, keep
from bot.conversation.answers.remembering import goes_to_part
from bot.conversation.intents.controls import at_stop, slipped
from bot.conversation.intents.lists import (
    finds_none,
    says_it_was_all,
    says_that_is_all,
    says_there_is_more,
    told_at_once,
)
from bot.conversation.intents.nothing import begins_with_no, declines, says_not_this_time, says_nothing, without_no
from bot.conversation.intents.remarks import asks_free_words, doubtful
from bot.conversation.labels import shorten
from bot.conversation.questions.asking import in_view
from bot.conversation.questions.tokens import ASIDE
from bot.conversation.registry import is_listed
from bot.conversation.scene import Scene
from bot.conversation.talks import present
from bot.dialogue.answers import Value
from bot.dialogue.messages import Input
from bot.dialogue.program import first_ask
from bot.dialogue.readers.choice import is_sentence
from bot.dialogue.readers.confirm import first_said
from bot.dialogue.readers.heard import Heard, Unclear, unclear
from bot.dialogue.readers.name import hardly_a_name
from bot.dialogue.steps import Ask
from bot.dialogue.talk import Echo, Reviewing, Stopping, Talk
from bot.dialogue.walk import Question

SHORT: Final = 2
"""Words of "that's it" where an item of a list is asked for: more words are one."""

TELLING: Final = frozenset({CHOOSE_SAID, "readers.confirm_said"})
"""Asked again after a sentence: who goes on telling after two of these is not asked a third time."""

MOST_NAMED: Final = 8
LONGEST_NAMED: Final = 30
"""Choices named in one line, and the characters of each."""

NO_ANSWERS: Final = frozenset(
    {"debrief", "pumpup", "casebook", "silverlining", "kindword", "followup", "timezone", "settings", "inbox", "export"}
)
"""Names of commands that are hardly ever an answer. "Strengths" is, where somebody tells what was asked."""

PATIENCE: Final = 2
"""Misses at one question before we offer to leave it out."""


def answer_typed(scene: Scene, talk: Talk, typed: str) -> None:
    """Words for the question in view."""
    way = scene.way(talk)
    question = in_view(scene, talk, way)
    if question is None:
        present(scene, talk)
        return
    if _means_skip(question, typed):
        _leave_out(scene, talk, question, typed)
        return
    heard = hear(scene, talk, question, typed)
    if isinstance(heard, Heard) and (doubt := _doubt(scene, talk, question, typed)):
        heard = doubt
    if isinstance(heard, Unclear) and question.skippable and (says_nothing(typed) or declines(typed)):
        _leave_out(scene, talk, question, typed)
    elif isinstance(heard, Unclear):
        _unclear(scene, talk, question, heard, typed)
    elif heard.echo:
        _echo(scene, talk, question, heard.value)
    else:
        gathered = gather(scene, talk, question, typed) if heard.gathered else talk
        taken = what_it_was_taken_for(scene, question, heard, kept=gathered is not talk)
        keep(scene, gathered, question, heard.value, then=taken)


def _leave_out(scene: Scene, talk: Talk, question: Question, typed: str) -> None:
    """Who does not know gets a kind word; a plain no is an answer and needs none."""
    if not begins_with_no(typed) and not declines(typed):
        scene.say("system.skipped")
    keep(scene, talk, question, False if question.again else None)


def _means_skip(question: Question, typed: str) -> bool:
    if question.ask.input is not Input.TEXT or not question.skippable:
        return False
    if says_nothing(typed):
        return True
    is_all = says_it_was_all(typed) or (len(typed.split()) <= SHORT and says_that_is_all(typed) is True)
    return question.opens and (is_all or finds_none(typed) or says_not_this_time(typed))


def _doubt(scene: Scene, talk: Talk, question: Question, typed: str) -> Unclear | None:
    """How to ask about words that are hardly an answer where free words are asked for. Who says it twice means it."""
    if talk.misses or not asks_free_words(question.ask) or suggestion_meant(scene, talk, question, typed) is not None:
        return None
    name = typed.strip().casefold()
    if name in NO_ANSWERS and is_listed(scene.library, name):
        return unclear("command_word", command=f"/{name}")
    if question.ask.reader == "name" and hardly_a_name(typed):
        return unclear("name_unlikely")
    if (control := slipped(typed)) is not None:
        return unclear("control_word", control=control.value, word=name)
    return doubtful(typed)


def _unclear(scene: Scene, talk: Talk, question: Question, heard: Unclear, typed: str) -> None:
    """Words that are no answer here: something else that they can mean, or the question once more."""
    if not _means_something_else(scene, talk, question, heard, typed):
        _ask_again(scene, talk, question, heard, typed)


def _means_something_else(scene: Scene, talk: Talk, question: Question, heard: Unclear, typed: str) -> bool:
    """Do what the words mean where they are no answer. False: nothing that we know."""
    if question.again is not None and _answers_another(scene, talk, question, typed):
        return True
    if isinstance(talk.aside, Echo):
        _echo_again(scene, talk, typed)
        return True
    if isinstance(talk.aside, Reviewing) and goes_to_part(scene, talk, typed):
        return True
    if isinstance(talk.aside, Stopping) and (way_out := at_stop(typed)) is not None:
        keep(scene, talk, question, way_out)
        return True
    plain = question.ask.input is Input.CONFIRM and question.again is None and talk.aside is None
    if plain and (said := first_said(typed)) is not None:
        keep(scene, talk, question, said)
        return True
    tells = heard.phrase in TELLING or (question.ask.input is Input.SCALE and is_sentence(typed))
    if talk.misses >= PATIENCE and talk.aside is None and question.skippable and tells:
        scene.say("readers.left_alone")
        keep(scene, talk, question, False if question.again else None)
        return True
    if (mood := spoken_for(scene, talk, question, typed)) is not None:
        about, value = mood
        gathered = gather(scene, talk, question, typed)
        kept, talk = (
            gathered is not talk,
            scene.save(replace(gathered, answers={**gathered.answers, about.path: value})),
        )
        acknowledge(scene, talk, about, value)
        if kept:
            scene.say("readers.kept_too")
        present(scene, talk, aloud=False)
    return mood is not None


def _ask_again(scene: Scene, talk: Talk, question: Question, heard: Unclear, typed: str) -> None:
    gathered = gather(scene, talk, question, typed) if heard.phrase in {CHOOSE_SAID, TOO_LONG} else talk
    kept, talk = gathered is not talk, scene.save(replace(gathered, misses=talk.misses + 1))
    if talk.misses < PATIENCE or question.path.startswith(ASIDE):
        scene.say(phrase_of(heard, kept=kept), **dict(heard.values))
    elif question.ask.input in {Input.CHOOSE, Input.PICK} and len(question.ask.choices) <= MOST_NAMED:
        scene.say("readers.choose_list", choices=_in_short(question.ask))
    else:
        scene.say(heard.phrase, **dict(heard.values))
        scene.say("readers.offer_skip")
    present(scene, talk, aloud=False)


def _in_short(ask: Ask) -> str:
    """The labels in one line, each with its number."""
    return ", ".join(f"{number} {_name(choice.label)}" for number, choice in enumerate(ask.choices, 1))


def _name(label: str) -> str:
    """A label, or the beginning that names it: "Quick: two minutes, only the questions" is Quick."""
    return shorten(label.partition(":")[0] if len(label) > LONGEST_NAMED else label, LONGEST_NAMED)


def _answers_another(scene: Scene, talk: Talk, question: Question, typed: str) -> bool:
    """At "another one?" people often just tell it, or say in their own words that there is none."""
    opener = first_ask(question.again.steps) if question.again else None
    all_told = says_that_is_all(typed)
    if says_there_is_more(typed):
        keep(scene, talk, question, value=True)
    elif all_told:
        keep(scene, talk, question, value=False)
    elif all_told is False and opener is not None and opener.input is Input.TEXT:
        _next_item(scene, talk, question, told_at_once(typed))
    else:
        return False
    return True


def _next_item(scene: Scene, talk: Talk, question: Question, typed: str) -> None:
    talk = scene.step_on(talk, question, value=True)
    way = scene.way(talk)
    if way.question is None:
        keep(scene, talk, question, value=True)
        return
    heard = heard_in(scene, way.question.ask, typed)
    if isinstance(heard, Unclear):
        scene.say(heard.phrase, **dict(heard.values))
        present(scene, talk)
        return
    keep(scene, talk, way.question, heard.value)


def _echo(scene: Scene, talk: Talk, question: Question, value: Value) -> None:
    talk = scene.save(replace(talk, aside=Echo(question.path, value), misses=0))
    present(scene, talk)


def _echo_again(scene: Scene, talk: Talk, typed: str) -> None:
    """Neither yes nor no at the echo: perhaps the moment said better. Words that say nothing leave it standing."""
    bare = replace(talk, aside=None)
    question = scene.way(talk).question
    heard = hear(scene, bare, question, without_no(typed)) if question else None
    if question is not None and isinstance(heard, Heard):
        _echo(scene, bare, question, heard.value)
        return
    denied = begins_with_no(typed)
    scene.say("echo.again" if denied else "readers.confirm")
    present(scene, scene.save(replace(bare if denied else talk, misses=talk.misses + 1)), aloud=False)
