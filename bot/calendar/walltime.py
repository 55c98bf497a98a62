"""Wall time in a zone, and the instant that a wall time means. The one place where the two are turned into each other.

Wall time is naive, an instant is aware UTC; each function refuses the other. A wall time that the spring change skips
means the first instant after the gap, one that the autumn change repeats means the first of the two (delivery 17), so
every wall time means exactly one instant and instants never run backwards before a later wall time's.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.calendar.zones import zone_info


def check_aware(moment: datetime) -> datetime:
    """The moment in UTC. Raises ValueError when it does not say where it is."""
    if moment.tzinfo is UTC:
        return moment
    if moment.utcoffset() is None:
        raise ValueError("An instant must be aware: this one has no time zone.")
    return moment.astimezone(UTC)


def check_naive(wall: datetime) -> datetime:
    """The wall time itself. Raises ValueError when it carries a zone."""
    if wall.tzinfo is not None:
        raise ValueError("A wall time must be naive: its zone stands beside it.")
    return wall


def local(now: datetime, zone: str) -> datetime:
    """What the clock on the wall shows in this zone: naive. `fold` says which of two passes of a repeated hour it is.

    Raises UnknownZone, and ValueError for a naive `now`.
    """
    return check_aware(now).astimezone(zone_info(zone)).replace(tzinfo=None)


def instant(wall: datetime, zone: str) -> datetime:
    """The instant at which the clock on the wall shows this, aware UTC. `fold` of `wall` is ignored.

    Raises UnknownZone, and ValueError for an aware `wall`.
    """
    rules = zone_info(zone)
    first = check_naive(wall).replace(fold=0, tzinfo=rules).astimezone(UTC)
    if first.astimezone(rules).replace(tzinfo=None) == wall:
        return first
    return _end_of_gap(wall, zone)


def _end_of_gap(wall: datetime, zone: str) -> datetime:
    """The first instant after the gap in which this wall time lies, found by halving: some gaps are a whole day."""
    rules = zone_info(zone)
    aware = wall.replace(tzinfo=rules)
    # PEP 495: in a gap, fold=1 reads the wall by the rules after it and so gives an instant before it, and the reverse.
    before, after = aware.replace(fold=1).astimezone(UTC), aware.replace(fold=0).astimezone(UTC)
    offset = before.astimezone(rules).utcoffset()
    while after - before > timedelta(microseconds=1):
        middle = before + (after - before) / 2
        if middle.astimezone(rules).utcoffset() == offset:
            before = middle
        else:
            after = middle
    return after


def day(now: datetime, zone: str) -> str:
    """The date in this zone at this instant, ISO: a person's own day."""
    return local(now, zone).date().isoformat()
