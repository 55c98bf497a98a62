"""What a talk means, kept: its answers become entries, reminders and settings, in place of what they meant before."""

from __future__ import annotations

from msgspec.structs import replace

from bot.coach.contract import Outcome
from bot.coach.registry.dialogues import EARLY, FINISHES, SO_FAR
from bot.coach.reminder import Reminder
from bot.conversation.entries.amending import let_words_go, reword, standing, words_of
from bot.conversation.person import EntryGone, EntrySaved, ReminderGone, TalkGone
from bot.conversation.reminding import remind
from bot.conversation.scene import Scene
from bot.dialogue.answers import Value
from bot.dialogue.messages import Input
from bot.dialogue.talk import Talk, TalkState
from bot.dialogue.walk import question_at, relevant_paths


def relevant(scene: Scene, talk: Talk) -> dict[str, Value]:
    """The answers that still count: mostly all of them, which the walk of the moment shows at once."""
    if len(scene.way(talk).taken) == len(talk.answers):
        return talk.answers
    relevant = relevant_paths(scene.dialogue_of(talk), talk.answers, talk.facts)
    return {path: value for path, value in talk.answers.items() if path in relevant}


def settle(scene: Scene, talk: Talk) -> tuple[Talk, Outcome]:
    """Finish a talk without a word: keep what its answers mean in place of what they meant before."""
    answers, early = relevant(scene, talk), scene.way(talk).question is not None
    at = scene.now.isoformat()
    talk = replace(talk, answers=answers, state=TalkState.FINISHED, aside=None, misses=0, finished_at=at, early=early)
    talk = scene.save(talk)
    outcome = keep_meaning(scene, talk, answers)
    for each in outcome.reworded:
        reword(scene, each)
    if outcome.passes:
        discard(scene, talk)
    return talk, outcome


def keep_early(scene: Scene, talk: Talk) -> None:
    """Keep what a talk under way means already, so that nothing hangs on its last small questions."""
    if is_enough(talk):
        keep_meaning(scene, talk, relevant(scene, talk))


def keep_so_far(scene: Scene, talk: Talk | None) -> None:
    """Keep what the part of a talk means that was told by now: what comes next may be about it.

    It is counted anew each time, so that back, a change or "don't keep that" holds there, too.
    """
    tells = SO_FAR.get(talk.dialogue) if talk else None
    if talk is None or tells is None:
        return
    answers = relevant(scene, talk)
    if tells(answers) or scene.person.book.made_by(talk.id):
        keep_meaning(scene, talk, answers if tells(answers) else {})


def keep_less(scene: Scene, talk: Talk) -> None:
    """Keep what a talk means after an answer was taken out of it, be it finished or under way: at once, as was said."""
    if talk.finished_at or talk.dialogue in EARLY:
        keep_meaning(scene, talk, relevant(scene, talk))
    else:
        keep_so_far(scene, talk)


def is_enough(talk: Talk) -> bool:
    """Tell whether a talk under way means something already: then it need not wait to be gone on with."""
    needed = EARLY.get(talk.dialogue)
    return bool(needed and talk.answers.get(needed))


def keep_meaning(scene: Scene, talk: Talk, answers: dict[str, Value]) -> Outcome:
    """Keep what answers mean in place of what the same talk meant before."""
    meaning = FINISHES.get(talk.dialogue)
    outcome = standing(meaning(answers, scene.setting(talk)), talk, scene.person.book) if meaning else Outcome()
    _replace_entries(scene, talk, outcome)
    _replace_reminders(scene, talk, outcome)
    if outcome.profile is not None:
        scene.profile(outcome.profile)
    return outcome


def _replace_entries(scene: Scene, talk: Talk, outcome: Outcome) -> None:
    kept = {entry.id for entry in outcome.entries}
    before = {entry.id: entry for entry in scene.person.book.made_by(talk.id)}
    scene.change(*(EntryGone(gone) for gone in before if gone not in kept))
    scene.change(*(EntrySaved(entry) for entry in outcome.entries if before.get(entry.id) != entry))


def _replace_reminders(scene: Scene, talk: Talk, outcome: Outcome) -> None:
    before = {each.id: each for each in scene.person.reminders.values() if each.origin == talk.id}
    kept = {reminder.id for reminder in outcome.reminders}
    moot = {each for each in scene.person.reminders if outcome.calls_off and each.startswith(outcome.calls_off)}
    scene.change(*(ReminderGone(gone) for gone in sorted((before.keys() | moot) - kept)))
    remind(scene, *(each for each in outcome.reminders if not _stands(before.get(each.id), each)))


def _stands(before: Reminder | None, wanted: Reminder) -> bool:
    return before is not None and replace(before, due="", waits="") == wanted


def would_keep(scene: Scene, talk: Talk) -> bool:
    """Tell whether finishing now would keep anything: words of theirs, or something that the answers mean."""
    said = {path: value for path, value in talk.answers.items() if value is not None}
    meaning = FINISHES.get(talk.dialogue)
    if meaning is None or not said:
        return bool(said)
    asked = (question_at(scene.dialogue_of(talk), path) for path in said)
    outcome = meaning(relevant(scene, talk), scene.setting(talk))
    changed = outcome.profile is not None and outcome.profile != scene.person.profile
    if outcome.entries or outcome.reminders or changed:
        return True
    return any(each.ask.input is Input.TEXT for each in asked if each)


def discard(scene: Scene, talk: Talk) -> None:
    """Throw a talk away, with everything it brought."""
    made = scene.person.book.made_by(talk.id)
    scene.change(*(EntryGone(entry.id) for entry in made))
    scene.change(*(ReminderGone(each.id) for each in scene.person.reminders.values() if each.origin == talk.id))
    scene.change(TalkGone(talk.id))
    let_words_go(scene, (words for entry in made for words in words_of(entry)))
