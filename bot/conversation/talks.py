"""The life of a talk: begun, presented, parked, resumed, finished, reopened."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from bot.coach.contract import Setting
from bot.coach.profile.consent import has_agreed
from bot.coach.registry import facts
from bot.coach.registry.dialogues import KEEPS
from bot.coach.registry.views import VIEWS
from bot.conversation.entries.meaning import is_enough, keep_so_far, relevant, settle
from bot.conversation.next_steps import offer_label
from bot.conversation.questions.asking import ask_question, in_view
from bot.conversation.scene import Scene
from bot.conversation.voice import answer_text, paragraphs, spoken, talk_name
from bot.dialogue.answers import Value, scopes_of
from bot.dialogue.messages import Paragraph
from bot.dialogue.steps import Say
from bot.dialogue.stride import Aloud
from bot.dialogue.talk import Aside, Changing, Echo, Reviewing, Stopping, Talk, TalkState
from bot.dialogue.walk import Walk, question_at

AGAIN_TURN: Final = 2
"""Variants by which the closing of a talk finished again moves on: past its own first one, and past the next talk's."""


def begin(scene: Scene, name: str, subject: str = "", answers: dict[str, Value] | None = None) -> None:
    """Begin a talk, about one entry of the casebook if one is named; the one in view makes room.

    `answers` are those that are known already.
    """
    make_room(scene)
    talk = _new(scene, name, subject, answers or {})
    setting = scene.setting(talk)
    taken = facts.take(setting, scene.dialogue_of(talk).uses) | KEEPS.get(name, _nothing)(setting)
    talk = scene.save(replace(talk, facts=taken))
    scene.add(*paragraphs(scene, talk, scene.dialogue_of(talk).opening, "opening"))
    present(scene, talk)


def _new(scene: Scene, name: str, subject: str, answers: dict[str, Value]) -> Talk:
    """The next talk of this dialogue, counted in the profile."""
    profile = scene.person.profile
    count = profile.counts.get(name, 0) + 1
    scene.profile(replace(profile, counts={**profile.counts, name: count}))
    now = scene.now.isoformat()
    return Talk(
        id=f"{name}-{count}",
        dialogue=name,
        state=TalkState.OPEN,
        seed=profile.seed + count,
        begun_at=now,
        changed_at=now,
        answers=answers,
        subject=subject,
    )


def _nothing(_setting: Setting) -> dict[str, bool | str | None]:
    return {}


def present(scene: Scene, talk: Talk, *, aloud: bool = True) -> None:
    """Say what comes now and ask the question in view; at the end of the walk, finish."""
    way = scene.way(talk)
    question = in_view(scene, talk, way)
    if question is None:
        finish(scene, talk, way)
        return
    if talk.aside is not None:
        _say_aside(scene, talk, talk.aside)
    elif aloud:
        say_aloud(scene, talk, way.aloud)
    ask_question(scene, talk, question, way)


def _say_aside(scene: Scene, talk: Talk, aside: Aside) -> None:
    """Say what stands between two answers each time it is asked: its buttons alone do not say what they decide."""
    match aside:
        case Echo(value=value):
            scene.say("echo.moment", moment=scene.moment(str(value)))
        case Stopping():
            scene.say("system.stop_ask", talk=talk_name(scene, talk))
        case Reviewing():
            scene.say("review.ask", talk=talk_name(scene, talk))
        case Changing(path):
            asked = question_at(scene.dialogue_of(talk), path)
            before = answer_text(scene, asked.ask, talk.answers.get(path)) if asked else ""
            scene.say("review.changing", before=before)


def where_they_are(scene: Scene) -> None:
    """Ask the question in view once more, if there is one: after words that led nowhere else.

    Not under a cover: a question, too, may hold their words. Nor in care, where every question waits.
    """
    if scene.covers or scene.person.profile.in_care:
        return
    if (current := scene.person.open_talk()) is not None and has_agreed(scene.person.profile):
        present(scene, current, aloud=False)


def say_closed(scene: Scene, talk: Talk) -> None:
    """Answer a press on something of a talk that is parked or over."""
    name = talk_name(scene, talk)
    scene.say("system.closed", talk=name)
    if talk.state is TalkState.PARKED:
        scene.offer((f"/resume {talk.id}", scene.label("system.carry_on", talk=name)))
    where_they_are(scene)


def was_talk(scene: Scene, argument: str) -> bool:
    """Tell whether a talk had this id that is not here any more: thrown away, or its answers have expired."""
    name, _, number = argument.rpartition("-")
    begun = scene.person.profile.counts.get(name, 0)
    counted = number.isascii() and number.isdecimal() and 0 < int(number[:9]) <= begun
    return counted and argument not in scene.person.talks


def say_gone(scene: Scene, argument: str) -> None:
    """Answer a press on something of a talk that is not here any more, or never was."""
    if was_talk(scene, argument):
        scene.say("system.answers_gone", days=str(scene.library.site.keep_answers_days))
    else:
        scene.say("system.nothing_to_resume")
    where_they_are(scene)


def say_aloud(scene: Scene, talk: Talk, aloud: tuple[Aloud, ...]) -> None:
    """Say and show what stands between two questions."""
    for each in aloud:
        if isinstance(each.step, Say):
            spans = spoken(scene, talk, each.step.texts, each.step.place, each.prefix)
            scene.add(Paragraph(spans))
        else:
            view = VIEWS[each.step.view]
            scene.add(*view(relevant(scene, talk), scene.setting(talk), scopes_of(each.prefix)[0]))


def finish(scene: Scene, talk: Talk, way: Walk) -> None:
    """The end of the walk: what it means is kept, what is no longer relevant falls off, and a way on is shown."""
    say_aloud(scene, talk, way.aloud)
    again = bool(talk.finished_at)
    talk, outcome = settle(scene, talk)
    scene.add(*outcome.blocks)
    if outcome.closes:
        turned = replace(talk, seed=talk.seed + AGAIN_TURN) if again else talk
        scene.add(*paragraphs(scene, turned, scene.dialogue_of(talk).closing, "closing"))
    elif not scene.says_something:
        scene.say("system.fine")
    offer_way_on(scene, outcome.offers)


def offer_way_on(scene: Scene, natural: tuple[str, ...] = ()) -> None:
    """After an ending: what they came for, else the talk that waits, and at most one natural next step."""
    if scene.person.profile.wanted or scene.person.profile.in_care:
        return
    steps = tuple((command, offer_label(scene, command)) for command in natural[:1])
    waiting = to_go_on_with(scene)
    if waiting is None:
        scene.offer(*steps)
        return
    name = talk_name(scene, waiting)
    _say_waiting(scene, waiting, name)
    scene.offer((f"/resume {waiting.id}", scene.label("system.carry_on", talk=name)))
    scene.offer(*steps, ("/fine", scene.label("system.not_now")))


def to_go_on_with(scene: Scene) -> Talk | None:
    """The talk that waits, unless they said today that it can wait."""
    waiting = scene.person.parked_talks()
    return waiting[0] if waiting and scene.person.profile.hushed != scene.wall.date().isoformat() else None


def _say_waiting(scene: Scene, talk: Talk, name: str) -> None:
    lines = paragraphs(scene, talk, scene.dialogue_of(talk).carry_on, "carry_on")
    if lines:
        scene.add(*lines)
    else:
        scene.say("system.waiting", talk=name)


def make_room(scene: Scene) -> None:
    """Another command came: park the talk in view, or finish it early if it is of the kind that does not wait."""
    talk = scene.person.open_talk()
    if talk is None:
        return
    if is_at_its_end(scene, talk):
        scene.save(replace(talk, state=TalkState.FINISHED, aside=None, misses=0))
    elif not scene.dialogue_of(talk).parks or is_enough(talk):
        settle(scene, talk)
    else:
        park(scene, talk)
        scene.say("system.parked", talk=talk_name(scene, talk))


def is_at_its_end(scene: Scene, talk: Talk) -> bool:
    """Tell whether a talk was finished and asks no more: only its answers are being looked at."""
    return bool(talk.finished_at) and (talk.early or scene.way(talk).question is None)


def park(scene: Scene, talk: Talk) -> Talk:
    """Put a talk aside; it goes on at the same question. What it means by now is kept."""
    keep_so_far(scene, talk)
    return scene.save(replace(talk, state=TalkState.PARKED, aside=None, misses=0))


def resume(scene: Scene, talk: Talk) -> None:
    """Take up a parked talk."""
    if (current := scene.person.open_talk()) is not None and current.id != talk.id:
        make_room(scene)
    scene.say("system.carrying_on", talk=talk_name(scene, talk))
    present(scene, scene.save(replace(talk, state=TalkState.OPEN)))


def reopen(scene: Scene, talk: Talk, answers: dict[str, Value]) -> None:
    """Open a finished talk again with other answers; what is asked next follows from them alone."""
    make_room(scene)
    talk = replace(talk, state=TalkState.OPEN, aside=None, misses=0, early=False, answers=answers)
    present(scene, scene.save(talk))


def second_round(scene: Scene, talk: Talk, opened: dict[str, Value]) -> dict[str, Value]:
    """The answers with which a talk goes on: every "that is all" of a repeat is asked again, memory brings more."""
    kept = {path: value for path, value in talk.answers.items() if value or not _ends_repeat(scene, talk, path)}
    return {**kept, **opened}


def _ends_repeat(scene: Scene, talk: Talk, path: str) -> bool:
    question = question_at(scene.dialogue_of(talk), path)
    return question is not None and (question.again is not None or question.opens)
