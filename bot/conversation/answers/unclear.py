"""Words that are no answer to the question in view: what else they can mean there, or the question once more."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from bot.coach.evidence.verdict import is_verdict
from bot.conversation.answers.gathering import (
    CHOOSE_SAID,
    TOO_LONG,
    gather,
    names_something,
    phrase_of,
    spoken_for,
)
from bot.conversation.answers.hearing import hear, heard_in
from bot.conversation.answers.keeping import acknowledge, echo, keep
from bot.conversation.answers.remembering import goes_to_part
from bot.conversation.intents.asking_back import asks_back
from bot.conversation.intents.controls import at_stop
from bot.conversation.intents.evidence import NOTHING_YET, no_evidence
from bot.conversation.intents.gist import NO, gist
from bot.conversation.intents.lists import (
    says_that_is_all,
    says_there_is_more,
    told_at_once,
)
from bot.conversation.intents.needs import SILENCE, need
from bot.conversation.intents.nothing import begins_with_no, without_no
from bot.conversation.intents.of_oneself import tells_of_oneself
from bot.conversation.intents.remarks import doubtful
from bot.conversation.intents.several import several
from bot.conversation.labels import LONGEST_NAMED, named_shortly, shorten
from bot.conversation.questions.tokens import ASIDE
from bot.conversation.scene import Scene
from bot.conversation.talks import present
from bot.conversation.voice import answer_text, paragraphs
from bot.dialogue.messages import Input
from bot.dialogue.program import first_ask
from bot.dialogue.readers.choice import is_sentence
from bot.dialogue.readers.confirm import first_said
from bot.dialogue.readers.heard import Heard, Unclear
from bot.dialogue.steps import Ask
from bot.dialogue.talk import Echo, Reviewing, Stopping, Talk
from bot.dialogue.told import Told
from bot.dialogue.walk import Question
from bot.dialogue.words.typed import folded, words_of

TELLING: Final = frozenset({CHOOSE_SAID, "readers.confirm_said", "readers.name_unlikely"})
"""Asked again after a sentence: who goes on telling after two of these is not asked a third time."""

NOT_PRESSED: Final = frozenset({"readers.zone", "readers.country"})
NO_PLACE: Final = 5
"""No place that we know, at a small question of ours: after so many of these nobody is kept at it."""

_TAPPED: Final = frozenset({Input.CHOOSE, Input.PICK, Input.SCALE, Input.CONFIRM})
ENOUGH: Final = 3
"""Misses after which a question that asks for a tap, and may be left out, is left at the next."""

MOST_NAMED: Final = 8
"""Choices named in one line."""

NAMES_SKIP: Final = frozenset(
    {"readers.verdict_here", "readers.feeling", "readers.rough_time", "readers.not_a_time", "readers.talked_down"}
    | {"readers.todo_past", "readers.luck_here", "readers.loss_here"}
)
"""What says by itself that the question may be left out."""

PATIENCE: Final = 2
"""Misses at one question before we offer to leave it out."""


class Missed(Told, frozen=True):
    """Words that could not be read as an answer, and how to say so."""

    talk: Talk
    question: Question
    heard: Unclear
    typed: str
    tells: bool | None = None
    """Whether the line tells how it went, where that is known already."""


def meet_unclear(scene: Scene, missed: Missed) -> None:
    """Do what the words mean where they are no answer; ask again where that is nothing we know."""
    if not any(means(scene, missed) for means in _MEANINGS):
        _ask_again(scene, missed)


def _another(scene: Scene, missed: Missed) -> bool:
    return missed.question.again is not None and _answers_another(scene, missed.talk, missed.question, missed.typed)


def _between(scene: Scene, missed: Missed) -> bool:
    """What stands between two answers has words of its own."""
    talk, typed = missed.talk, missed.typed
    match talk.aside:
        case Echo():
            _echo_again(scene, talk, typed)
            return True
        case Reviewing():
            return goes_to_part(scene, talk, typed)
        case Stopping() if (way_out := at_stop(typed)) is not None:
            keep(scene, talk, missed.question, way_out)
            return True
    return False


def _first_said(scene: Scene, missed: Missed) -> bool:
    """A yes or a no with more behind it."""
    question = missed.question
    plain = question.ask.input is Input.CONFIRM and question.again is None and missed.talk.aside is None
    said = first_said(missed.typed) if plain else None
    if said is not None:
        keep(scene, missed.talk, question, said)
    return said is not None


def _asks_back(scene: Scene, missed: Missed) -> bool:
    """Who asks something of us, or can think of nothing, is told what the question is for; it then stands again."""
    talk, ask, at_a_loss = missed.talk, missed.question.ask, missed.heard.phrase == NOTHING_YET
    free = ask.input is Input.TEXT and not ask.reader
    if free or talk.misses >= PATIENCE or talk.aside is not None or not ask.help:
        return False
    if not at_a_loss and not asks_back(missed.typed):
        return False
    if at_a_loss:
        scene.say(NOTHING_YET)
    scene.add(*paragraphs(scene, talk, ask.help, f"{missed.question.path}?", missed.question.prefix))
    present(scene, scene.save(replace(talk, misses=talk.misses + 1)), aloud=False)
    return True


def _leaves_it(scene: Scene, missed: Missed) -> bool:
    """Who tells on after two misses is not asked a third time, and nobody is asked for a tap a fifth time."""
    talk, question = missed.talk, missed.question
    tells = missed.heard.phrase in TELLING or (question.ask.input is Input.SCALE and is_sentence(missed.typed))
    tells = tells or (missed.heard.phrase in NOT_PRESSED and talk.misses >= NO_PLACE)
    tells = tells or (question.ask.input in _TAPPED and talk.misses >= ENOUGH and bool(words_of(folded(missed.typed))))
    leaves = talk.misses >= PATIENCE and talk.aside is None and question.skippable and tells
    if leaves:
        scene.say("readers.left_alone")
        keep(scene, talk, question, False if question.again else None)
    return leaves


def _answers_later(scene: Scene, missed: Missed) -> bool:
    """Words that answer a later question: they are kept there, and this one stands."""
    talk = missed.talk
    found = spoken_for(scene, talk, missed.question, missed.typed)
    if found is None:
        return False
    about, value = found
    gathered = gather(scene, talk, missed.question, missed.typed, tells=missed.tells)
    kept = gathered is not talk
    talk = scene.save(replace(gathered, answers={**gathered.answers, about.path: value}))
    acknowledge(scene, talk, about, value)
    scene.say("readers.taken_as", choice=answer_text(scene, about.ask, value))
    if kept:
        scene.say("readers.kept_too")
    present(scene, talk, aloud=False)
    return True


def _tells_beside_the_list(scene: Scene, missed: Missed) -> bool:
    """What fits nothing on a list is kept in their words with how it went, and the talk goes on."""
    talk, question, typed = missed.talk, missed.question, missed.typed
    if question.ask.input is not Input.PICK or not question.skippable or talk.aside is not None:
        return False
    if is_verdict(typed) or asks_back(f"{typed.rstrip('?')}?") or not names_something(typed):
        return False
    gathered = gather(scene, talk, question, typed, tells=True)
    if gathered is talk:
        return False
    scene.say("readers.beside_the_list")
    keep(scene, gathered, question, None)
    return True


_MEANINGS: Final = (
    *(_another, _between, _first_said, _asks_back, _leaves_it, _answers_later),
    _tells_beside_the_list,
)
"""The first that fits is done."""


def _ask_again(scene: Scene, missed: Missed) -> None:
    talk, question, heard, typed = missed.talk, missed.question, missed.heard, missed.typed
    elsewhere = heard.phrase in {CHOOSE_SAID, TOO_LONG}
    gathered = gather(scene, talk, question, typed, tells=missed.tells) if elsewhere else talk
    kept, talk = gathered is not talk, scene.save(replace(gathered, misses=talk.misses + 1))
    if question.ask.input in {Input.CHOOSE, Input.PICK} and talk.misses < PATIENCE and is_verdict(typed):
        scene.say("readers.verdict_list")
    elif heard.phrase in NOT_PRESSED and tells_of_oneself(typed):
        scene.say("readers.place_later", **dict(heard.values))
    elif question.ask.input is Input.CHOOSE and talk.misses < PATIENCE and (news := _news(typed)):
        scene.say(f"readers.heard_{news}")
    elif talk.misses < PATIENCE or question.path.startswith(ASIDE):
        scene.say(phrase_of(heard, kept=kept), **dict(heard.values))
    elif question.ask.input in {Input.CHOOSE, Input.PICK} and len(question.ask.choices) <= MOST_NAMED:
        scene.say("readers.choose_list", choices=_in_short(question.ask))
    else:
        scene.say(heard.phrase, **dict(heard.values))
        if heard.phrase not in NAMES_SKIP:
            scene.say("readers.offer_skip")
    present(scene, talk, aloud=False)


def _news(typed: str) -> str:
    """What somebody has just heard of them, or has not: it is met before the question stands again."""
    if gist(typed) == NO:
        return NO
    return SILENCE if need(typed) == SILENCE else ""


def _in_short(ask: Ask) -> str:
    """The labels in one line, each with its number."""
    return ", ".join(
        f"{number} {shorten(named_shortly(choice.label), LONGEST_NAMED)}"
        for number, choice in enumerate(ask.choices, 1)
    )


def _answers_another(scene: Scene, talk: Talk, question: Question, typed: str) -> bool:
    """At "another one?" people often just tell it, or say in their own words that there is none."""
    opener = first_ask(question.again.steps) if question.again else None
    all_told = says_that_is_all(typed)
    if says_there_is_more(typed):
        keep(scene, talk, question, value=True)
    elif all_told:
        keep(scene, talk, question, value=False)
    elif opener is not None and _tells_next(scene, opener, typed, all_told=all_told):
        _next_item(scene, talk, question, typed if opener.several and several(typed) else told_at_once(typed))
    else:
        return False
    return True


def _tells_next(scene: Scene, opener: Ask, typed: str, *, all_told: bool | None) -> bool:
    """Tell whether the next item's first question is answered already: "formal, please" at "another tone?"."""
    if opener.input is Input.TEXT:
        return all_told is False and no_evidence(opener.reader, typed) is None and doubtful(typed) is None
    return opener.input is Input.CHOOSE and isinstance(heard_in(scene, opener, told_at_once(typed)), Heard)


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


def _echo_again(scene: Scene, talk: Talk, typed: str) -> None:
    """Neither yes nor no at the echo: perhaps the moment said better. Words that say nothing leave it standing."""
    bare = replace(talk, aside=None)
    question = scene.way(talk).question
    heard = hear(scene, bare, question, without_no(typed)) if question else None
    if question is not None and isinstance(heard, Heard):
        echo(scene, bare, question, heard.value)
        return
    denied = begins_with_no(typed)
    scene.say("echo.again" if denied else "readers.confirm")
    present(scene, scene.save(replace(bare if denied else talk, misses=talk.misses + 1)), aloud=False)
