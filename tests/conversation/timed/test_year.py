"""A year of many people in many zones, lived by the turns themselves: interviews, moves, pauses and outages by chance.

What must hold: one message a reminder and date at most, none in quiet hours, none left out inside its grace without a
reason that holds, and each one foretold by the dry run.
"""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

import pytest

from bot.calendar.walltime import local
from bot.coach.reminder import Reminder
from bot.coach.schedule.due import LeaveOut, Say, Wait, decide
from bot.coach.schedule.kinds import policy_of
from bot.conversation.looks.preview import preview
from bot.conversation.person import ReminderGone, ReminderSet
from bot.conversation.reminding import is_talking
from bot.conversation.scene import Scene
from bot.dialogue.events import Due
from tests.conversation.small import library
from tests.conversation.talking import Talking

ZONES = [
    "UTC",
    "Europe/London",
    "Europe/Berlin",
    "Europe/Lisbon",
    "Europe/Athens",
    "Europe/Moscow",
    "Africa/Casablanca",
    "Africa/Cairo",
    "Africa/Lagos",
    "Africa/Nairobi",
    "Africa/Johannesburg",
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
    "America/Anchorage",
    "America/Halifax",
    "America/St_Johns",
    "America/Sao_Paulo",
    "America/Santiago",
    "America/Bogota",
    "America/Mexico_City",
    "America/Havana",
    "America/Phoenix",
    "Asia/Dubai",
    "Asia/Karachi",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Asia/Dhaka",
    "Asia/Bangkok",
    "Asia/Shanghai",
    "Asia/Tokyo",
    "Asia/Beirut",
    "Asia/Tehran",
    "Australia/Sydney",
    "Australia/Lord_Howe",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Pacific/Kiritimati",
    "Pacific/Honolulu",
]
START = datetime(2026, 1, 5, 6, 0, tzinfo=UTC)
DAY = timedelta(days=1)


class Life:
    """One person's year. `rows` are the due instants as the store has them."""

    def __init__(self, number: int) -> None:
        self.chance = random.Random(number)
        self.talk = Talking.known(library(), now=START, seed=number)
        self.rows: dict[str, datetime] = {}
        self.used: set[tuple[str, str]] = set()
        self.said = 0
        self.does("timezone", self.chance.choice(ZONES))

    # -- what the person does

    def does(self, command: str, *lines: str) -> None:
        for step in (command, *lines):
            self.talk.commands(step) if step is command else self.talk.says(step)
            self.keep()

    def acts(self) -> None:
        match self.chance.choice(("interview", "interview", "move", "quiet", "encourage", "pause", "outcome", "sign")):
            case "interview":
                self.plans_an_interview()
            case "move":
                self.does("timezone", self.chance.choice(ZONES))
            case "quiet":
                self.does("quiet", "own", f"{self.chance.randint(19, 23)}:00", f"0{self.chance.randint(6, 9)}:00")
            case "encourage" if not self.talk.person.profile.encouragement.days:
                self.does("encourage", "every day", f"{self.chance.randint(7, 20):02}:15")
            case "pause":
                self.does("hush")
            case "outcome":
                self.does("outcome")
                self.leaves()
            case _:
                self.does("help")

    def plans_an_interview(self) -> None:
        wall = local(self.talk.now, self.talk.person.profile.zone)
        start = wall + timedelta(days=self.chance.randint(1, 20), hours=self.chance.randint(-8, 8))
        self.does("interview", "Acme", "skip", "video", f"{start:%Y-%m-%d %H:%M}", "yes", "45", "skip", "skip")
        self.leaves()

    def leaves(self) -> None:
        """Out of whatever is open: something may have come out otherwise than planned."""
        for _ in range(4):
            if self.talk.person.open_talk() is not None:
                self.talk.says("stop")
                self.keep()

    def keep(self) -> None:
        """What the store does with the changes of a turn."""
        for change in self.talk.last.changes:
            match change:
                case ReminderSet(reminder, due):
                    self.rows[reminder.id] = datetime.fromisoformat(due)
                case ReminderGone(gone):
                    self.rows.pop(gone, None)
        assert set(self.rows) == set(self.talk.person.reminders)

    # -- what comes by itself

    def lives_until(self, until: datetime, away_until: datetime) -> None:
        while self.rows:
            name = min(self.rows, key=lambda each: (self.rows[each], each))
            if self.rows[name] > until:
                break
            self.talk.now = max(self.talk.now, self.rows[name], away_until)
            self.comes(name)
        self.talk.now = max(self.talk.now, until)

    def comes(self, name: str) -> None:
        person, now = self.talk.person, self.talk.now
        reminder = person.reminders[name]
        verdict = decide(reminder, person.profile, now, talking=is_talking(Scene(library(), person, now)))
        self.talk.happens(Due(name))
        self.talk.now = now
        self.keep()
        spoke = bool(self.talk.last.messages)
        if spoke:
            self.said += 1
            self.check_said(name, reminder.wall[:10])
        self.check_reason(reminder, verdict, spoke=spoke)

    def check_said(self, name: str, date: str) -> None:
        assert (name, date) not in self.used, "twice"
        self.used.add((name, date))
        profile = self.talk.person.profile
        assert not profile.times.hours().holds(local(self.talk.now, profile.zone)), "in quiet hours"

    def check_reason(self, reminder: Reminder, verdict: object, *, spoke: bool) -> None:
        match verdict:
            case Wait(until):
                assert not spoke
                assert self.rows[reminder.id] == until > self.talk.now
            case LeaveOut(why):
                assert not spoke
                assert self.holds(why, reminder)
            case Say():
                assert spoke or self.is_moot(reminder.id)

    def holds(self, why: str, reminder: Reminder) -> bool:
        """Tell whether the reason for saying nothing is true, looked at from outside of what decided."""
        now, grace = self.talk.now, policy_of(reminder.kind).grace
        profile = self.talk.person.profile
        match why:
            case "late":
                return grace is not None and now > datetime.fromisoformat(reminder.due) + grace
            case "over":
                return now >= datetime.fromisoformat(reminder.until)
            case "quiet":
                return profile.times.hours().holds(local(now, profile.zone))
            case "off":
                return policy_of(reminder.kind).group in profile.times.off
            case _:
                return False

    def is_moot(self, name: str) -> bool:
        """Held after a rejection, or what it asks for has happened."""
        return self.talk.person.profile.encouragement.held or name.startswith("interview-")


def a_year(number: int) -> int:
    life = Life(number)
    while life.talk.now < START + 365 * DAY:
        quiet_for = timedelta(hours=life.chance.randint(3, 24 * 12))
        away = timedelta(minutes=life.chance.choice((0, 0, 0, 1, 25, 40, 200, 60 * 24 * 3)))
        if not away:
            check_foretold(life, quiet_for)
        life.lives_until(life.talk.now + quiet_for, life.talk.now + away)
        life.acts()
    return life.said


def check_foretold(life: Life, span: timedelta) -> None:
    """The dry run of a stretch in which nothing is done and nobody is away names every message, to the second."""
    if any(due <= life.talk.now for due in life.rows.values()):
        return
    foretold = [
        (each.at, each.reminder.id) for each in preview(library(), life.talk.person, life.talk.now, span) if each.said
    ]
    twin = Life.__new__(Life)
    twin.__dict__.update(life.__dict__)
    twin.talk = Talking(library(), person=life.talk.person, now=life.talk.now)
    twin.rows, twin.used, came = dict(life.rows), set(life.used), []
    comes = twin.comes

    def noted(name: str) -> None:
        comes(name)
        came.extend([(twin.talk.now, name)] if twin.talk.last.messages else [])

    twin.comes = noted  # type: ignore[method-assign]
    twin.lives_until(life.talk.now + span, life.talk.now)
    assert came == foretold


@pytest.mark.parametrize("number", range(6))
def test_a_year_of_somebody(number: int) -> None:
    assert a_year(number) > 5


@pytest.mark.long
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("block", range(20))
def test_a_year_of_a_thousand_people(block: int) -> None:
    for number in range(50):
        a_year(1000 + block * 50 + number)


def test_every_kind_that_came_has_a_policy() -> None:
    life = Life(3)
    life.plans_an_interview()
    assert all(policy_of(each.kind) for each in life.talk.person.reminders.values())
