"""Words while a talk waits and nothing is open: it goes on, it waits longer, it is thrown away, or a fact joins it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from msgspec.structs import replace

from bot.conversation.answers.bringing import resume_told
from bot.conversation.answers.pausing import standing_pause, wait_until
from bot.conversation.answers.pouring import facts_of_it
from bot.conversation.answers.putting_right import met_put_right_elsewhere
from bot.conversation.answers.time_and_next import is_another_deed
from bot.conversation.answers.typed import answer_typed
from bot.conversation.commands.offers import offer_or_new
from bot.conversation.intents.evidence import PROOF, ROUGH_TIME
from bot.conversation.intents.put_aside import OfIt, said_of_it
from bot.conversation.intents.times import is_a_time
from bot.conversation.scene import Scene
from bot.conversation.steering import steer
from bot.conversation.voice import talk_name
from bot.dialogue.messages import Control
from bot.dialogue.program import first_ask
from bot.dialogue.readers.moments.moment import suggested
from bot.dialogue.talk import Talk, TalkState
from bot.dialogue.words.typed import folded

A_LOOK_AWAY: Final = timedelta(minutes=15)
"""So long somebody who looked at their casebook in the middle of a question may go on with its answer."""

_IS_ANSWER: Final[dict[str, Callable[[str], bool]]] = {
    PROOF: is_another_deed,
    ROUGH_TIME: lambda typed: is_a_time(typed) or is_another_deed(typed),
}
"""By reader: what can hardly be anything but an answer there."""

_RESUMES: Final = ("resume ", "continue ", "back to ", "go back to ")
"""How a line begins that takes up the talk it names, whatever else it says."""


def met_put_aside(scene: Scene, typed: str) -> bool:
    """Do what is said of a talk that waits. False: none waits, or nothing is said of it."""
    waiting = scene.person.parked_talks()
    if not waiting:
        return False
    named = called(waiting, typed)
    talk, (said, time) = named or waiting[0], said_of_it(typed)
    if named is not None and typed.casefold().startswith(_RESUMES):
        said = OfIt.GO_ON
    if said is not None:
        _DO[said](scene, talk, time)
        return True
    return met_put_right_elsewhere(scene, talk, typed) or _belongs(scene, talk, typed) or _answers_it(scene, typed)


def called(waiting: tuple[Talk, ...], typed: str) -> Talk | None:
    """The talk that a line names: by its company ("let's finish the Bosch one"), or by its kind ("my pump-up")."""
    line = folded(typed)
    companies = ((folded(str(talk.answers.get("company") or "")), talk) for talk in waiting)
    of_company = next((talk for company, talk in companies if company and company in line), None)
    bare = line.replace("-", "").replace(" ", "")
    return of_company or next((talk for talk in waiting if talk.dialogue in bare), None)


def _on(scene: Scene, talk: Talk, _time: str) -> None:
    resume_told(scene, talk)


def _later(scene: Scene, talk: Talk, time: str) -> None:
    """Come back at the time they name; without one, say when that is now, or that it waits."""
    wall = next((found for words in (time, f"in {time}") if (found := suggested(words, scene.wall))), None)
    if wall is not None:
        wait_until(scene, talk, wall)
    else:
        _say_when(scene, talk, "")


def _say_when(scene: Scene, talk: Talk, _time: str) -> None:
    pause = standing_pause(scene, talk)
    if pause is None:
        scene.say("system.paused", talk=talk_name(scene, talk))
    else:
        scene.say("system.paused_until", talk=talk_name(scene, talk), moment=scene.moment(pause.wall))


def _away(scene: Scene, talk: Talk, _time: str) -> None:
    """Ask what becomes of what was told, as a stop in the middle of it does."""
    steer(scene, scene.save(replace(talk, state=TalkState.OPEN)), Control.STOP)


def _anew(scene: Scene, talk: Talk, _time: str) -> None:
    scene.say("system.already_open", talk=talk_name(scene, talk))
    offer_or_new(scene, talk)


_DO: Final[dict[OfIt, Callable[[Scene, Talk, str], None]]] = {
    OfIt.GO_ON: _on,
    OfIt.NOT_YET: _later,
    OfIt.WHEN: _say_when,
    OfIt.THROW_AWAY: _away,
    OfIt.ANEW: _anew,
}


def _answers_it(scene: Scene, typed: str) -> bool:
    """Take up a talk that was left a moment ago, where a line is what it asked: a deed, or when that was."""
    talk = max(scene.person.parked_talks(), key=lambda each: each.changed_at)
    question = scene.way(talk).question
    if question is None or scene.now - datetime.fromisoformat(talk.changed_at) > A_LOOK_AWAY:
        return False
    opener = first_ask(question.again.steps) if question.again else question.ask
    is_it = _IS_ANSWER.get(opener.reader) if opener else None
    if is_it is None or not is_it(typed) or scene.library.wishes.surely(typed) is not None:
        return False
    scene.say("system.carrying_on", talk=talk_name(scene, talk))
    answer_typed(scene, scene.save(replace(talk, state=TalkState.OPEN)), typed)
    return True


def _belongs(scene: Scene, talk: Talk, typed: str) -> bool:
    """Take the talk up where a line tells what it still asks: "it was a video call". Others may be of another one."""
    asked = {name for name, ask in scene.dialogue_of(talk).tells.items() if ask.name not in talk.answers}
    if not asked & facts_of_it(typed).words().keys():
        return False
    scene.say("system.carrying_on", talk=talk_name(scene, talk))
    answer_typed(scene, scene.save(replace(talk, state=TalkState.OPEN)), typed)
    return True
