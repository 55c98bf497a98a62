"""When an interview to come begins: read from the line with which somebody comes, and put right behind it."""

from __future__ import annotations

import pytest

from bot.dialogue.readers.facts.start import start_in, start_instead


@pytest.mark.parametrize(
    ("line", "start"),
    [
        ("got another interview thursday at screwfix 2pm", "thursday 2pm"),
        ("i have an interview tomorrow at 3 at acme", "tomorrow at 3"),
        ("second round with bt next tuesday at 9.30, video", "next tuesday at 9.30"),
        ("interview on the 4 december at noon", "the 4 december at noon"),
        ("interview with aldi on friday at 10\nits for nights", "on friday at 10"),
        ("interview thursday or friday at 2", ""),
        ("interview thursday at 2 or at 3", ""),
        ("interview thursday", ""),
        ("interview at 3 companies thursday", ""),
        ("interview tomorrow at 30 min notice", ""),
        ("", ""),
    ],
)
def test_the_day_and_the_hour_of_a_line(line: str, start: str) -> None:
    assert start_in(line) == start


@pytest.mark.parametrize(
    ("line", "put"),
    [
        ("no its friday", ("friday", "")),
        ("its at 3 not 2", ("", "at 3")),
        ("friday not thursday", ("friday", "")),
        ("not thursday, friday", ("friday", "")),
        ("the time is wrong, its 3pm", ("", "3pm")),
        ("no friday at 3", ("friday", "at 3")),
        ("wrong day", ("", "")),
        ("wrong role", None),
        ("sales", None),
        ("friday manager", None),
        ("no", None),
        ("3", None),
        ("its a senior role", None),
        ("", None),
    ],
)
def test_what_is_put_in_their_place(line: str, put: tuple[str, str] | None) -> None:
    assert start_instead(line) == put
