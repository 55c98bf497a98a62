"""What is deleted stays deleted, what is reworded stays so: in the casebook, in the talk, after finishing it again."""

from __future__ import annotations

import json

import msgspec
import pytest

from bot.coach.book.entries import Action, Asked, Card, Entry, Interview, Recall, Strength
from bot.coach.contract import Reworded
from bot.coach.views.entry import reworded
from bot.conversation.entries.amending import goes_with, reword, strike
from bot.conversation.entries.meaning import keep_meaning, relevant
from bot.conversation.person import Person
from bot.conversation.scene import Scene
from bot.dialogue.events import Tapped
from bot.dialogue.talk import TalkState
from tests.conversation.chatter import TALKED, chatter
from tests.conversation.small import library
from tests.conversation.talking import Talking

SHORTER = ("silverlining", "feedback", "kindword", "advise", "values")
"""Dialogues of which one answer is words and counts as something done, too."""


def scene_of(person: Person, talk: Talking) -> Scene:
    return Scene(library(), person, talk.now)


def finished_again(scene: Scene) -> Person:
    """Every talk that can be finished once more, as changing another answer of it would."""
    for talk in tuple(scene.person.talks.values()):
        if talk.state is TalkState.FINISHED and scene.dialogue_of(talk).reopens:
            keep_meaning(scene, talk, relevant(scene, talk))
    return scene.person


def undated(entries: dict[str, Entry]) -> dict[str, Entry]:
    """Without the moment of a practice: who deleted it and finishes its talk again has practised then."""
    return {
        name: msgspec.structs.replace(each, at="") if isinstance(each, Recall) else each
        for name, each in entries.items()
    }


def kept(person: Person) -> str:
    """Every word that is kept, apart from what the next message would offer."""
    return json.dumps(msgspec.to_builtins((person.talks, person.book, person.reminders)))


def words_of(entry: Entry) -> set[str]:
    return {getattr(entry, field) for field in reworded(entry)} - {""}


@pytest.mark.parametrize("seed", range(6))
def test_no_word_of_a_deleted_entry_is_kept_and_it_does_not_come_back(seed: int) -> None:
    talk = chatter((*TALKED, *SHORTER), seed)
    assert len(talk.person.book.entries) > 4
    for entry in talk.person.book.entries.values():
        scene = scene_of(talk.person, talk)
        gone = {each.id for each in goes_with(scene, entry)}
        assert entry.id in gone
        strike(scene, entry)
        stay = {name: each for name, each in talk.person.book.entries.items() if name not in gone}
        assert scene.person.book.entries == stay
        shared = {words for each in stay.values() for words in words_of(each)}
        for words in words_of(entry) - shared:
            assert words not in kept(scene.person), entry.id
        assert undated(finished_again(scene).book.entries) == undated(stay), entry.id


@pytest.mark.parametrize("seed", range(6))
def test_other_words_stay_when_the_talk_is_finished_again(seed: int) -> None:
    talk = chatter(TALKED, seed)
    for entry in talk.person.book.entries.values():
        for field in reworded(entry):
            before = str(getattr(entry, field))
            if not before:
                continue
            scene = scene_of(talk.person, talk)
            reword(scene, Reworded(entry.id, field, "quite another thing"))
            changed = scene.person.book.entries[entry.id]
            assert getattr(changed, field) == "quite another thing", (entry.id, field)
            again = finished_again(scene)
            assert undated(again.book.entries)[entry.id] == undated({entry.id: changed})[entry.id], (entry.id, field)
            # a letter greets whom it is to: what it says is theirs to reword as well
            seen = (words for each in again.book.entries.values() for words in words_of(each))
            if not any(before in words for words in seen):
                assert before not in kept(again), (entry.id, field)


def debriefed() -> Talking:
    talk = Talking.known(library()).commands("debrief").taps("Quick")
    talk.says("Acme", "Why us?", "2", "yes", "Why now?", "4", "yes", "Why not?", "3", "no", "no")
    return talk.taps("I think it's a no").says("skip")


def strike_by_taps(talk: Talking, entry: str) -> Talking:
    return talk.happens(Tapped(f"/entry {entry} delete")).taps("Yes, delete it")


def questions(talk: Talking) -> list[str]:
    return [each.question for each in talk.person.book.of(Asked)]


def test_a_question_in_the_middle_goes_and_those_behind_it_stay() -> None:
    talk = strike_by_taps(debriefed(), "debrief-1/questions/2")
    assert questions(talk) == ["Why us?", "Why not?"]
    talk.commands("change", "debrief-1").taps("company").says("Bolt")
    assert questions(talk) == ["Why us?", "Why not?"]
    assert "Why now?" not in kept(talk.person)
    assert talk.person.open_talk() is None


def test_its_card_goes_with_a_question_and_a_question_stays_without_its_card() -> None:
    talk = strike_by_taps(debriefed(), "debrief-1/cards/1")
    assert [each.question for each in talk.person.book.of(Card)] == ["Why not?"]
    talk.commands("change", "debrief-1").taps("company").says("Bolt")
    assert [each.question for each in talk.person.book.of(Card)] == ["Why not?"]
    assert "Why us?" in questions(talk)
    strike_by_taps(talk, "debrief-1/questions/1")
    assert "Why us?" not in kept(talk.person)


def test_deleting_a_question_takes_its_card_along() -> None:
    talk = strike_by_taps(debriefed(), "debrief-1/questions/1")
    assert [each.question for each in talk.person.book.of(Card)] == ["Why not?"]


def test_another_answer_to_a_deleted_question_makes_a_new_entry() -> None:
    talk = strike_by_taps(debriefed(), "debrief-1/questions/2")
    talk.commands("change", "debrief-1").taps("questions/2/asked").says("Why this team?")
    assert questions(talk) == ["Why us?", "Why not?", "Why this team?"]


def test_an_interview_takes_everything_about_it_along() -> None:
    talk = strike_by_taps(debriefed(), "debrief-1")
    assert not talk.person.book.entries
    assert "Acme" not in kept(talk.person)
    assert "debrief-1" not in talk.person.talks


def test_an_entry_whose_answers_are_gone_is_changed_by_itself() -> None:
    talk = debriefed()
    talks = {name: msgspec.structs.replace(each, answers={}) for name, each in talk.person.talks.items()}
    talk.person = msgspec.structs.replace(talk.person, talks=talks, way=None)
    scene = scene_of(talk.person, talk)
    reword(scene, Reworded("debrief-1/questions/1", "question", "Why me?"))
    strike(scene, scene.person.book.entries["debrief-1/questions/2"])
    assert [each.question for each in scene.person.book.of(Asked)] == ["Why me?", "Why not?"]


def with_action() -> Talking:
    talk = Talking.known(library()).commands("pumpup").taps("Three")
    talk.says("I fixed the boiler", "2021", "it shows calm", "no", "1", "breathe", "ring them", "ring Jo")
    return talk.says("tomorrow 10:00")


def test_something_done_stays_done_and_is_not_reminded_of() -> None:
    talk = with_action()
    (action,) = talk.person.book.of(Action)
    assert talk.person.reminders
    talk.commands("entry", f"{action.id} done").hears("done")
    assert [each.done for each in talk.person.book.of(Action)] == [True]
    assert not talk.person.reminders
    again = finished_again(scene_of(talk.person, talk))
    assert [each.done for each in again.book.of(Action)] == [True]
    assert not again.reminders
    talk.commands("entry", f"{action.id} undone")
    assert [each.done for each in talk.person.book.of(Action)] == [False]


def test_a_deleted_action_is_not_reminded_of() -> None:
    talk = with_action()
    (action,) = talk.person.book.of(Action)
    strike_by_taps(talk, action.id)
    assert not talk.person.reminders
    assert talk.person.book.of(Strength)


def test_an_action_in_other_words_is_reminded_of_in_those() -> None:
    talk = with_action()
    (action,) = talk.person.book.of(Action)
    talk.commands("entry", f"{action.id} change words").says("ring Ida")
    assert [each.about for each in talk.person.reminders.values()] == ["ring Ida"]
    assert "ring Jo" not in kept(talk.person)


def test_interviews_of_others_are_not_touched() -> None:
    talk = debriefed().commands("debrief", "new").taps("Quick").says("Bolt", "Why us?", "2", "no", "no")
    talk.taps("I think it's a no").says("skip")
    strike_by_taps(talk, "debrief-1")
    assert [each.company for each in talk.person.book.of(Interview)] == ["Bolt"]
    assert questions(talk) == ["Why us?"]
