"""The question once more, with what would work: kinder where something hurts, and with a way out after two misses."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from bot.coach.evidence.verdict import is_verdict
from bot.conversation.answers.gathering import CHOOSE_SAID, STORY_HERE, TOO_LONG, gather, phrase_of
from bot.conversation.answers.missed import PATIENCE, Missed
from bot.conversation.answers.wanting import point_to, wanted_here
from bot.conversation.intents.evidence import no_evidence
from bot.conversation.intents.gist import NO, gist
from bot.conversation.intents.needs import SILENCE, need
from bot.conversation.intents.of_oneself import tells_of_oneself
from bot.conversation.labels import LONGEST_NAMED, named_shortly
from bot.conversation.questions.tokens import ASIDE
from bot.conversation.scene import Scene
from bot.conversation.talks import present
from bot.dialogue.messages import Input
from bot.dialogue.program import first_ask
from bot.dialogue.shortening import shorten
from bot.dialogue.steps import Ask
from bot.dialogue.walk import Question
from bot.dialogue.words.typed import mark

MOST_NAMED: Final = 8
"""Choices named in one line."""

NO_PLACE: Final = frozenset({"readers.zone", "readers.country"})
"""How a place that we do not know is asked about."""

AGAINST: Final = frozenset(
    {
        "readers.verdict_here",
        "readers.feeling",
        "readers.worry",
        "readers.talked_down",
        "readers.luck_here",
        "readers.loss_here",
    }
)
"""The phrase for somebody who talks themselves down, or tells of a loss."""

NAMES_SKIP: Final = (
    AGAINST
    | {"readers.rough_time", "readers.not_a_time", "readers.todo_past"}
    | {"readers.unkind", "readers.feels_odd", "readers.feeling_to_oneself"}
)
"""What says by itself that the question may be left out."""

_LISTS: Final = frozenset({Input.CHOOSE, Input.PICK})


def ask_again(scene: Scene, missed: Missed) -> None:
    """Say how, and ask; what was told instead of an answer is kept where it belongs."""
    elsewhere = missed.heard.phrase in {CHOOSE_SAID, TOO_LONG, STORY_HERE}
    talk = missed.talk
    gathered = gather(scene, talk, missed.question, missed.typed, tells=missed.tells) if elsewhere else talk
    kept, talk = gathered is not talk, scene.save(replace(gathered, misses=talk.misses + 1, doubted=mark(missed.typed)))
    _say_how(scene, missed, talk.misses, kept=kept)
    present(scene, talk, aloud=False)


def _say_how(scene: Scene, missed: Missed, misses: int, *, kept: bool) -> None:
    ask, heard = missed.question.ask, missed.heard
    if (wanted := wanted_here(scene, missed.talk, missed.question, missed.typed)) is not None:
        point_to(scene, wanted)
    elif kinder := _kinder(missed, misses):
        scene.say(kinder, **dict(heard.values))
    elif misses < PATIENCE or missed.question.path.startswith(ASIDE):
        scene.say(phrase_of(heard, kept=kept), **dict(heard.values))
    elif ask.input in _LISTS and len(ask.choices) <= MOST_NAMED and missed.question.skippable:
        scene.say("readers.choose_list", choices=_in_short(ask))
    else:
        scene.say(heard.phrase, **dict(heard.values))
        if heard.phrase not in NAMES_SKIP:
            scene.say("readers.offer_skip")


def _kinder(missed: Missed, misses: int) -> str:
    """The phrase that meets what hurts before the question stands again; nothing where the words say no such thing."""
    asked, typed = missed.question.ask.input, missed.typed
    if missed.heard.phrase in NO_PLACE:
        return "readers.place_later" if tells_of_oneself(typed) else ""
    if asked not in _LISTS:
        return _against_oneself(missed.question, typed)
    if is_verdict(typed):
        return "readers.verdict_list"
    return _met_news(typed) if asked is Input.CHOOSE and misses < PATIENCE else ""


def _against_oneself(question: Question, typed: str) -> str:
    """The phrase for a loss told at "another one?" of what they did, where no yes or no is demanded."""
    opener = first_ask(question.again.steps) if question.again else None
    doubt = no_evidence(opener.reader, typed) if opener else None
    return doubt.phrase if doubt is not None and doubt.phrase in AGAINST else ""


def _met_news(typed: str) -> str:
    """The phrase for news from the company told at a choice: a no, or silence."""
    if gist(typed) == NO:
        return "readers.heard_no"
    return "readers.heard_silence" if need(typed) == SILENCE else ""


def _in_short(ask: Ask) -> str:
    """The labels in one line, each with its number."""
    return ", ".join(
        f"{number} {shorten(named_shortly(choice.label), LONGEST_NAMED)}"
        for number, choice in enumerate(ask.choices, 1)
    )
