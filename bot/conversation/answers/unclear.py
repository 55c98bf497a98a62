"""Words that are no answer to the question in view: what else they can mean there, or the question once more."""

from __future__ import annotations

import re
from typing import Final

from msgspec.structs import replace

from bot.coach.evidence.verdict import is_verdict
from bot.conversation.answers.asking_again import NO_PLACE, ask_again
from bot.conversation.answers.doubting import TO_ONESELF
from bot.conversation.answers.gathering import CHOOSE_SAID, TOO_LONG, gather, names_something, spoken_for
from bot.conversation.answers.hearing import hear
from bot.conversation.answers.keeping import acknowledge, echo, keep, leave_review
from bot.conversation.answers.leaving_out import says_no
from bot.conversation.answers.missed import PATIENCE, Missed
from bot.conversation.answers.one_more import answers_one_more
from bot.conversation.answers.remembering import goes_to_part
from bot.conversation.answers.rest_of_item import leave_rest
from bot.conversation.answers.time_and_next import is_another_deed
from bot.conversation.intents.asking_back import asks_anything, asks_back
from bot.conversation.intents.at_stop import at_stop
from bot.conversation.intents.evidence import NOTHING_YET, PROOF, READERS, ROUGH_TIME, tells_a_deed
from bot.conversation.intents.nothing import begins_with_no, without_no
from bot.conversation.scene import Scene
from bot.conversation.talks import park, present
from bot.conversation.voice import answer_text, paragraphs, talk_name
from bot.dialogue.messages import Input
from bot.dialogue.readers.choice import is_sentence
from bot.dialogue.readers.confirm import first_said
from bot.dialogue.readers.heard import Heard
from bot.dialogue.talk import Echo, Reviewing, Stopping, Talk
from bot.dialogue.words.typed import folded, mark, words_of

STILL_ASK: Final = "readers.still_ask"
"""How somebody is answered who asks us whether a question can still be asked."""

TELLING: Final = frozenset({CHOOSE_SAID, "readers.confirm_said", "readers.name_unlikely"})
"""After so many misses that were sentences, somebody who goes on telling is not asked again."""

MOST_PLACES: Final = 5
"""Places that we do not know, at a small question of ours: after so many of these nobody is kept at it."""

_CLOCK: Final = re.compile(r"(?:at )?\d{1,2}(?:[:.]\d{2})? ?(?:[ap]\.?m\.?|o'clock|h)?")

UNREADABLE: Final = frozenset({"readers.empty", TOO_LONG})
"""A slip of the hand, and nothing said."""

OF_ONESELF: Final = READERS | {TO_ONESELF}
"""Readers of what no question is: anything asked there is asked of us."""

_TAPPED: Final = frozenset({Input.CHOOSE, Input.PICK, Input.SCALE, Input.CONFIRM})
MOST_TAPS: Final = 3
"""Misses after which a question that asks for a tap, and may be left out, is left at the next."""


def meet_unclear(scene: Scene, missed: Missed) -> None:
    """Do what the words mean where they are no answer; ask again where that is nothing we know."""
    if not any(means(scene, missed) for means in _MEANINGS):
        ask_again(scene, missed)


def _between(scene: Scene, missed: Missed) -> bool:
    """What stands between two answers has words of its own."""
    talk, typed = missed.talk, missed.typed
    match talk.aside:
        case Echo():
            _echo_again(scene, talk, typed)
            return True
        case Reviewing():
            return goes_to_part(scene, talk, typed) or _lets_review_go(scene, talk)
        case Stopping() if (way_out := at_stop(typed)) is not None:
            keep(scene, talk, missed.question, way_out)
            return True
        case Stopping() if talk.misses >= PATIENCE:
            scene.say("system.paused", talk=talk_name(scene, talk))
            park(scene, replace(talk, aside=None, misses=0))
            return True
    return False


def _lets_review_go(scene: Scene, talk: Talk) -> bool:
    """Go back to the question after enough words that name no part: nobody is kept at what they may not want."""
    if talk.misses < PATIENCE:
        return False
    leave_review(scene, talk)
    return True


def _echo_again(scene: Scene, talk: Talk, typed: str) -> None:
    """Read words that are neither yes nor no at the echo as the moment said better; if they say none, ask once more."""
    bare = replace(talk, aside=None)
    question = scene.way(talk).question
    heard = hear(scene, bare, question, _on_that_day(talk, without_no(typed))) if question else None
    if question is not None and isinstance(heard, Heard):
        echo(scene, bare, question, heard.value)
        return
    says_something = bool(words_of(folded(typed)))
    if says_something and talk.misses >= PATIENCE and question is not None and question.skippable:
        scene.say("readers.left_alone")
        keep(scene, bare, question, None)
        return
    denied = begins_with_no(typed)
    scene.say("echo.again" if denied else "readers.confirm")
    present(scene, scene.save(replace(bare if denied else talk, misses=talk.misses + says_something)), aloud=False)


def _on_that_day(talk: Talk, words: str) -> str:
    """The words with the day that was said back, where they are a bare time of day: "no, 8am"."""
    day, between, _ = str(talk.aside.value).partition("T") if isinstance(talk.aside, Echo) else ("", "", "")
    return f"{day} {words}" if between and _CLOCK.fullmatch(words.strip().casefold()) else words


def _says_more_than_yes(scene: Scene, missed: Missed) -> bool:
    """A yes or a no with more behind it."""
    question = missed.question
    plain = question.ask.input is Input.CONFIRM and question.again is None and missed.talk.aside is None
    said = first_said(missed.typed) if plain else None
    if said is not None:
        keep(scene, missed.talk, question, said)
    return said is not None


def _wants_help(scene: Scene, missed: Missed) -> bool:
    """Say what the question is for to somebody who asks us or can think of nothing, and let it stand again."""
    talk, ask, at_a_loss = missed.talk, missed.question.ask, missed.heard.phrase == NOTHING_YET
    free = ask.input is Input.TEXT and not ask.reader
    answered = missed.heard.phrase == STILL_ASK
    if free or answered or talk.misses >= PATIENCE or talk.aside is not None or not ask.help:
        return False
    if at_a_loss:
        scene.say(NOTHING_YET)
    elif not (asks_back(missed.typed) or (ask.reader in OF_ONESELF and asks_anything(missed.typed))):
        return False
    scene.add(*paragraphs(scene, talk, ask.help, f"{missed.question.path}?", missed.question.prefix))
    present(scene, scene.save(replace(talk, misses=talk.misses + 1, doubted=mark(missed.typed))), aloud=False)
    return True


def _has_had_enough(scene: Scene, missed: Missed) -> bool:
    """Leave out a question that may be left out after enough misses: nobody is asked for ever."""
    talk, question, patience = missed.talk, missed.question, _patience(missed)
    if patience is None or talk.misses < patience or talk.aside is not None or not question.skippable:
        return False
    scene.say("readers.left_alone")
    keep(scene, talk, question, False if question.again else None)
    return True


def _patience(missed: Missed) -> int | None:
    """After how many misses words like these leave the question out; None: after none."""
    phrase, asked = missed.heard.phrase, missed.question.ask.input
    if phrase in TELLING or (asked is Input.SCALE and is_sentence(missed.typed)):
        return PATIENCE
    if phrase in NO_PLACE:
        return MOST_PLACES
    return MOST_TAPS if asked in _TAPPED and words_of(folded(missed.typed)) else None


def _tells_the_next(scene: Scene, missed: Missed) -> bool:
    """Leave out a list behind which a thing they did is asked for, and keep the one they told there already."""
    talk, question, typed = missed.talk, missed.question, missed.typed
    at_list = question.ask.input is Input.CHOOSE and question.skippable and talk.aside is None
    if not at_list or not tells_a_deed(typed):
        return False
    left = replace(talk, answers={**talk.answers, question.path: None})
    behind = scene.way(left).question
    if behind is None or behind.ask.reader != PROOF:
        return False
    keep(scene, scene.step_on(talk, question, None), behind, typed)
    return True


def _tells_no_time(scene: Scene, missed: Missed) -> bool:
    """Stop asking for a time that was not given twice; what they say they did besides is the next item."""
    talk, question, typed = missed.talk, missed.question, missed.typed
    doubtful = question.ask.reader == ROUGH_TIME and missed.heard.phrase not in UNREADABLE
    if (
        not doubtful
        or (talk.misses == 0 and not is_another_deed(typed))
        or talk.aside is not None
        or not question.skippable
    ):
        return False
    talk, asked = leave_rest(scene, talk, question)
    next_one = asked is not None and asked.again is not None and tells_a_deed(typed)
    if asked is None or not next_one or not answers_one_more(scene, Missed(talk, asked, missed.heard, typed)):
        scene.say("readers.left_alone")
        present(scene, talk)
    return True


def _answers_later(scene: Scene, missed: Missed) -> bool:
    """Keep words that answer a later question there, and let this one stand."""
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
    """Keep what fits nothing on a list in their words, with how it went, and go on."""
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
    says_no,
    answers_one_more,
    _between,
    _says_more_than_yes,
    _wants_help,
    _tells_the_next,
    _has_had_enough,
    _tells_no_time,
    _answers_later,
    _tells_beside_the_list,
)
"""The first that fits is done."""
