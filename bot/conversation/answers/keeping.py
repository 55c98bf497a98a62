"""What keeping an answer means: it is acknowledged, then the talk pauses, is settled, or goes on to the next question.

What stands between two answers ("stop: keep or discard?", an echo, the list of answers to change) is decided here, too.
"""

from __future__ import annotations

from msgspec.structs import replace

from bot.conversation.answers.pausing import pauses
from bot.conversation.answers.setting_apart import name_item, set_apart
from bot.conversation.entries.meaning import discard, keep_early, settle
from bot.conversation.intents.evidence import PROOF, ROUGH_TIME
from bot.conversation.intents.times import says_when
from bot.conversation.questions.tokens import ASIDE
from bot.conversation.scene import Scene
from bot.conversation.talks import is_at_its_end, offer_way_on, present
from bot.conversation.voice import paragraphs, talk_name
from bot.dialogue.answers import Value
from bot.dialogue.messages import Block
from bot.dialogue.talk import Changing, Echo, Reviewing, Stopping, Talk, TalkState
from bot.dialogue.walk import Question, question_at


def keep(scene: Scene, talk: Talk, question: Question, value: Value, *, then: tuple[Block, ...] = ()) -> None:
    """Keep an answer, acknowledge it, and go on. `then` is said once the kind word was."""
    if question.path.startswith(ASIDE):
        _between(scene, talk, value)
        return
    changed = isinstance(talk.aside, Changing)
    talk, value, several = set_apart(scene, talk, question, value)
    talk = scene.step_on(talk, question, value)
    if question.ask.reader == PROOF:
        talk = _spare_its_time(scene, talk, value)
    acknowledge(scene, talk, question, value)
    scene.add(*then, *several)
    keep_early(scene, talk)
    if talk.early:
        settle(scene, talk)
        scene.say("review.changed")
        offer_way_on(scene)
    elif not pauses(scene, talk, question, value):
        _go_on(scene, talk, question, changed=changed)


def _go_on(scene: Scene, talk: Talk, question: Question, *, changed: bool) -> None:
    if changed:
        scene.say("review.changed")
    name_item(scene, talk, question)
    present(scene, talk)


def _spare_its_time(scene: Scene, talk: Talk, proof: Value) -> Talk:
    """Leave out when it was if the proof says so itself: "last year, I ..."."""
    asked = scene.way(talk).question
    told = asked is not None and asked.ask.reader == ROUGH_TIME and isinstance(proof, str) and says_when(proof)
    return scene.step_on(talk, asked, None) if asked is not None and told else talk


def acknowledge(scene: Scene, talk: Talk, question: Question, value: Value) -> None:
    """The reply of the choice taken, else of the question; a skip needs none.

    A question's reply is a kind word and no more, so people who asked for plain words are spared it.
    """
    if value is None:
        return
    word = {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value
    own = next((choice.reply for choice in question.ask.choices if choice.value == word), ())
    kind = () if scene.person.profile.plain else question.ask.reply
    scene.add(*paragraphs(scene, talk, own or kind, f"{question.path}!", question.prefix))


def _between(scene: Scene, talk: Talk, value: Value) -> None:
    """What stood between two answers is decided."""
    match talk.aside:
        case Echo(path, heard) if value:
            _keep_echoed(scene, replace(talk, aside=None), path, heard)
        case Echo():
            scene.say("echo.again")
            present(scene, scene.save(replace(talk, aside=None, misses=0)), aloud=False)
        case Stopping():
            _stopped(scene, replace(talk, aside=None, misses=0), value)
        case Reviewing():
            _reviewed(scene, talk, value)
        case _:
            present(scene, talk)


def _keep_echoed(scene: Scene, talk: Talk, path: str, heard: Value) -> None:
    way = scene.way(talk)
    standing = path in way.answered or (way.question is not None and way.question.path == path)
    question = question_at(scene.dialogue_of(talk), path) if standing else None
    if question is None:
        present(scene, scene.save(talk))
        return
    keep(scene, talk, question, heard)


def _stopped(scene: Scene, talk: Talk, value: Value) -> None:
    if value == "carry_on":
        present(scene, scene.save(talk), aloud=False)
    elif value == "discard":
        discard(scene, talk)
        scene.say("system.stopped_discarded", talk=talk_name(scene, talk))
        offer_way_on(scene)
    else:
        stop_and_keep(scene, talk)


def stop_and_keep(scene: Scene, talk: Talk) -> None:
    """Finish early: what was said is kept and means what it means."""
    name = talk_name(scene, talk)
    settle(scene, talk)
    scene.say("system.stopped_kept", talk=name)
    offer_way_on(scene)


def _reviewed(scene: Scene, talk: Talk, value: Value) -> None:
    if value == "done":
        leave_review(scene, talk)
        return
    going_on = value == "rest"
    aside = None if going_on else Changing(str(value))
    present(scene, scene.save(replace(talk, aside=aside, early=talk.early and not going_on, misses=0)))


def leave_review(scene: Scene, talk: Talk) -> None:
    """Nothing was changed: a finished talk closes again, an open one goes on."""
    talk = replace(talk, aside=None, misses=0)
    scene.say("review.kept")
    if is_at_its_end(scene, talk):
        scene.save(replace(talk, state=TalkState.FINISHED))
        return
    present(scene, scene.save(talk))


def echo(scene: Scene, talk: Talk, question: Question, value: Value) -> None:
    """Say back what was understood; it is kept when they say that it is right."""
    talk = scene.save(replace(talk, aside=Echo(question.path, value), misses=0))
    present(scene, talk)
