"""The benchmark measures what it says: its talks are told to the end, whatever the content has become."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.coach.profile.profile import Profile
from bot.conversation.person import Person
from bot.conversation.turn import turn
from bot.dialogue.talk import TalkState
from tests.bench.script import DEBRIEF, PUMPUP, WELCOME
from tests.conversation.small import library
from tests.conversation.talking import event_of


@pytest.mark.parametrize("seed", range(6))
def test_what_the_crowd_says_is_a_whole_debrief_and_a_pump_up(seed: int) -> None:
    person = Person(key="bench::1", profile=Profile(seed=seed))
    for line in (*WELCOME, *DEBRIEF, *PUMPUP):
        person = turn(library(), person, event_of(line), datetime(2026, 3, 3, 12, tzinfo=UTC)).person
    assert {talk.state for talk in person.talks.values()} == {TalkState.FINISHED}
    assert len(person.talks["debrief-1"].answers) == len(DEBRIEF) - 1
    assert len(person.talks["pumpup-1"].answers) >= len(PUMPUP) - 3
    assert person.open_talk() is None
