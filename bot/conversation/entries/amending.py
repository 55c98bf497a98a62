"""Deleting and rewording single entries, so that it holds: also against the talk that made them.

The answers are the state, so the answers change: finishing the talk again then means the same. What cannot be taken out
of the answers, because something that stays is made of them as well, is noted with the talk (`Talk.struck`). An entry
whose talk is gone, or no longer has its answers, is changed by itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from msgspec.structs import replace

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import Action, Entry, Interview
from bot.coach.contract import Outcome, Reworded
from bot.coach.provenance import Talked, companions, reworded_at, struck
from bot.coach.registry.dialogues import FINISHES
from bot.coach.reminder import Reminder
from bot.coach.views.entry import reworded
from bot.conversation.entries.unwriting import unwrite
from bot.conversation.person import EntryGone, EntrySaved, ReminderGone, TalkGone, TalkSaved
from bot.conversation.reminding import remind
from bot.conversation.scene import Scene
from bot.dialogue.answers import Value
from bot.dialogue.talk import Talk, TalkState
from bot.dialogue.walk import relevant_paths

_ABOUT: Final = ("card", "note")
"""Fields that hold the id of another entry, without which this one says nothing."""


def standing(outcome: Outcome, talk: Talk, book: Casebook) -> Outcome:
    """What a talk means, less what the person has deleted since, and with what they have done."""
    entries = tuple(_done_before(each, book) for each in outcome.entries if each.id not in talk.struck)
    done = tuple(f"{each.id}/" for each in entries if isinstance(each, Action) and each.done)
    reminders = tuple(each for each in outcome.reminders if not (done and each.id.startswith(done)))
    return replace_outcome(outcome, entries, reminders)


def replace_outcome(outcome: Outcome, entries: tuple[Entry, ...], reminders: tuple[Reminder, ...]) -> Outcome:
    """The outcome with others of both; the same one where nothing is other."""
    if entries == outcome.entries and reminders == outcome.reminders:
        return outcome
    return replace(outcome, entries=entries, reminders=reminders)


def _done_before(entry: Entry, book: Casebook) -> Entry:
    before = book.entries.get(entry.id)
    if isinstance(entry, Action) and isinstance(before, Action) and before.done and before.words == entry.words:
        return replace(entry, done=True)
    return entry


# -- deleting ------------------------------------------------------------------------------------------------------


def goes_with(scene: Scene, entry: Entry) -> tuple[Entry, ...]:
    """The entry and what goes with it: an interview takes along everything about it, a question its card."""
    book = scene.person.book
    together = _about(entry, book) if isinstance(entry, Interview) else _made_with(scene, entry)
    while more := {each.id for each in book.entries.values() if _names(each) & together} - together:
        together |= more
    return tuple(each for each in book.entries.values() if each.id in together)


def _about(interview: Interview, book: Casebook) -> set[str]:
    return {each.id for each in book.entries.values() if interview.id in (each.id, each.interview)}


def _made_with(scene: Scene, entry: Entry) -> set[str]:
    talk = scene.person.talks.get(entry.origin)
    talked = _talked(scene, talk) if talk else None
    return set(companions(talked, entry.id)) if talked else {entry.id}


def _names(entry: Entry) -> set[str]:
    """The entries that this one is a note about, such as the card that was practised."""
    return {getattr(entry, name) for name in _ABOUT if hasattr(entry, name)}


def strike(scene: Scene, entry: Entry) -> None:
    """Delete an entry with what goes with it, and the answers that made them."""
    gone = goes_with(scene, entry)
    ids = frozenset(each.id for each in gone)
    words = frozenset(word for each in gone for word in words_of(each))
    for origin in {each.origin for each in gone}:
        if (talk := scene.person.talks.get(origin)) is not None:
            _take_out(scene, talk, ids, words)
    scene.change(*(EntryGone(each.id) for each in gone))
    _silence(scene, ids, words, {each.origin for each in gone})
    let_words_go(scene, words)


def let_words_go(scene: Scene, words: Iterable[str]) -> None:
    """Take words out of whatever was made with them, unless they stand in another entry, too."""
    seen = {said for each in scene.person.book.entries.values() for said in words_of(each)}
    gone = frozenset(words) - seen
    rewrite_facts(scene, dict.fromkeys(gone, ""))
    unwrite(scene, gone)


def _take_out(scene: Scene, talk: Talk, gone: frozenset[str], words: frozenset[str]) -> None:
    """A talk of which nothing would be left goes as a whole, with whatever else was said in it."""
    stay = frozenset(each.id for each in scene.person.book.made_by(talk.id)) - gone
    if not stay and talk.state is TalkState.FINISHED:
        scene.change(TalkGone(talk.id))
        return
    talked = _talked(scene, talk)
    answers, left = struck(talked, gone, stay, words) if talked else ({}, gone)
    noted = tuple(dict.fromkeys((*talk.struck, *sorted(left))))
    scene.change(TalkSaved(replace(talk, answers={**talk.answers, **answers}, struck=noted)))


def _silence(scene: Scene, gone: frozenset[str], words: frozenset[str], origins: set[str]) -> None:
    """Call off the reminders of what is deleted."""
    beginnings = tuple(f"{each}/" for each in gone)
    moot = (
        each.id
        for each in scene.person.reminders.values()
        if each.entry in gone or each.id.startswith(beginnings) or (each.origin in origins and each.about in words)
    )
    scene.change(*[ReminderGone(each) for each in moot])


# -- rewording and ticking off -------------------------------------------------------------------------------------


def reword(scene: Scene, wish: Reworded) -> None:
    """Give a field of an entry other words, there and in the answer that it came from."""
    entry = scene.person.book.entries.get(wish.entry)
    if entry is None or wish.field not in reworded(entry):
        return
    before = str(getattr(entry, wish.field))
    talk = scene.person.talks.get(entry.origin)
    talked = _talked(scene, talk) if talk else None
    path = reworded_at(talked, entry, wish.field, wish.words) if talked else None
    if talk is not None and talked is not None and path is not None:
        _answer_anew(scene, talk, talked, path, wish.words)
    else:
        _set_apart(scene, entry, talk, wish)
    _rename_reminders(scene, entry, before, wish.words)
    rewrite_facts(scene, {before: wish.words})


def _answer_anew(scene: Scene, talk: Talk, talked: Talked, path: str, words: str) -> None:
    """Change one answer, and every entry in the casebook that is made of it."""
    scene.change(TalkSaved(replace(talk, answers={**talk.answers, path: words})))
    before, after = talked.means(talked.answers), talked.means({**talked.answers, path: words})
    changed = (each for each in after.values() if before.get(each.id) != each)
    book = scene.person.book.entries
    scene.change(*[EntrySaved(_still_done(each, book[each.id])) for each in changed if each.id in book])


def _still_done(entry: Entry, before: Entry) -> Entry:
    """The entry marked as done if it was: other words leave it so."""
    done = isinstance(before, Action) and before.done
    return replace(entry, done=True) if isinstance(entry, Action) and done else entry


def _set_apart(scene: Scene, entry: Entry, talk: Talk | None, wish: Reworded) -> None:
    """Let an entry that no answer says stand by itself from now on."""
    scene.change(EntrySaved(replace(entry, origin="" if talk else entry.origin, **{wish.field: wish.words})))
    if talk is not None:
        scene.change(TalkSaved(replace(talk, struck=(*talk.struck, entry.id))))


def _rename_reminders(scene: Scene, entry: Entry, before: str, words: str) -> None:
    about = (each for each in scene.person.reminders.values() if each.about == before and before)
    ours = [each for each in about if each.entry == entry.id or each.origin == entry.origin]
    remind(scene, *(replace(each, about=words) for each in ours))


def tick_off(scene: Scene, action: Action, *, done: bool) -> None:
    """Mark something to do as done, or not; its reminders are called off."""
    scene.change(EntrySaved(replace(action, done=done)))
    if done:
        _silence(scene, frozenset({action.id}), frozenset(), set())


# -- common --------------------------------------------------------------------------------------------------------


def _talked(scene: Scene, talk: Talk) -> Talked | None:
    """The talk as answers that mean something; None where they mean nothing, or are no longer kept."""
    finish = FINISHES.get(talk.dialogue)
    if finish is None or talk.dialogue not in scene.library.dialogues:
        return None
    return Talked(finish, scene.setting(talk), _counting(scene, talk))


def _counting(scene: Scene, talk: Talk) -> dict[str, Value]:
    relevant = relevant_paths(scene.dialogue_of(talk), talk.answers, talk.facts)
    return {path: value for path, value in talk.answers.items() if path in relevant}


def words_of(entry: Entry) -> Iterable[str]:
    """The words of theirs that an entry holds."""
    return (words for name in reworded(entry) if (words := str(getattr(entry, name))))


def rewrite_facts(scene: Scene, words: dict[str, str]) -> None:
    """Facts taken when other talks began may hold the same words."""
    for talk in scene.person.talks.values():
        facts = {
            name: words.get(fact, fact) if isinstance(fact, str) and fact else fact for name, fact in talk.facts.items()
        }
        if facts != talk.facts:
            scene.change(TalkSaved(replace(talk, facts=facts)))
