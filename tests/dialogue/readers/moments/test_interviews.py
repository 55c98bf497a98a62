"""When an interview is, as people write it: read as they mean it, or asked again; never guessed."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.dialogue.readers.heard import Heard
from bot.dialogue.readers.moments.moment import read_moment

MONDAY = datetime(2026, 11, 23, 9, 0)  # noqa: DTZ001  wall time

READ = """
it's on thursday at 10 | 2026-11-26T10:00
I have it thursday 10am | 2026-11-26T10:00
they said thursday 10am | 2026-11-26T10:00
Thursday 26 Nov at 10.00 am | 2026-11-26T10:00
thurs the 26th, 10:30 | 2026-11-26T10:30
about ten thirty thursday | 2026-11-26T10:30
thursday ten thirty am | 2026-11-26T10:30
tomorrow 1000 | 2026-11-24T10:00
1500 on friday | 2026-11-27T15:00
15h00 friday | 2026-11-27T15:00
friday 27th november 2026 at 15.00hrs | 2026-11-27T15:00
thirsday 4pm | 2026-11-26T16:00
wendsday 4pm | 2026-11-25T16:00
nxt thurs 4pm | 2026-12-03T16:00
tomoz 4pm | 2026-11-24T16:00
thursday of next week, 4pm | 2026-12-03T16:00
friday week at 11 | 2026-12-04T11:00
3 weeks from now at 10 | 2026-12-14T10:00
monday 30 november 10:00 | 2026-11-30T10:00
1st jan 10am | 2027-01-01T10:00
quarter to 4 on friday | 2026-11-27T15:45
26 november 2026, 10:00 | 2026-11-26T10:00
the last friday of november at 10 | 2026-11-27T10:00
the interview is tomorrow at 10 | 2026-11-24T10:00
"""
UNCLEAR = """
26 november 2026
thursday at half ten
thursday 10:00-11:00
thursday at 10, or friday at 11
thursday at 10 not friday
wednesday between 2 and 4
tuesday 30 november 10:00
3/4 at 10
10am CET tomorrow
10am London time tomorrow
tomorrow at midnight
sometime next week
after lunch tomorrow
25:00 tomorrow
31 feb at 10
26 nov 2025 10:00
"""


@pytest.mark.parametrize("row", READ.strip().splitlines())
def test_what_is_understood_is_right_and_said_back(row: str) -> None:
    typed, _, meant = row.partition(" | ")
    heard = read_moment(typed, MONDAY)
    assert isinstance(heard, Heard), typed
    assert (heard.value, heard.echo) == (meant, True)


@pytest.mark.parametrize("typed", UNCLEAR.strip().splitlines())
def test_what_is_unclear_is_asked_again(typed: str) -> None:
    assert not isinstance(read_moment(typed, MONDAY), Heard)
