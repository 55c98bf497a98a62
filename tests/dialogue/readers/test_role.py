"""What is told where a job is asked for, and names none."""

from __future__ import annotations

import pytest

from bot.dialogue.messages import Input
from bot.dialogue.readers.facts.role import hardly_a_role
from bot.dialogue.readers.heard import Heard
from bot.dialogue.readers.reader import read
from bot.dialogue.steps import Ask
from tests.dialogue.readers.asks import NOW

ROLE = Ask(name="role", texts=(), input=Input.TEXT, reader="role", longest=120)


@pytest.mark.parametrize(
    ("typed", "hardly"),
    [
        ("i feel very ashame", True), ("It was a week ago.", True), ("how would you do it? i said uhh", True),
        ("so they made me reverse a list", True), ("\U0001f44d", True), ("yesterday", True),
        ("Head of Year", False), ("i applied as a nurse", False), ("something with data", False), ("clerk", False),
        ("idk, sales maybe", False), ("it was for the nurse post", False), ("they call it ninja", False),
        ("same as last time", True), ("the same one", True), ("same day courier", False), ("same role", True),
    ],
)  # fmt: skip
def test_what_is_told_is_hardly_a_job(typed: str, *, hardly: bool) -> None:
    assert hardly_a_role(typed) is hardly


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("nurse", "nurse"),
        ("i am apply for electrician", "electrician"),
        ("I'm applying for an electrician", "electrician"),
        ("applied for data analyst", "data analyst"),
        ("being a carer", "carer"),
        ("i wanted to be a chef", "chef"),
        ("working as a carer", "carer"),
        ("it's called customer success hero", "customer success hero"),
        ("receptionist i think", "receptionist"),
        ("customer success whatever that is", "customer success"),
        ("idk something in admin", "something in admin"),
        ("basically a cleaner", "cleaner"),
        ("idk", "idk"),
        ("To Be Announced", "To Be Announced"),
        ("Working Student", "Working Student"),
        ("Applied Scientist", "Applied Scientist"),
        ("Well Engineer", "Well Engineer"),
        ("the night shift", "the night shift"),
        ("Call Handler", "Call Handler"),
        ("As400 operator", "As400 operator"),
        ("Being there", "Being there"),
        ("Assistant", "Assistant"),
    ],
)
def test_the_job_alone(typed: str, name: str) -> None:
    assert read(ROLE, typed, NOW) == Heard(name)
