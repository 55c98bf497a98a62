"""Whom a letter greets, out of the sentence it was said in."""

from __future__ import annotations

import pytest

from bot.dialogue.messages import Input
from tests.dialogue.readers.asks import ask, heard

TO = ask(Input.TEXT, reader="addressee")


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("sarah", "Sarah"),
        ("Sarah", "Sarah"),
        ("its sarah", "Sarah"),
        ("for the recruiter, sarah", "Sarah"),
        ("sarah jones i think", "Sarah Jones"),
        ("her name is Priya", "Priya"),
        ("Ms Okafor", "Ms Okafor"),
        ("ms okafor", "Ms Okafor"),
        ("dave from hr", "Dave"),
        ("sarah, the manager", "Sarah"),
        ("dear sarah", "Sarah"),
        ("the manager", "the manager"),
        ("hiring team", "hiring team"),
        ("to whom it may concern", "to whom it may concern"),
        ("Sarah and Tom", "Sarah and Tom"),
        ("van der Berg", "van der Berg"),
        ("Hi", "Hi"),
    ],
)
def test_who_is_greeted(typed: str, name: str) -> None:
    assert heard(TO, typed) == name
