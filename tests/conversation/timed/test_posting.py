"""A community's channel: set up once, posted into on its days, never the same until all were used."""

from __future__ import annotations

import pytest

from bot.calendar.walltime import local
from bot.coach.profile.profile import Profile
from bot.conversation.person import Person
from bot.dialogue.events import SetUp
from bot.dialogue.text import fill_plain
from tests.conversation.small import library
from tests.conversation.talking import Talking


def channel(*posts: str, at: str = "09:00", zone: str = "Europe/Berlin") -> Talking:
    talk = Talking(library(), person=Person(key="discord:7:#42", profile=Profile(seed=3)))
    return talk.happens(SetUp(posts=posts, at=at, zone=zone, place="42"))


def ids(talk: Talking) -> dict[str, str]:
    return {each.id: each.wall for each in talk.person.reminders.values()}


def test_setting_up_says_nothing_into_the_channel_and_keeps_days_and_hour() -> None:
    talk = channel("monday", "friday")
    assert talk.messages == []
    assert ids(talk) == {"community/monday": "2026-11-30T09:00", "community/friday": "2026-11-27T09:00"}
    assert talk.person.profile.place == "42"


@pytest.mark.parametrize(("post", "weekday"), [("monday", 0), ("friday", 4)])
def test_each_post_comes_on_its_day_and_none_twice_before_all_were_used(post: str, weekday: int) -> None:
    talk, heard = channel(post), []
    every = len(library().community[post])
    for week in range(every):
        talk.comes("community")
        heard.append(talk.heard)
        assert talk.now.weekday() == weekday, week
    assert len(set(heard)) == every == 40
    talk.comes("community")
    assert talk.heard != heard[-1]
    assert not talk.message.offers


def test_changing_ending_and_beginning_again_brings_nothing_that_was_there() -> None:
    talk, heard = channel("monday"), []
    for week in range(40):
        talk.comes("community")
        heard.append(talk.heard)
        if week % 3 == 0:
            talk.happens(SetUp(posts=(), at="09:00", zone="Europe/Berlin"))
        if week % 2 == 0:
            talk.happens(
                SetUp(posts=("monday",), at=f"1{week % 9}:30", zone=("Asia/Tokyo", "America/Lima")[week % 4 // 2])
            )
        if not talk.person.reminders:
            talk.happens(SetUp(posts=("monday",), at="09:00", zone="Europe/Berlin"))
    assert len(set(heard)) == 40


def test_a_day_that_had_its_post_has_none_again_at_another_hour() -> None:
    talk = channel("monday").comes("community")
    assert talk.now.date().isoformat() == "2026-11-30"
    talk.happens(SetUp(posts=("monday",), at="18:00", zone="Europe/Berlin"))
    assert ids(talk) == {"community/monday": "2026-12-07T18:00"}
    talk.happens(SetUp(posts=(), at="18:00", zone="Europe/Berlin"))
    talk.happens(SetUp(posts=("monday",), at="19:00", zone="Europe/Berlin"))
    assert ids(talk) == {"community/monday": "2026-12-07T19:00"}


def test_the_hour_stays_over_the_changes_of_the_clocks() -> None:
    talk = channel("monday")
    hours = {local(talk.comes("community").now, "Europe/Berlin").strftime("%a %H") for _ in range(60)}
    assert hours == {"Mon 09"}


def test_a_post_is_a_text_of_the_content_into_which_nothing_of_anybody_is_filled() -> None:
    lines = [each.text for posts in library().community.values() for each in posts]
    assert all(isinstance(part, str) for line in lines for part in line.parts)
    assert len({fill_plain(line, {}) for line in lines}) == 80


def test_it_can_be_changed_and_ended() -> None:
    talk = channel("monday", "friday").happens(SetUp(posts=("monday",), at="10:30", zone="Europe/Berlin"))
    assert ids(talk) == {"community/monday": "2026-11-23T10:30"}
    assert not talk.happens(SetUp(posts=(), at="10:30", zone="Europe/Berlin")).person.reminders


def test_late_by_more_than_two_hours_it_is_left_out() -> None:
    talk = channel("monday")
    (reminder,) = talk.person.reminders.values()
    talk.now = talk.now.replace(day=30, hour=12)
    talk.wakes(reminder.id)
    assert talk.messages == []
    assert ids(talk) == {"community/monday": "2026-12-07T09:00"}
