"""What may stand behind a command, as somebody types it."""

from __future__ import annotations

from msgspec.structs import replace

from bot.coach.casebook import Casebook
from bot.coach.entries import Planned
from bot.conversation.completing import complete
from tests.conversation.small import library
from tests.conversation.talking import Talking


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
    assert offered(talk, "help") == []
