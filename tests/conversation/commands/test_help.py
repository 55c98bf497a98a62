"""/help, short by grouping; every command can be found in it."""

from __future__ import annotations

import pytest

from bot.library.commands import GROUPS, commands
from tests.conversation.small import library
from tests.conversation.talking import Talking

LINES = 14
"""Lines of the first screen: what a telephone shows without scrolling."""


def test_the_first_screen_is_short_and_names_everything() -> None:
    talk = Talking.known(library()).commands("help").offers(*(f"/help {group}" for group in GROUPS))
    assert len(talk.heard.splitlines()) <= LINES
    talk.hears(*(f"/{each.name}" for each in commands(library()) if each.listed))


@pytest.mark.parametrize("group", GROUPS)
def test_a_group_says_what_each_of_its_own_does(group: str) -> None:
    talk = Talking.known(library()).says("/help").says(str(GROUPS.index(group) + 1))
    listed = [each for each in commands(library()) if each.listed]
    talk.hears(*(each.about for each in listed if each.group == group))
    assert not any(each.about in talk.heard for each in listed if each.group != group)


def test_one_command_alone_and_the_question_stays() -> None:
    Talking.known(library()).commands("debrief").commands("help", "/pumpup").hears("/pumpup").asks("speed")


def test_each_group_has_something_and_no_about_is_long() -> None:
    listed = [each for each in commands(library()) if each.listed]
    assert {each.group for each in listed} == set(GROUPS)
    assert all(0 < len(each.about) <= 100 for each in listed)
