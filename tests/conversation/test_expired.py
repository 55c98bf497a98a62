"""After the answers of a finished talk have expired: what leads to them answers kindly, and what they meant stays."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bot.coach.book.entries import Interview
from bot.library.site import Site
from tests.conversation.small import library
from tests.conversation.talking import Talking


def expired() -> Talking:
    """Somebody whose quick debrief of Acme has expired, and a younger pump-up has not."""
    site = Site(keep_answers_days=30)
    talk = Talking.known(replace(library(), site=site)).says("/debrief", "quick", "Acme", "Why us?", "2", "no")
    talk.says("skip", "skip", "skip").commands("pumpup").says("one", "skip", "skip", "skip")
    assert talk.person.open_talk() is None
    left = {name: each for name, each in talk.person.talks.items() if not name.startswith("debrief")}
    talk.person = replace(talk.person, talks=left, way=None)
    return talk


@pytest.mark.parametrize("line", ["/change debrief-1", "/resume debrief-1", "/continue debrief-1"])
def test_an_old_button_says_how_long_answers_are_kept(line: str) -> None:
    talk = expired().says(line).hears("30 days")
    assert talk.person.open_talk() is None


def test_what_was_made_of_them_is_there_and_a_new_debrief_begins() -> None:
    talk = expired()
    assert [each.company for each in talk.person.book.of(Interview)] == ["Acme"]
    talk.says("/debrief").asks("speed")
    assert "debrief-2" in talk.person.talks


def test_other_talks_can_still_be_changed_and_strange_names_lead_nowhere_else() -> None:
    expired().says("/change").asks("~reviewing")
    expired().says("/change my company").asks("~reviewing")
    expired().says("/resume debrief-9").hears("nothing")
