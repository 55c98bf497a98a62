"""The small memory: whoever was silent longest makes room, and nobody else."""

from __future__ import annotations

from bot.runtime.lately import KEPT, Lately


def test_whoever_was_silent_longest_makes_room() -> None:
    lately: Lately[int] = Lately()
    for number in range(KEPT):
        lately.keep(f"p{number}", number)
    lately.keep("p0", 7)
    lately.keep("new", 8)
    assert len(lately) == KEPT
    assert "p1" not in lately
    assert (lately["p0"], lately["p2"], lately["new"]) == (7, 2, 8)
