"""The controls, the same in every dialogue: back, skip, pause, stop, help, repeat, support, "do not keep that"."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from msgspec.structs import replace

from bot.conversation.answers.form import skip_page
from bot.conversation.answers.keeping import keep, leave_review, stop_and_keep
from bot.conversation.answers.unkeeping import unkeep
from bot.conversation.entries.meaning import discard, would_keep
from bot.conversation.questions.asking import in_view
from bot.conversation.scene import Scene
from bot.conversation.support import support
from bot.conversation.talks import is_at_its_end, offer_way_on, park, present
from bot.conversation.voice import paragraphs, talk_name
from bot.dialogue.answers import step_of
from bot.dialogue.messages import Control
from bot.dialogue.program import Kind
from bot.dialogue.talk import Changing, Reviewing, Stopping, Talk, TalkState


def steer(scene: Scene, talk: Talk, control: Control, *, asked: bool = False) -> None:
    """Do what a control says to the talk in view. `asked`: help was asked for by a question about ours."""
    if control is Control.HELP and asked:
        _explain(scene, talk)
    else:
        _STEER[control](scene, talk)


def _back(scene: Scene, talk: Talk) -> None:
    """Undo exactly one answer: the last on the walk. Between two answers, only leave what stands there."""
    if isinstance(talk.aside, Reviewing | Changing):
        leave_review(scene, talk)
        return
    if talk.aside is not None:
        present(scene, scene.save(replace(talk, aside=None, misses=0)), aloud=False)
        return
    answered = scene.way(talk).answered
    if not answered:
        scene.say("system.nothing_before")
        present(scene, talk, aloud=False)
        return
    scene.say("system.back")
    present(scene, take_back(scene, talk, _given_last(scene, talk, answered)), aloud=False)


def _given_last(scene: Scene, talk: Talk, answered: tuple[str, ...]) -> str:
    """The last answer on the walk, past those that were told while something before them was asked.

    What was told so came before it. If something passed came after it, an answer was changed since instead.
    """
    given = {path: number for number, path in enumerate(talk.answers)}
    at = len(answered) - 1
    while at and any(given[path] > given[answered[at]] for path in _may_be_later(scene, talk, answered, at)):
        at -= 1
    told_before = all(given[path] < given[answered[at]] for path in answered[at + 1 :])
    return answered[at] if told_before else answered[-1]


def _may_be_later(scene: Scene, talk: Talk, answered: tuple[str, ...], at: int) -> Iterable[str]:
    """The answers before this one that may have been given after it: of its own list where several were told in one.

    What opens an entry is told before the rest of it: one that was given later was changed, and tells nothing.
    """
    ops = scene.dialogue_of(talk).ops
    op = ops.get(step_of(answered[at]))
    if op is None or not (op.stays or op.opens or op.kind is Kind.AGAIN):
        return ()
    if op.stays:
        return answered[:at]
    name = answered[at].partition("/")[0] + "/"
    return [path for path in answered[:at] if path.startswith(name) and not ops[step_of(path)].opens]


def take_back(scene: Scene, talk: Talk, last: str) -> Talk:
    """Remove one answer; its question is open again."""
    answers = {path: value for path, value in talk.answers.items() if path != last}
    return scene.save(replace(talk, answers=answers, misses=0))


def reopen_last(scene: Scene) -> bool:
    """Back after the end: the talk finished last opens at its last question. False when there is none."""
    done = [each for each in scene.person.talks.values() if each.state is TalkState.FINISHED]
    if not done:
        return False
    talk = max(done, key=lambda each: each.changed_at)
    answered = scene.way(talk).answered
    if not answered or not scene.dialogue_of(talk).reopens:
        return False
    scene.say("system.back")
    opened = replace(talk, state=TalkState.OPEN, early=False)
    present(scene, take_back(scene, opened, _given_last(scene, talk, answered)), aloud=False)
    return True


def _skip(scene: Scene, talk: Talk) -> None:
    question = in_view(scene, talk, scene.way(talk))
    if question is None or talk.aside is not None:
        _back(scene, talk)
    elif question.again is not None:
        keep(scene, talk, question, value=False)
    elif question.skippable or talk.misses:
        scene.say("system.skipped")
        keep(scene, talk, question, None)
    else:
        scene.say("system.needed")
        present(scene, scene.save(replace(talk, misses=talk.misses + 1)), aloud=False)


def _skip_all(scene: Scene, talk: Talk) -> None:
    """Leave out the page in view; a question that stands alone is left out like any other."""
    if not skip_page(scene, talk):
        _skip(scene, talk)


def _pause(scene: Scene, talk: Talk) -> None:
    if is_at_its_end(scene, talk):
        leave_review(scene, talk)
        return
    name = talk_name(scene, talk)
    park(scene, talk)
    scene.say("system.paused", talk=name)


def _stop(scene: Scene, talk: Talk) -> None:
    """Ask what becomes of what was said; where nothing can get lost, simply stop."""
    name = talk_name(scene, talk)
    if talk.finished_at:
        stop_and_keep(scene, replace(talk, aside=None, misses=0))
    elif not would_keep(scene, talk):
        discard(scene, talk)
        scene.say("system.stopped_discarded", talk=name)
        offer_way_on(scene)
    else:
        present(scene, scene.save(replace(talk, aside=Stopping(), misses=0)))


def _explain(scene: Scene, talk: Talk) -> None:
    """Say what the question is for, and nothing else; if content does not say, show help."""
    question = in_view(scene, talk, scene.way(talk))
    if question is None or not question.ask.help:
        _help(scene, talk)
        return
    scene.add(*paragraphs(scene, talk, question.ask.help, f"{question.path}?", question.prefix))
    present(scene, talk, aloud=False)


def _help(scene: Scene, talk: Talk) -> None:
    question = in_view(scene, talk, scene.way(talk))
    if question is not None:
        scene.add(*paragraphs(scene, talk, question.ask.help, f"{question.path}?", question.prefix))
    scene.say("system.help_here")
    present(scene, talk, aloud=False)
    scene.show_control(Control.UNKEEP)


def _repeat(scene: Scene, talk: Talk) -> None:
    present(scene, talk)


_STEER: Final[dict[Control, Callable[[Scene, Talk], None]]] = {
    Control.BACK: _back,
    Control.SKIP: _skip,
    Control.SKIP_ALL: _skip_all,
    Control.PAUSE: _pause,
    Control.STOP: _stop,
    Control.HELP: _help,
    Control.REPEAT: _repeat,
    Control.UNKEEP: unkeep,
    Control.SUPPORT: lambda scene, _talk: support(scene, ""),
}
