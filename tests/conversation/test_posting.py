"""A community's channel: set up once, posted into on its days, never the same until all were used."""

from __future__ import annotations

from bot.coach.outcome import Profile
from bot.conversation.person import Person
from bot.dialogue.events import SetUp
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


def test_each_post_comes_on_its_day_and_none_twice_before_all_were_used() -> None:
    talk, heard = channel("friday"), []
    for week in range(8):
        talk.comes("community")
        heard.append(talk.heard)
        assert talk.now.weekday() == 4, week
    assert len(set(heard)) == len(library().community["friday"]) == 8
    talk.comes("community")
    assert talk.heard != heard[-1]
    assert not talk.message.offers


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
