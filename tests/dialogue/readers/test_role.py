"""What is told where a job is asked for, and names none."""

from __future__ import annotations

import pytest

from bot.dialogue.readers.facts.role import hardly_a_role


@pytest.mark.parametrize(
    ("typed", "hardly"),
    [
        ("i feel very ashame", True), ("It was a week ago.", True), ("how would you do it? i said uhh", True),
        ("so they made me reverse a list", True), ("\U0001f44d", True), ("yesterday", True),
        ("Head of Year", False), ("i applied as a nurse", False), ("something with data", False), ("clerk", False),
        ("idk, sales maybe", False), ("it was for the nurse post", False), ("they call it ninja", False),
    ],
)  # fmt: skip
def test_what_is_told_is_hardly_a_job(typed: str, *, hardly: bool) -> None:
    assert hardly_a_role(typed) is hardly
