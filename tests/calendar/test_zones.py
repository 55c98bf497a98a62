"""Zones by name, from the tzdata package alone."""

from __future__ import annotations

import zoneinfo
from importlib import resources

import pytest

from bot.calendar.zones import UnknownZone, known, zone_info
from bot.errors import ComebackError


def every_zone() -> list[str]:
    return sorted(resources.files("tzdata").joinpath("zones").read_text().split())


def test_every_zone_of_the_package_is_known() -> None:
    unknown = [zone for zone in every_zone() if not known(zone)]
    assert unknown == ["Factory"], "which stands for: not set"


@pytest.mark.parametrize(
    "zone",
    [
        "",
        "europe/berlin",
        "Europe/Berlin ",
        "Berlin",
        "Europe",
        "Europe/",
        "/Europe/Berlin",
        "Europe/Atlantis",
        "EST5",
        "Factory",
        "../zones",
        "..",
        "Europe/../Europe/Berlin",
        "zone.tab",
        "tzdata.zi",
        "leapseconds",
        "__init__",
        "__init__.py",
        "__pycache__",
        "Europe\\Berlin",
        "Europe/Berlin\x00",
        "Europe/Bérlin",
        "A" * 10_000,
    ],
)
def test_anything_else_is_not(zone: str) -> None:
    assert not known(zone)
    with pytest.raises(UnknownZone) as caught:
        zone_info(zone)
    assert isinstance(caught.value, ComebackError)
    assert caught.value.zone == zone


def test_rules_are_read_once() -> None:
    assert zone_info("Europe/Berlin") is zone_info("Europe/Berlin")
    assert zone_info("Europe/Berlin").key == "Europe/Berlin"


def test_the_systems_own_zones_are_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    zone_info.cache_clear()
    monkeypatch.setattr(zoneinfo, "TZPATH", ("/nowhere",))
    assert known("Pacific/Auckland")
