"""`make bench`: our figures beside the bare floor of this machine. `--million` adds the database of a million people.

Machines are noisy: read the ratios, each pair measured in turn within this run, and the medians.
"""

from __future__ import annotations

import gc
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from bot.runtime.process.loop import run_fast
from tests.bench import discord_reply, floor, million, real, schedules, slack, start

PEOPLE = 1_000
ROUNDS = 5
PAUSE = 0.002
"""Seconds between two turns: people pause, and after a pause the bare floor is slower, too, because the processor and
the disk have gone idle."""


def main() -> None:
    """Print every figure."""
    with tempfile.TemporaryDirectory(prefix="comeback-bench-") as folder:
        places = (Path(folder) / f"{number}.db" for number in range(1_000))
        gc.freeze()
        _throughput(lambda: next(places))
        _alone(lambda: next(places))
        _click(next(places))
        _reply(next(places))
        _idle(next(places))
        _start(next(places))
        schedules.show(lambda: next(places), *((1_000_000, 10_000) if "--million" in sys.argv else (20_000, 500)))
        if "--million" in sys.argv:
            million.show(next(places), next(places))


def _throughput(place: Callable[[], Path]) -> None:
    """Each of our rounds stands between two of the floor, so that a slow second of the machine meets both."""
    floors, ratios, costs = [floor.rate(place(), PEOPLE, 10_000)], [], []
    for _ in range(ROUNDS):
        ours, cost = run_fast(real.rate(place(), PEOPLE))
        floors.append(floor.rate(place(), PEOPLE, 10_000))
        bare = statistics.mean(floors[-2:])
        ratios.append(ours / bare)
        costs.append(cost)
        print(f"1,000 people interleaved   floor {bare:7,.0f} turns/s   ours {ours:7,.0f}   {ours / bare:5.2f} x")
    print(f"  median ratio {statistics.median(ratios):.2f} (aim: at least 1.5)")
    print(f"  median of processor time {statistics.median(costs) * 1e6:.0f} us a turn, all threads")


def _alone(place: Callable[[], Path]) -> None:
    for pause in (0, PAUSE):
        ratios = []
        for _ in range(ROUNDS):
            bare = floor.latencies(place(), 1_000, pause)
            ours = run_fast(real.latencies(place(), 20, pause))
            ratios.append(statistics.median(ours) / statistics.median(bare))
            print(f"one person   floor {_percentiles(bare)}   ours {_percentiles(ours)}   p50 {ratios[-1]:.2f} x")
        pace = f"{pause * 1000:.0f} ms between turns" if pause else "no pause between turns"
        print(f"  median ratio {statistics.median(ratios):.2f}, {pace} (aim: at most 3)")


def _percentiles(times: list[float]) -> str:
    cuts = statistics.quantiles(times, n=100)
    return f"p50 {cuts[49] * 1000:.2f} ms, p99 {cuts[98] * 1000:.2f} ms"


def _click(path: Path) -> None:
    bare, ours = run_fast(slack.clicks(path, 400))
    beyond = statistics.median(ours) - statistics.median(bare)
    print(f"a click on Slack   bare Bolt {_percentiles(bare)}   ours {_percentiles(ours)}")
    print(f"  beyond Bolt {beyond * 1e6:.0f} µs, the commit to disk among them (aim: answered within 2 ms)")


def _reply(path: Path) -> None:
    bare, *ours = run_fast(discord_reply.replies(path, 420))
    floor_clock, floor_processor = (statistics.median(each) for each in zip(*bare, strict=True))
    print(f"a reply on Discord   bare discord.py {_percentiles([each.clock for each in bare])}")
    for what, taken in zip(("a command", "a press"), ours, strict=True):
        clock, processor = (statistics.median(each) for each in zip(*taken, strict=True))
        print(f"  {what}, ours: {_percentiles([each.clock for each in taken])}")
        beyond = (
            f"{(clock - floor_clock) * 1e6:.0f} us, {(processor - floor_processor) * 1e6:.0f} us of the processor's"
        )
        print(f"    beyond discord.py {beyond}, the turn and its commit in it")


def _idle(path: Path) -> None:
    grown = run_fast(million.idle_growth(path))
    print(f"memory per idle person   {grown:.0f} bytes (aim: 0; beyond the people at hand, whose number is bounded)")


def _start(path: Path) -> None:
    times = [start.first_prompt(path, path.with_name("compiled")) for _ in range(7)]
    print(f"start to first line   median {statistics.median(times):.2f} s, first {times[0]:.2f} s (aim: under 0.6)")
    print(f"  platform libraries imported: {', '.join(start.foreign_imports()) or 'none'}")


main()
