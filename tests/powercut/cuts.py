"""Power cuts dealt out to a test. A store's own test is about this long:

    pytestmark = pytest.mark.skipif(bool(unavailable()), reason=unavailable())

    def test_no_power_cut_loses_an_acknowledged_turn(tmp_path: Path) -> None:
        async def workload(trace: Trace) -> None:
            async with opened_store(tmp_path / "coach.db") as store:
                for number in range(200):
                    await store.commit(turn(number))
                    trace.mark(number)

        trace = asyncio.run(record(tmp_path, workload))
        for folder, acknowledged in cuts(trace, n=300, seed=1):
            assert set(acknowledged) <= asyncio.run(turns_in(folder / "coach.db")), folder

and the counter-test takes `cuts(trace.as_if_normal(), …)` and expects a loss in most of them. A folder is
removed when the next cut is asked for, so the one that failed a test is still there to be looked at.
"""

from __future__ import annotations

import random
import shutil
import tempfile
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from tests.powercut.disk import Disk, Fate, Names, Survival
from tests.powercut.recorder import recording
from tests.powercut.trace import Synced, Trace, acknowledged

MIXTURE = (Survival.NONE, Survival.SOME, Survival.SOME)  # of cuts, unless a test asks for one kind


async def record(root: Path, workload: Callable[[Trace], Awaitable[object]]) -> Trace:
    """Run a workload and record the SQLite files it opens under `root`; raises recorder's Unavailable."""
    with recording(root) as trace:
        await workload(trace)
    return trace


def cut(
    trace: Trace,
    at: int,
    rng: random.Random,
    *,
    survival: Survival = Survival.SOME,
    names: Names = Names.SYNCED,
) -> dict[str, bytes]:
    """Cut the power after the first `at` events and return what is left: contents by file name."""
    ((_, disk),) = _replay(trace, [at], names)
    return disk.after(Fate(survival, rng))


def lay_out(files: Mapping[str, bytes], folder: Path) -> None:
    """Write files where a real SQLite can open them."""
    folder.mkdir(parents=True)
    for name, contents in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(contents)


def cuts(
    trace: Trace, *, n: int, seed: int, survival: Survival | None = None, names: Names = Names.SYNCED
) -> Iterator[tuple[Path, list[Any]]]:
    """Deal `n` cuts at random events: the folder the next start finds, and the marks it must still honour.

    In the order of the trace, so all of them replay it once. The same trace and seed give the same cuts.
    """
    _check(trace)
    rng = random.Random(seed)
    base = Path(tempfile.mkdtemp(prefix="powercut-"))
    points = sorted(rng.randint(0, len(trace)) for _ in range(n))
    for number, (at, disk) in enumerate(_replay(trace, points, names)):
        kind = survival or rng.choice(MIXTURE)
        folder = base / f"{number:04}-at-{at}-{kind.value}"
        lay_out(disk.after(Fate(kind, rng)), folder)
        yield folder, acknowledged(trace, at)
        shutil.rmtree(folder)
    base.rmdir()


def _replay(trace: Trace, points: Iterable[int], names: Names) -> Iterator[tuple[int, Disk]]:
    """Give the disk as it is after so many events, for rising points."""
    disk, done = Disk(trace.found, names), 0
    for at in points:
        for event in trace.events[done:at]:
            disk.apply(event)
        done = at
        yield at, disk


def _check(trace: Trace) -> None:
    """Refuse a trace that would let every test pass."""
    if not any(isinstance(event, Synced) for event in trace.events):
        raise ValueError(f"nothing was synced under {trace.root}: open the databases there, inside the recording")
    if not trace.marks:
        raise ValueError("nothing was promised: call trace.mark(…) where something is acknowledged")
