"""Who an interview was with, out of the sentence it was said in."""

from __future__ import annotations

import pytest

from bot.dialogue.messages import Input
from bot.dialogue.readers.heard import Heard
from bot.dialogue.readers.reader import read
from bot.dialogue.steps import Ask
from tests.dialogue.readers.asks import NOW

COMPANY = Ask(name="company", texts=(), input=Input.TEXT, reader="company", longest=80)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Acme", "Acme"),
        ("it was a company called Brightside Logistics, they do warehouses", "Brightside Logistics"),
        ("well it was with acme", "acme"),
        ("at Tesco", "Tesco"),
        ("I was at Lidl.", "Lidl"),
        ("a small startup called Foo", "Foo"),
        ("Tesco, the big one in Leeds", "Tesco"),
        ("the bank", "the bank"),
        ("The Body Shop", "The Body Shop"),
        ("It Works Ltd", "It Works Ltd"),
        ("So Energy", "So Energy"),
        ("With Inc", "With Inc"),
        ("To Be Announced", "To Be Announced"),
        ("Smith, Jones & Co", "Smith, Jones & Co"),
        ("Yahoo!", "Yahoo!"),
        ("it was with", "with"),
    ],
)
def test_the_name_alone(typed: str, name: str) -> None:
    assert read(COMPANY, typed, NOW) == Heard(name)
