"""Another way through a debrief, wanted from anywhere in it, and ways out where nobody should be kept."""

from __future__ import annotations

import pytest

from bot.library.load import find_content, load_library
from tests.conversation.talking import Talking

SHIPPED = load_library(find_content())

QUICK = ("/debrief", "quick", "Acme", "Why us?", "2", "no", "skip", "unsure")
"""A quick debrief up to when the rest shall be done."""


@pytest.mark.parametrize("said", ["do the full one now, i have time", "lets do it now", "now", "why not now"])
@pytest.mark.parametrize("before", [(), ("tomorrow at 8",)])
def test_who_has_time_at_once_does_the_rest_of_a_quick_debrief_at_once(said: str, before: tuple[str, ...]) -> None:
    talk = Talking.known(SHIPPED).says(*QUICK)
    talk.asks("later").says(*before).says(said).asks("feeling")
    assert talk.talk.answers["questions/1/asked"] == "Why us?"


@pytest.mark.parametrize("said", ["not now", "now or never"])
def test_what_only_holds_a_now_is_another_thing(said: str) -> None:
    talk = Talking.known(SHIPPED).says(*QUICK, said)
    assert talk.person.talks["debrief-1"].answers["speed"] == "hot"


def test_nobody_is_kept_at_a_time_that_was_said_back() -> None:
    talk = Talking.known(SHIPPED).says(*QUICK)
    talk.says("tomorrow at 8").asks("~echo").says("angry", "they laughed at me").asks("~echo").says("is that normal")
    assert talk.asked != "~echo"


def test_nobody_is_kept_at_the_list_of_their_answers() -> None:
    talk = Talking.known(SHIPPED).says("/debrief", "quick", "Acme", "Why us?").asks("questions/1/went")
    talk.says("/change").asks("~reviewing").says("full", "mad", "keep it movin").asks("questions/1/went")
