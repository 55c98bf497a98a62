"""What may stand behind a command, as somebody types it."""

from __future__ import annotations

from datetime import timedelta
from functools import cache

from msgspec.structs import replace

from bot.coach.book.casebook import Casebook
from bot.coach.book.entries import Planned
from bot.conversation.looks.completing import complete
from bot.dialogue.messages import Input
from bot.dialogue.readers.heard import Heard
from bot.dialogue.readers.zones.options import _places
from bot.dialogue.readers.zones.zone import read_zone
from bot.dialogue.steps import Ask
from bot.library.library import Library
from bot.library.load import find_content, load_library
from tests.conversation.small import library
from tests.conversation.talking import Talking


@cache
def shipped() -> Library:
    return load_library(find_content())


def offered(talk: Talking, command: str, typed: str = "") -> list[tuple[str, str]]:
    found = complete(talk.library, talk.person, command, typed, talk.now)
    return [(each.token, each.label) for each in found]


def test_talks_that_wait_are_offered_to_be_resumed() -> None:
    talk = Talking.known(library()).commands("small").taps("Up").says("later")
    assert offered(talk, "resume", "SMALL") == [("small-1", "small talk")]
    assert offered(talk, "resume", "large") == []


def test_finished_talks_are_offered_to_be_changed_by_name_and_day() -> None:
    talk = Talking.known(library()).commands("pumpup").taps("One").says("skip", "skip", "skip", "skip")
    while talk.person.open_talk() is not None:
        talk.says("skip")
    assert [token for token, _ in offered(talk, "change", "pump")] == ["pumpup-1"]


def test_interviews_known_ahead_are_offered_by_company() -> None:
    talk = Talking.known(library())
    planned = Planned(
        id="p1", origin="interview-1", day="2026-11-20", start="2026-11-25T10:00", zone="UTC", company="Acme"
    )
    talk.person = replace(talk.person, book=Casebook({"p1": planned}))
    assert offered(talk, "debrief", "acm") == [("p1", "Acme (2026-11-25)")]
    assert offered(talk, "review", "acm") == [("p1", "Acme (2026-11-25)")]
    assert offered(talk, "forget") == []


def test_nobody_is_offered_what_another_told() -> None:
    ada, ben = Talking.known(library()), Talking.known(library())
    ada.commands("small").taps("Up").says("later")
    planned = Planned(id="p1", origin="i-1", day="2026-11-20", start="2026-11-25T10:00", zone="UTC", company="Acme")
    ada.person = replace(ada.person, book=Casebook({"p1": planned}))
    assert [offered(ben, command) for command in ("debrief", "review", "outcome", "resume", "change")] == [[]] * 5


def test_places_are_offered_with_their_clock_and_always_alike() -> None:
    talk = Talking.known(library())
    assert offered(talk, "timezone", "munic") == [("Europe/Berlin", f"Munich \u00b7 Germany \u00b7 {_at(talk, 1)}")]
    assert offered(talk, "timezone", "germany")[0][0] == "Europe/Berlin"
    assert offered(talk, "timezone", "usa")
    assert offered(talk, "timezone", "atlantis") == []
    assert 10 < len(offered(talk, "timezone")) <= 25
    assert offered(talk, "timezone", "san") == offered(talk, "timezone", "SAN")


def test_the_zone_that_their_device_named_comes_first() -> None:
    talk = Talking.known(library())
    talk.person = replace(talk.person, profile=replace(talk.person.profile, hint_zone="Asia/Tokyo"))
    assert offered(talk, "timezone")[0] == ("Asia/Tokyo", f"Tokyo \u00b7 {_at(talk, 9)}")


def test_every_place_offered_is_read_as_its_zone() -> None:
    ask = Ask(name="zone", texts=(), input=Input.TEXT, reader="zone")
    wrong = {place.zone for place in _places() if read_zone(ask, place.zone) != Heard(place.zone)}
    assert not wrong


def _at(talk: Talking, ahead: int) -> str:
    return f"{talk.now + timedelta(hours=ahead):%H:%M}"


def test_commands_are_offered_to_be_explained() -> None:
    talk = Talking.known(library())
    assert [token for token, _ in offered(talk, "help", "sup")] == ["support"]


def test_an_interview_can_be_named_by_its_company() -> None:
    talk = Talking.known(shipped())
    planned = Planned(id="p1", origin="i-1", day="2026-11-20", start="2026-11-25T10:00", zone="UTC", company="Acme")
    talk.person = replace(talk.person, book=Casebook({"p1": planned}))
    talk.says("/review acme").hears("Acme")


def test_the_zone_can_stand_behind_the_command() -> None:
    talk = Talking.known(shipped()).says("/timezone Tokyo")
    assert talk.person.profile.zone == "Asia/Tokyo"
    assert talk.person.open_talk() is None


def test_a_zone_that_cannot_be_read_is_asked_for() -> None:
    talk = Talking.known(shipped()).says("/timezone xqzzy")
    talk.hears("city")
    talk.says("Tokyo")
    assert talk.person.profile.zone == "Asia/Tokyo"
