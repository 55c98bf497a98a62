"""A person as today's content sees them, whatever it was when they last talked."""

from __future__ import annotations

from msgspec.structs import replace

from bot.coach.registry import facts
from bot.conversation.answers.bringing import let_yesterday_go
from bot.conversation.person import Person, TalkSaved
from bot.conversation.scene import Scene
from bot.conversation.talks import park
from bot.dialogue.talk import TalkState
from bot.dialogue.walk import forwarded
from bot.library.library import Library


def up_to_date(library: Library, person: Person) -> Person:
    """Forward renamed steps, and put talks whose dialogue is gone out of sight."""
    talks = {
        talk.id: replace(talk, answers=dict(forwarded(library.dialogues[talk.dialogue], talk.answers)))
        if library.dialogues[talk.dialogue].renamed or library.dialogues[talk.dialogue].merges
        else talk
        for talk in person.talks.values()
        if talk.dialogue in library.dialogues
    }
    away = {talk.id: talk for talk in person.talks.values() if talk.id not in talks}
    return replace(person, talks=talks, away={**person.away, **away})


def catch_up(scene: Scene) -> None:
    """Bring the talks of somebody just read to what today's content asks of them."""
    _keep_one_open(scene)
    _take_new_facts(scene)
    let_yesterday_go(scene)


def _keep_one_open(scene: Scene) -> None:
    """Park all open talks but the one changed last: a dialogue that was gone and came back brings its open talk."""
    opened = (talk for talk in scene.person.talks.values() if talk.state is TalkState.OPEN)
    for talk in sorted(opened, key=lambda each: each.changed_at)[:-1]:
        park(scene, talk)


def _take_new_facts(scene: Scene) -> None:
    """Take facts that content has come to look at, for talks under way, as if they began now."""
    waiting = [talk for talk in scene.person.talks.values() if talk.state is not TalkState.FINISHED]
    for talk in waiting:
        new = facts.take(scene.setting(talk), scene.dialogue_of(talk).uses - talk.facts.keys())
        if new:
            scene.change(TalkSaved(replace(talk, facts={**talk.facts, **new})))
