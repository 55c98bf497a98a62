"""Days that nobody plans for: two hundred interviews on one, and quiet hours that leave a minute."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace

from bot.calendar.walltime import local
from bot.coach.book.entries import Planned
from bot.coach.book.interviews import starts
from bot.coach.schedule.due import due_at
from bot.coach.schedule.interview import around
from bot.conversation.looks.preview import preview
from bot.conversation.person import EntrySaved, Person, ProfileSaved, ReminderSet, apply
from tests.conversation.small import library
from tests.conversation.talking import Talking

MANY = 200
ZONE = "Europe/London"
START = datetime(2026, 11, 26, 10, 0)  # noqa: DTZ001  wall time


def planned(number: int, start: datetime) -> Planned:
    return Planned(
        id=f"interview-{number}",
        origin=f"interview-{number}",
        day="2026-11-23",
        company=f"Firm {number}",
        start=start.isoformat(timespec="minutes"),
        zone=ZONE,
        minutes=30,
    )


def with_all(person: Person, ahead: list[Planned], now: datetime) -> Person:
    """A person with these interviews and everything around them."""
    book = apply(person, tuple(EntrySaved(each) for each in ahead))
    made = [each for one in ahead for each in around(one, book.book, book.profile, now)]
    dues = [due_at(each, book.profile.times, book.key, now).isoformat() for each in made]
    return apply(book, tuple(ReminderSet(replace(each, due=due), due) for each, due in zip(made, dues, strict=True)))


def test_two_hundred_interviews_on_one_day_are_each_wished_luck_once_and_in_time() -> None:
    talk = Talking.known(library())
    first = datetime(2026, 11, 26, 8, 0)  # noqa: DTZ001  wall time
    ahead = [planned(number, first + timedelta(minutes=3 * number)) for number in range(MANY)]
    person = with_all(talk.person, ahead, talk.now)
    begins = {each.id: starts(each) for each in ahead}
    said = [each for each in preview(library(), person, talk.now, timedelta(days=4)) if each.said]
    luck = [each for each in said if each.reminder.kind == "luck"]
    assert sorted(each.reminder.entry for each in luck) == sorted(begins)
    assert all(timedelta() < begins[each.reminder.entry] - each.at <= timedelta(minutes=30) for each in luck)
    assert len({each.reminder.id for each in said}) == len(said)
    assert not any(person.profile.times.hours().holds(local(each.at, ZONE)) for each in said)


@pytest.mark.parametrize("quiet", ["00:00-23:59", "12:00-11:59", "00:01-00:00"])
def test_quiet_all_day_but_for_a_minute_is_kept_and_nothing_spins(quiet: str) -> None:
    talk = Talking.known(library())
    times = replace(talk.person.profile.times, quiet=quiet)
    person = apply(talk.person, (ProfileSaved(replace(talk.person.profile, times=times)),))
    person = with_all(person, [planned(1, START)], talk.now)
    came = list(preview(library(), person, talk.now, timedelta(days=14)))
    assert not any(times.hours().holds(local(each.at, ZONE)) for each in came if each.said)
    assert len(came) < 40
    begins = starts(planned(1, START))
    assert not any(each.said and each.at >= begins and each.reminder.until for each in came)
