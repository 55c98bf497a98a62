"""When somebody says "do not keep this": the last answer goes out of the talk, and out of what it meant.

It becomes a skip, so that the talk goes on without asking it again. A talk is stored whole with each turn, and SQLite
overwrites the row it replaces (`secure_delete`); the log behind it is emptied by the next sweep.
"""

from __future__ import annotations

from itertools import dropwhile, takewhile

from msgspec.structs import replace

from bot.conversation.answers.gathering import story_ask
from bot.conversation.entries.amending import let_words_go
from bot.conversation.entries.meaning import keep_less, settle
from bot.conversation.questions.asking import only_steers, question_spans
from bot.conversation.scene import Scene
from bot.conversation.talks import offer_way_on, present
from bot.dialogue.messages import Input, plain
from bot.dialogue.talk import Changing, Echo, Talk
from bot.dialogue.walk import Question, question_at


def unkeep(scene: Scene, talk: Talk) -> None:
    """Take out the answer at hand: the one being changed or confirmed, else the one given last."""
    if ahead := _told_ahead(scene, talk):
        _let_go(scene, talk, ahead)
        return
    path = _at_hand(scene, talk)
    question = question_at(scene.dialogue_of(talk), path) if path else None
    if question is None:
        scene.say("system.unkept_before")
        present(scene, talk, aloud=False)
        return
    _take_out(scene, talk, question)


def _take_out(scene: Scene, talk: Talk, question: Question) -> None:
    changing = isinstance(talk.aside, Changing)
    words = talk.answers.get(question.path)
    talk = _without(scene, talk, question.path)
    if isinstance(words, str) and question.ask.input is Input.TEXT:
        let_words_go(scene, (words,))
    scene.say("system.unkept", question=plain(question_spans(scene, talk, question)))
    if changing and talk.early:
        settle(scene, talk)
        offer_way_on(scene)
    else:
        present(scene, talk)


def _told_ahead(scene: Scene, talk: Talk) -> tuple[str, ...]:
    """What was told last, of questions that are still to come: the answers that stand last and were not asked for."""
    if talk.aside is not None:
        return ()
    dialogue, way = scene.dialogue_of(talk), scene.way(talk)
    story = story_ask(dialogue)
    names = {ask.name for ask in (*dialogue.tells.values(), *((story,) if story else ()))} - set(way.answered)
    behind = dropwhile(lambda path: _leads(scene, talk, path), reversed(talk.answers))
    return tuple(takewhile(lambda path: path in names and talk.answers[path] is not None, behind))


def _leads(scene: Scene, talk: Talk, path: str) -> bool:
    question = question_at(scene.dialogue_of(talk), path)
    return question is not None and only_steers(question)


def _let_go(scene: Scene, talk: Talk, paths: tuple[str, ...]) -> None:
    words = [said for path in paths if isinstance(said := talk.answers[path], str)]
    talk = scene.save(replace(talk, answers={**talk.answers, **dict.fromkeys(paths)}, misses=0))
    keep_less(scene, talk)
    let_words_go(scene, words)
    scene.say("system.unkept_told")
    present(scene, talk)


def _at_hand(scene: Scene, talk: Talk) -> str:
    if isinstance(talk.aside, Changing | Echo):
        return talk.aside.path
    answered = set(scene.way(talk).answered)
    passed = False
    for path in reversed([each for each in talk.answers if each in answered]):
        if talk.answers[path] is not None and _is_theirs(scene, talk, path, passed=passed):
            return path
        passed |= talk.answers[path] is None
    return ""


def _is_theirs(scene: Scene, talk: Talk, path: str, *, passed: bool) -> bool:
    """Tell whether an answer holds something of theirs. "Another one?" never does.

    Nor does a choice that only leads the talk, once something was left out behind it: it would turn into another talk.
    """
    question = question_at(scene.dialogue_of(talk), path)
    if question is None:
        return True
    return question.again is None and not (passed and only_steers(question))


def _without(scene: Scene, talk: Talk, path: str) -> Talk:
    aside = None if isinstance(talk.aside, Changing | Echo) else talk.aside
    answers = {**talk.answers, path: None}
    question = question_at(scene.dialogue_of(talk), path)
    if question is not None and question.opens and question.prefix and path == next(reversed(talk.answers)):
        del answers[path]  # an item of a list: left out, it would end the list
    talk = scene.save(replace(talk, answers=answers, aside=aside, misses=0))
    keep_less(scene, talk)
    return talk
