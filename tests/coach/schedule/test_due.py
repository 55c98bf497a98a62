"""When a schedule is due and what becomes of it then: the table of kinds, case by case."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace

from bot.calendar.recurrence import EVERY_DAY
from bot.calendar.walltime import instant
from bot.coach.profile.profile import Profile
from bot.coach.profile.times import Times
from bot.coach.reminder import Reminder
from bot.coach.schedule.due import LeaveOut, Say, Verdict, Wait, decide, due_at, followed, following, good_until
from bot.coach.schedule.kinds import ACTION, AFTER, ENCOURAGE, GROUPS, HOURS, LUCK, OWN, POLICIES, THANKS

ZONE = "Europe/Berlin"
NIGHT = Times(quiet="21:00-08:00")


def at(text: str) -> datetime:
    return instant(datetime.fromisoformat(text), ZONE)


def reminder(kind: str, wall: str, **rest: object) -> Reminder:
    made = Reminder(id="x", origin="", wall=wall, zone=ZONE, phrase="p", kind=kind, **rest)  # type: ignore[arg-type]
    return replace(made, due=due_at(made, Times(), "ada", at("2026-11-20T12:00")).isoformat())


def verdict(standing: Reminder, now: str, times: Times | None = None, *, talking: bool = False) -> Verdict:
    profile = Profile(zone=ZONE, times=times or Times())
    return decide(standing, profile, at(now), talking=talking)


def test_every_kind_has_a_policy_and_every_group_that_is_switched_off_has_a_kind() -> None:
    assert set(GROUPS) <= {policy.group for policy in POLICIES.values()}


@pytest.mark.parametrize(
    ("kind", "wall", "times", "expected"),
    [
        (OWN, "2026-11-23T23:00", Times(), "2026-11-23T23:00"),  # they named the hour
        (OWN, "2026-11-23T23:00", NIGHT, "2026-11-23T20:55"),  # and chose the quiet as well
        (OWN, "2026-11-23T20:00", NIGHT, "2026-11-23T20:00"),
        (HOURS, "2026-11-24T05:30", Times(), "2026-11-23T21:55"),
        (LUCK, "2026-11-24T07:00", Times(), "2026-11-24T07:00"),
        (LUCK, "2026-11-24T07:00", NIGHT, "2026-11-23T20:55"),
        (THANKS, "2026-11-23T22:30", Times(), "2026-11-24T07:00"),
    ],
)
def test_quiet_hours_move_it_to_their_edge(kind: str, wall: str, times: Times, expected: str) -> None:
    made = reminder(kind, wall)
    assert due_at(made, times, "ada", at("2026-11-23T12:00")) == at(expected)


def test_with_the_edge_before_past_it_comes_after_the_quiet() -> None:
    late = reminder(OWN, "2026-11-23T23:00")
    assert due_at(late, NIGHT, "ada", at("2026-11-23T22:00")) == at("2026-11-24T08:00")


def test_the_spread_does_not_reach_into_the_quiet() -> None:
    close = reminder(ENCOURAGE, "2026-11-23T20:59", days=EVERY_DAY)
    for who in map(str, range(200)):
        due = due_at(close, NIGHT, who, at("2026-11-23T12:00"))
        assert at("2026-11-23T20:59") <= due < at("2026-11-23T21:00")


def test_the_spread_does_not_reach_into_the_next_date() -> None:
    open_all_night = Times(quiet="03:00-04:00")
    late = reminder(ENCOURAGE, "2026-11-23T23:55", days=EVERY_DAY)
    dues = [due_at(late, open_all_night, who, at("2026-11-23T12:00")) for who in map(str, range(200))]
    assert min(dues) == at("2026-11-23T23:55")
    assert at("2026-11-23T23:59") < max(dues) < at("2026-11-24T00:00")


def test_words_are_good_for_as_long_as_they_may_be_said() -> None:
    assert good_until(reminder(LUCK, "2026-11-23T10:00")) == at("2026-11-23T12:00")
    assert good_until(reminder(LUCK, "2026-11-23T10:00", until=at("2026-11-23T10:30").isoformat())) == at(
        "2026-11-23T10:30"
    )
    assert good_until(reminder(OWN, "2026-11-23T10:00")) is None


@pytest.mark.parametrize(
    ("kind", "late", "expected"),
    [
        (ENCOURAGE, 29, Say),
        (ENCOURAGE, 31, LeaveOut),
        (HOURS, 119, Say),
        (HOURS, 121, LeaveOut),
        (OWN, 30 * 24 * 60, Say),
        (ACTION, 30 * 24 * 60, Say),
    ],
)
def test_how_late_is_too_late(kind: str, late: int, expected: type[Verdict]) -> None:
    standing = replace(reminder(kind, "2026-11-23T10:00"), due=at("2026-11-23T10:00").isoformat())
    now = datetime.fromisoformat("2026-11-23T10:00") + timedelta(minutes=late)
    assert isinstance(verdict(standing, now.isoformat()), expected)


def test_a_reminder_of_an_interview_says_nothing_once_it_has_begun() -> None:
    luck = reminder(LUCK, "2026-11-23T09:30", until=at("2026-11-23T10:00").isoformat())
    assert verdict(luck, "2026-11-23T09:59") == Say()
    assert verdict(luck, "2026-11-23T10:00") == LeaveOut("over")


def test_what_was_switched_off_meanwhile_is_left_out() -> None:
    assert verdict(reminder(LUCK, "2026-11-23T09:30"), "2026-11-23T09:31", Times(off=("luck",))) == LeaveOut("off")


def test_quiet_hours_chosen_meanwhile_hold() -> None:
    encouragement = reminder(ENCOURAGE, "2026-11-23T21:00", days=EVERY_DAY)
    assert verdict(encouragement, "2026-11-23T21:16", NIGHT) == LeaveOut("quiet")
    assert verdict(reminder(OWN, "2026-11-23T21:00"), "2026-11-23T21:16", NIGHT) == Wait(at("2026-11-24T08:00"))
    assert verdict(reminder(HOURS, "2026-11-23T21:00"), "2026-11-23T21:16", NIGHT) == LeaveOut("quiet")


def test_it_does_not_come_into_a_talk_and_gives_up_when_its_grace_is_over() -> None:
    after = reminder(AFTER, "2026-11-23T10:00")
    assert verdict(after, "2026-11-23T10:00", talking=True) == Wait(at("2026-11-23T10:10"))
    assert verdict(after, "2026-11-23T11:55", talking=True) == LeaveOut("talking")
    assert verdict(reminder(OWN, "2026-11-23T10:00"), "2026-11-23T10:00", talking=True) == Say()


def test_what_comes_once_is_over_and_what_comes_again_has_its_next_date() -> None:
    assert following(reminder(OWN, "2026-11-23T10:00"), at("2026-11-23T10:00")) is None
    again = following(reminder(ENCOURAGE, "2026-11-23T10:00", days=(0, 4)), at("2026-12-24T12:00"))
    assert again is not None
    assert (again.wall, again.last, again.due) == ("2026-12-25T10:00", "2026-11-23", "")


def test_nine_stays_nine_for_somebody_who_moved_unless_that_has_passed_there() -> None:
    tomorrow = reminder(OWN, "2026-11-24T09:00")
    assert followed(tomorrow, "Asia/Tokyo", at("2026-11-23T12:00")).zone == "Asia/Tokyo"
    in_an_hour = reminder(OWN, "2026-11-23T13:00")
    assert followed(in_an_hour, "Asia/Tokyo", at("2026-11-23T12:00")) == in_an_hour
