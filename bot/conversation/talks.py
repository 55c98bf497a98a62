"""The life of a talk: begun, presented, parked, resumed, finished, reopened, thrown away."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from msgspec.structs import replace

from bot.calendar.walltime import instant
from bot.coach import facts
from bot.coach.outcome import Outcome, Reminder
from bot.coach.registry import FINISHES, VIEWS
from bot.conversation.asking import ask_question, in_view
from bot.conversation.person import EntryGone, EntrySaved, ReminderGone, ReminderSet, TalkGone
from bot.conversation.scene import Scene
from bot.conversation.voice import answer_text, paragraphs, scopes_of, spoken, talk_name
from bot.dialogue.answers import AGAIN, Value
from bot.dialogue.messages import Paragraph
from bot.dialogue.steps import Say
from bot.dialogue.talk import Changing, Reviewing, Talk, TalkState
from bot.dialogue.walk import Aloud, Walk, relevant_paths

NATURAL: Final[dict[str, str]] = {
    "pumpup": "offers.pumpup",
    "debrief": "offers.debrief",
    "continue": "offers.full_debrief",
    "change": "offers.change",
    "help": "offers.help",
}
"""The label of each command that can be a natural next step."""


def begin(scene: Scene, name: str) -> None:
    """Begin a talk; the one in view makes room."""
    make_room(scene)
    profile = scene.person.profile
    count = profile.counts.get(name, 0) + 1
    scene.profile(replace(profile, counts={**profile.counts, name: count}))
    now = scene.now.isoformat()
    talk = Talk(
        id=f"{name}-{count}",
        dialogue=name,
        state=TalkState.OPEN,
        seed=profile.seed + count,
        begun_at=now,
        changed_at=now,
        facts=facts.take(scene.setting()),
    )
    talk = scene.save(talk)
    scene.add(*paragraphs(scene, talk, scene.dialogue_of(talk).opening, "opening"))
    present(scene, talk)


def present(scene: Scene, talk: Talk, *, aloud: bool = True) -> None:
    """Say what comes now and ask the question in view; at the end of the walk, finish."""
    way = scene.way(talk)
    question = in_view(scene, talk, way)
    if question is None:
        finish(scene, talk, way)
        return
    match talk.aside:
        case Reviewing():
            scene.say("review.ask", talk=talk_name(scene, talk))
        case Changing() if aloud:
            scene.say("review.changing", before=answer_text(scene, question.ask, talk.answers.get(question.path)))
        case None if aloud:
            say_aloud(scene, talk, way.aloud)
        case _:
            pass
    ask_question(scene, talk, question, way)


def say_aloud(scene: Scene, talk: Talk, aloud: tuple[Aloud, ...]) -> None:
    """Say and show what stands between two questions."""
    for each in aloud:
        if isinstance(each.step, Say):
            spans = spoken(scene, talk, each.step.texts, each.step.place, each.prefix)
            scene.add(Paragraph(spans))
        else:
            view = VIEWS[each.step.view]
            scene.add(*view(talk.answers, scene.setting(talk), scopes_of(each.prefix)[0]))


def finish(scene: Scene, talk: Talk, way: Walk) -> None:
    """The end of the walk: what it means is kept, what is no longer relevant falls off, and a way on is shown."""
    say_aloud(scene, talk, way.aloud)
    talk, outcome = settle(scene, talk)
    scene.add(*outcome.blocks)
    scene.add(*paragraphs(scene, talk, scene.dialogue_of(talk).closing, "closing"))
    if not scene.person.profile.wanted:
        offer_way_on(scene, outcome.offers)


def settle(scene: Scene, talk: Talk) -> tuple[Talk, Outcome]:
    """Finish a talk without a word: keep what its answers mean in place of what they meant before."""
    relevant = relevant_paths(scene.dialogue_of(talk), talk.answers, talk.facts)
    answers = {path: value for path, value in talk.answers.items() if path in relevant}
    at = scene.now.isoformat()
    talk = replace(talk, answers=answers, state=TalkState.FINISHED, aside=None, misses=0, finished_at=at)
    talk = scene.save(talk)
    meaning = FINISHES.get(talk.dialogue)
    outcome = meaning(answers, scene.setting(talk)) if meaning else Outcome()
    _replace_entries(scene, talk, outcome)
    _replace_reminders(scene, talk, outcome)
    if outcome.profile is not None:
        scene.profile(outcome.profile)
    return talk, outcome


def _replace_entries(scene: Scene, talk: Talk, outcome: Outcome) -> None:
    kept = {entry.id for entry in outcome.entries}
    before = {entry.id: entry for entry in scene.person.book.made_by(talk.id)}
    scene.change(*(EntryGone(gone) for gone in before if gone not in kept))
    scene.change(*(EntrySaved(entry) for entry in outcome.entries if before.get(entry.id) != entry))


def _replace_reminders(scene: Scene, talk: Talk, outcome: Outcome) -> None:
    before = {each.id: each for each in scene.person.reminders.values() if each.origin == talk.id}
    kept = {reminder.id for reminder in outcome.reminders}
    scene.change(*(ReminderGone(gone) for gone in before if gone not in kept))
    for reminder in outcome.reminders:
        if before.get(reminder.id) != reminder:
            remind(scene, reminder)


def remind(scene: Scene, reminder: Reminder) -> None:
    """Set a reminder at its wall time in its zone."""
    due = instant(datetime.fromisoformat(reminder.wall), reminder.zone)
    scene.change(ReminderSet(reminder, due.isoformat()))


def offer_way_on(scene: Scene, natural: tuple[str, ...] = ()) -> None:
    """After an ending: the talk that waits, else at most one natural next step."""
    waiting = scene.person.parked_talks()
    if waiting:
        name = talk_name(scene, waiting[0])
        _say_waiting(scene, waiting[0], name)
        scene.offer((f"/resume {waiting[0].id}", scene.label("system.carry_on", talk=name)))
        scene.offer(("/fine", scene.label("system.not_now")))
        return
    scene.offer(*((command, offer_label(scene, command)) for command in natural[:1]))


def _say_waiting(scene: Scene, talk: Talk, name: str) -> None:
    lines = paragraphs(scene, talk, scene.dialogue_of(talk).carry_on, "carry_on")
    if lines:
        scene.add(*lines)
    else:
        scene.say("system.waiting", talk=name)


def offer_label(scene: Scene, command: str) -> str:
    """The label of a natural next step."""
    name, _, argument = command.removeprefix("/").partition(" ")
    talk = scene.person.talks.get(argument)
    company = str(talk.answers.get("company") or "") if talk else ""
    return scene.label(NATURAL[name], company=company)


def make_room(scene: Scene) -> None:
    """Another command came: park the talk in view, or finish it early if it is of the kind that does not wait."""
    talk = scene.person.open_talk()
    if talk is None:
        return
    if talk.finished_at and not scene.way(talk).question:
        scene.save(replace(talk, state=TalkState.FINISHED, aside=None, misses=0))
    elif not scene.dialogue_of(talk).parks:
        settle(scene, talk)
    else:
        park(scene, talk)
        scene.say("system.parked", talk=talk_name(scene, talk))


def park(scene: Scene, talk: Talk) -> Talk:
    """Put a talk aside; it goes on at the same question."""
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
    present(scene, scene.save(replace(talk, state=TalkState.OPEN, aside=None, misses=0, answers=answers)))


def second_round(answers: dict[str, Value], opened: dict[str, Value]) -> dict[str, Value]:
    """The answers with which a talk goes on: every "that is all" of a repeat is asked again, because memory brings more."""
    kept = {path: value for path, value in answers.items() if not (path.endswith(f"/{AGAIN}") and not value)}
    return {**kept, **opened}


def discard(scene: Scene, talk: Talk) -> None:
    """Throw a talk away, with everything it brought."""
    scene.change(*(EntryGone(entry.id) for entry in scene.person.book.made_by(talk.id)))
    scene.change(*(ReminderGone(each.id) for each in scene.person.reminders.values() if each.origin == talk.id))
    scene.change(TalkGone(talk.id))
