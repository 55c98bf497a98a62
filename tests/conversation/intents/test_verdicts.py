"""What somebody says of themselves on a bad day: a verdict is no proof and no lesson, nothing unkind is read back."""

from __future__ import annotations

import pytest

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import Kept, Positive, Reason, Strength
from bot.coach.evidence.proofs import proofs
from tests.conversation.debriefing import debrief
from tests.conversation.small import library
from tests.conversation.talking import Talking


@pytest.mark.parametrize(
    "words", ["I'm useless", "honestly I'm just an idiot", "I've never done anything good", "I am a failure!"]
)
def test_a_verdict_on_oneself_is_no_proof_and_is_not_praised(words: str) -> None:
    talk = Talking.known(library()).says("/pumpup", "three").asks("proofs/1/proof")
    talk.says(words).asks("proofs/1/proof").hears("verdict")
    assert not talk.person.book.entries
    assert debrief("2").says(words).asks("questions/1/reply").says(words).asked == "questions/1/better"


@pytest.mark.parametrize(
    "words",
    [
        "I'm not cut out for this",
        "that I'm bad at interviews",
        "I suck at this",
        "nobody will ever hire me",
        "I should just give up",
        "I'll never find a job",
        "nothing I do works out",
        "I've never solved anything big",
    ],
)
def test_nor_is_it_a_lesson(words: str) -> None:
    talk = Talking.known(library()).says("/debrief", "full").skips_to("lesson")
    talk.says(words).asks("lesson").hears("verdict").says("skip").asks("gut")


@pytest.mark.parametrize(
    "words", ["I'm bad at Excel", "never apply there again", "nobody asked", "I should prepare more"]
)
def test_a_lesson_may_be_a_hard_one(words: str) -> None:
    talk = Talking.known(library()).says("/debrief", "full").skips_to("lesson")
    talk.says(words).asks("gut")


@pytest.mark.parametrize(
    "words",
    [
        "nothing went well",
        "not much tbh",
        "I don't think anything did",
        "literally nothing",
        "Nothing, really.",
        "I can't think of a single thing",
        "not a single good thing",
        "I couldn't find anything good",
        "never",
        "no, nothing",
    ],
)
def test_that_there_is_not_even_one_is_no_good_thing(words: str) -> None:
    talk = Talking.known(library()).says("/debrief", "full").skips_to("positives/1/positive")
    talk.says(words).asks("lesson").says("stop", "keep")
    assert not talk.person.book.of(Positive)


@pytest.mark.parametrize("words", ["nothing went well", "not much", "it was nothing like I thought"])
def test_what_happened_may_be_told_in_the_same_words(words: str) -> None:
    talk = Talking.known(library()).says("/debrief", "full").skips_to("recall")
    talk.says(words)
    assert talk.person.talks["debrief-1"].answers["recall"] == words


@pytest.mark.parametrize(
    "words", ["Nothing, then I laughed and it got better", "I never gave up", "not much, but I smiled"]
)
def test_a_small_thing_is_one(words: str) -> None:
    talk = Talking.known(library()).says("/debrief", "full").skips_to("positives/1/positive")
    talk.says(words).asks("positives/1/again")


@pytest.mark.parametrize("words", ["I'm useless", "Ada, you idiot", "you're such a failure", "stop being so stupid"])
def test_what_was_unkind_is_never_read_back_before_the_next_one(words: str) -> None:
    talk = Talking.known(library()).says("/advise", words, words)
    assert [each.words for each in talk.person.book.of(Kept)] == [words]
    talk.says("/pumpup", "one", "I fixed the rota", "skip", "no")
    assert words not in talk.heard
    talk.says("skip", "/advise", "Ada, slow down.", "/pumpup", "one", "no").hears("Ada, slow down.")


@pytest.mark.parametrize(
    "words",
    ["im the problem", "not good enough", "i wasnt good enough", "im just not what they want", "all my own fault"],
)
def test_nor_is_it_a_likely_reason(words: str) -> None:
    talk = Talking.known(library()).says("/debrief", "full").skips_to("reasons")
    talk.says(words).asks("reasons").hears("verdict" if "verdict" in talk.heard else "hard on yourself")
    assert "recall" not in {path for path, value in talk.talk.answers.items() if value}


def test_the_record_is_headed_with_their_name() -> None:
    Talking.known(library()).says("/pumpup", "one", "I fixed the rota", "skip", "no").hears(
        ", Ada:", "I fixed the rota"
    )


def test_i_do_not_know_beside_a_guess_leaves_the_guess() -> None:
    talk = Talking.known(library()).says("/debrief", "full").skips_to("reasons")
    talk.says("1, 8", "stop", "keep")
    assert [each.what for each in talk.person.book.of(Reason)] == ["skills"]


def test_a_verdict_that_was_once_kept_is_never_read_back_as_a_proof() -> None:
    kept = Strength(id="pumpup-1:1", origin="pumpup-1", day="2026-11-22", words="I'm useless")
    assert proofs(Casebook(entries={kept.id: kept})) == ()


@pytest.mark.parametrize(
    "words", ["I felt useless at first, then I fixed it", "I'm good with customers", "I am stubborn"]
)
def test_what_they_tell_of_themselves_is_kept(words: str) -> None:
    Talking.known(library()).says("/pumpup", "three", words).asks("proofs/1/proof_when")
