"""Counting what must not happen too often."""

from __future__ import annotations

from adapters.discord.limits import Window


def test_it_may_happen_until_it_has_happened_too_often() -> None:
    window = Window(3, seconds=10.0)
    for now in (0.0, 1.0, 2.0):
        assert window.wait(now) == 0
        window.note(now)
    assert window.wait(3.0) == 7.0
    assert window.wait(10.5) == 0
    window.note(10.5)
    assert window.wait(10.5) == 0.5


def test_it_may_be_closed_whatever_the_count() -> None:
    window = Window(3, seconds=10.0)
    window.close(60.0)
    window.close(30.0)
    assert window.wait(0.0) == 60.0
    assert window.wait(61.0) == 0
