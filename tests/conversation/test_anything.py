"""Whatever a person does: nothing raises, nothing is silent, the state stays legal, and a restart is not noticed."""

from __future__ import annotations

from datetime import timedelta
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.coach.profile.profile import Profile
from bot.conversation.person import Person
from bot.dialogue.events import Commanded
from bot.dialogue.messages import Message
from tests.conversation.any_moves import Move, moves
from tests.conversation.any_talk import AnyTalk
from tests.conversation.small import library
from tests.conversation.talking import AGREED
from tests.conversation.walking import MOST, dialogues, known, lines_of

SOMEBODY_NEW = Person(key="test::eve")
PROFILE = Profile(name="Ada", zone="Europe/London", counts={"welcome": 1}, **AGREED)
SOMEBODY_KNOWN = Person(key="test::ada", profile=PROFILE)
SOMEBODY_FROM_BEFORE = Person(key="test::ida", profile=replace(PROFILE, consent=0))


@settings(max_examples=200)
@given(moves)
def test_somebody_known_may_do_anything(done: list[Move]) -> None:
    AnyTalk(library(), SOMEBODY_KNOWN).moves([("command", 0), *done])


@settings(max_examples=60)
@given(moves)
def test_somebody_new_may_do_anything(done: list[Move]) -> None:
    AnyTalk(library(), SOMEBODY_NEW).moves(done)


@settings(max_examples=100)
@given(moves)
def test_anything_may_be_done_to_a_dialogue_with_one_of_everything(done: list[Move]) -> None:
    AnyTalk(library(), SOMEBODY_KNOWN).moves([("command", 3), *done])


@settings(max_examples=200)
@given(st.sampled_from(dialogues()), moves)
def test_anything_may_be_done_in_any_dialogue(name: str, done: list[Move]) -> None:
    talk = AnyTalk(library(), SOMEBODY_KNOWN)
    talk.happens(Commanded(name))
    talk.moves(done)


@cache
def moments_of(name: str, variant: int) -> tuple[tuple[Person, Message], ...]:
    """A whole talk as it stands after each of its lines, the last of which ends it."""
    talk = known()
    moments = []
    for line in lines_of(name, variant):
        talk.says(line)
        moments.append((talk.person, talk.message))
    return tuple(moments)


def in_the_middle(name: str, variant: int, at: int) -> AnyTalk:
    moments = moments_of(name, variant)
    person, message = moments[at % len(moments)]
    talk = AnyTalk(library(), person)
    talk.see(message)
    talk.now += timedelta(hours=1)
    return talk


@settings(max_examples=100)
@given(st.sampled_from(dialogues()), st.integers(0, 1), st.integers(0, MOST), moves)
def test_anything_may_be_done_in_the_middle_and_at_the_end_of_a_whole_talk(
    name: str, variant: int, at: int, done: list[Move]
) -> None:
    in_the_middle(name, variant, at).moves(done)


REOPENING = st.sampled_from(
    ["change debrief-1", "continue debrief-1", "change debrief-2", "change", "debrief debrief-1"]
)


@settings(max_examples=60)
@given(st.integers(0, 1), st.integers(0, 5), REOPENING, moves)
def test_anything_may_be_done_in_a_debrief_that_was_reopened(
    variant: int, before: int, command: str, done: list[Move]
) -> None:
    talk = in_the_middle("debrief", variant, -1 - before)
    talk.happens(Commanded(*command.partition(" ")[::2]))
    talk.moves(done)


@settings(max_examples=60)
@given(moves)
def test_somebody_who_has_not_agreed_to_what_is_kept_today_may_do_anything(done: list[Move]) -> None:
    AnyTalk(library(), SOMEBODY_FROM_BEFORE).moves(done)


@pytest.mark.long
@pytest.mark.timeout(0)
@settings(max_examples=5000)
@given(moves)
def test_many_people_may_do_anything(done: list[Move]) -> None:
    AnyTalk(library(), SOMEBODY_KNOWN).moves([("command", 0), *done])
    AnyTalk(library(), SOMEBODY_KNOWN).moves([("command", 3), *done])
    AnyTalk(library(), SOMEBODY_NEW).moves(done)
