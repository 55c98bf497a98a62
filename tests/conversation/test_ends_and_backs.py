"""From wherever somebody got to: skipping reaches the end, and back undoes exactly one answer."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.conversation.gates.care import ALL_RIGHT
from bot.conversation.scene import Scene
from bot.dialogue.events import Commanded, Tapped, Typed
from bot.dialogue.messages import Paragraph, plain
from bot.dialogue.text import fill_plain
from tests.conversation.any_moves import Move, moves
from tests.conversation.any_talk import AnyTalk
from tests.conversation.small import library
from tests.conversation.talking import Talking
from tests.conversation.test_anything import SOMEBODY_KNOWN
from tests.conversation.walking import dialogues

begun = st.sampled_from([*dialogues(), "small"])

MOST = 150
"""Inputs to the end of the longest dialogue: its repeats are left at once, every other question is skipped in two."""


def somewhere(begin: str, done: list[Move]) -> AnyTalk:
    """Where these moves lead; who is met with care on the way is all right again, since nothing else goes on in it."""
    talk = AnyTalk(library(), SOMEBODY_KNOWN)
    talk.happens(Commanded(begin))
    talk.moves(done)
    if talk.person.profile.in_care:
        talk.happens(Tapped(f"/{ALL_RIGHT}"))
    return talk


@settings(max_examples=60)
@given(begun, moves)
def test_skipping_reaches_the_end_from_anywhere(begin: str, done: list[Move]) -> None:
    talk = somewhere(begin, done)
    for _ in range(MOST):
        if talk.person.open_talk() is None:
            return
        talk.happens(Typed("skip"))
    raise AssertionError("no end")


@settings(max_examples=60)
@given(begun, moves)
@example("debrief", [("on", 0)] * 7 + [("form", 208)])  # leads to care
@example("debrief", [("on", 0)] * 6 + [("command", 59)] + [("on", 0)] * 3)  # changes an earlier answer
@example("pumpup", [("on", 0)] * 4 + [("command", 205)] + [("on", 0)] * 2)  # changes what opened a list
def test_back_undoes_exactly_one_answer_from_anywhere(begin: str, done: list[Move]) -> None:
    talk = somewhere(begin, done)
    for _ in range(MOST):
        before = talk.person.open_talk()
        if before is None:
            return
        answered = Scene(library(), talk.person, talk.now).way(before).answered
        talk.happens(Typed("back"))
        after = talk.person.open_talk()
        if after is None:  # it was finished, and its answers were only looked at
            assert before.finished_at
            return
        undone = set(before.answers) - set(after.answers)
        if not answered or before.aside is not None:
            assert not undone
        else:  # the last on the walk; or what was given last, where that was asked once more
            assert undone in ({answered[-1]}, {list(before.answers)[-1]})
        if not answered:
            return
    raise AssertionError("no beginning")


def test_a_talk_that_kept_nothing_ends_with_a_word() -> None:
    """Its closing thanks for what was told, so that it would not fit; silence would not either."""
    talk = Talking.known(library()).commands("strengths")
    while talk.person.open_talk() is not None:
        talk.taps("Skip")
    assert talk.heard
    assert not talk.person.book.entries


def test_back_after_the_end_says_so_and_opens_the_last_question_alone() -> None:
    talk = Talking.known(library()).commands("small").taps("Up").says(*["skip"] * 5).taps("On we go").says("done")
    assert talk.person.open_talk() is None
    talk.says("back").asks("end")
    first = talk.message.blocks[0]
    assert isinstance(first, Paragraph)
    assert plain(first.spans) in {fill_plain(line, {}) for line in library().phrases["system.back"]}
    assert len(talk.last.messages) == 1
    assert "end" not in talk.talk.answers


def test_back_takes_nothing_between_after_an_answer_of_an_earlier_item_was_changed() -> None:
    questions = ("Why us?", "2", "yes", "What is your biggest weakness?", "2", "yes", "Why did you leave?")
    talk = Talking.known(library()).says("/debrief quick", "Acme", *questions).asks("questions/3/went")
    talk.says("/change").happens(Tapped("debrief-1:~reviewing:questions/1/went")).says("3").asks("questions/3/went")
    talk.says("back").asks("questions/3/asked")
