"""Where entries come from: many answers taken out at a time find what one at a time finds, and in far fewer tries."""

from __future__ import annotations

from collections.abc import Iterator
from math import log2

import pytest

from bot.coach.book.entries import Card
from bot.coach.contract import Outcome, Setting
from bot.coach.provenance import Removal, Talked, companions, removed, struck
from bot.coach.registry.dialogues import FINISHES
from bot.conversation.scene import Scene
from bot.dialogue.answers import Answers, Value
from bot.dialogue.walk import relevant_paths
from tests.conversation.chatter import TALKED, chatter
from tests.conversation.small import library
from tests.conversation.talking import Talking

NO_WORDS: frozenset[str] = frozenset()


def one_at_a_time(talk: Talked) -> dict[Removal, set[str]]:
    """Each answer, and the entries that are others without it."""
    before = talk.means(talk.answers)
    made = {}
    for removal in removals(talk.answers):
        after = talk.means(removed(talk.answers, removal))
        made[removal] = {each for each in before.keys() | after.keys() if before.get(each) != after.get(each)}
    return made


def removals(answers: Answers) -> Iterator[Removal]:
    for path, value in answers.items():
        if isinstance(value, tuple | list):
            yield from (Removal(path, choice) for choice in value)
        elif value not in ("", None):
            yield Removal(path)


def hang_on(talk: Talked, entry: str, made: dict[Removal, set[str]]) -> set[str]:
    before = talk.means(talk.answers)
    parts = {name: {each for each, changed in made.items() if name in changed} for name in before}
    own = parts[entry]
    return {entry} | {
        name
        for name, its in parts.items()
        if its and name != entry and (its < own or (its == own and isinstance(before[name], Card)))
    }


def without(talk: Talked, gone: frozenset[str], stay: frozenset[str], made: dict[Removal, set[str]]) -> Answers:
    answers: Answers = talk.answers
    for removal, changed in made.items():
        if changed & gone and not changed & stay:
            answers = removed(answers, removal)
    return answers


def talked(talk: Talking) -> Iterator[Talked]:
    """Every talk of theirs that means something."""
    scene = Scene(library(), talk.person, talk.now)
    for each in talk.person.talks.values():
        if each.dialogue in FINISHES:
            counts = relevant_paths(scene.dialogue_of(each), each.answers, each.facts)
            answers = {path: value for path, value in each.answers.items() if path in counts}
            yield Talked(FINISHES[each.dialogue], scene.setting(each), answers)


@pytest.mark.parametrize("seed", range(8))
def test_the_same_is_found_as_one_at_a_time(seed: int) -> None:
    for talk in talked(chatter(TALKED, seed)):
        made = one_at_a_time(talk)
        everything = frozenset(talk.means(talk.answers))
        for entry in everything:
            gone = companions(talk, entry)
            assert gone == hang_on(talk, entry, made), entry
            assert struck(talk, gone, everything - gone, NO_WORDS)[0] == without(talk, gone, everything - gone, made), (
                entry
            )


def long_debrief() -> dict[str, Value]:
    answers: dict[str, Value] = {"speed": "full", "company": "Acme", "mishaps": ("late", "outfit"), "lesson": "breathe"}
    for number in range(1, 21):
        told: dict[str, Value] = {
            "asked": f"Question {number}?",
            "reply": f"I said {number}",
            "went": 2,
            "better": f"Better {number}",
        }
        answers |= {f"questions/{number}/{name}": value for name, value in {**told, "again": True}.items()}
    for number in range(1, 11):
        answers |= {f"positives/{number}/positive": f"Good {number}", f"positives/{number}/again": True}
    return answers


def test_one_note_of_a_long_talk_goes_without_each_answer_being_tried() -> None:
    tries = 0

    def counted(answers: Answers, setting: Setting) -> Outcome:
        nonlocal tries
        tries += 1
        return FINISHES["debrief"](answers, setting)

    scene = Scene(library(), Talking.known(library()).person, Talking.known(library()).now)
    talk = Talked(counted, scene.setting(), long_debrief())
    (question,) = (each for each in talk.means(talk.answers) if each.endswith("questions/10"))
    tries = 0
    gone = companions(talk, question)
    answers, left = struck(talk, gone, frozenset(talk.means(talk.answers)) - gone, NO_WORDS)
    assert {each.rpartition("/")[0].rpartition("/")[2] for each in gone} == {"questions", "cards"}
    assert not left
    assert "Question 10?" not in answers.values()
    own = 4
    assert tries < 2 * (2 * own * log2(len(talk.answers)) + own), tries
    assert tries < len(talk.answers) * 2 / 3
