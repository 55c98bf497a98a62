"""Names: what is said around one is no part of it."""

from __future__ import annotations

import pytest

from bot.dialogue.messages import Input
from bot.dialogue.readers.heard import Heard
from bot.dialogue.readers.name import read_name
from bot.dialogue.steps import Ask


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("You can call me Steph, everybody does", "Steph"),
        ("I'm Sam, nice to meet you", "Sam"),
        ("Jo - but my friends say Joey", "Jo"),
        ("Maria and my surname is none of your business", "Maria"),
        ("Smith, John", "Smith, John"),
        ("Dr. Sam Smith", "Dr. Sam Smith"),
        ("Anne-Marie", "Anne-Marie"),
        ("Al and Bo", "Al and Bo"),
        ("Maria del Carmen García", "Maria del Carmen García"),
        ("Everyone says Bea", "Bea"),
        ("Margaret, but everyone calls me Maggie", "Maggie"),
        ("Zoë \U0001f642", "Zoë"),
        ("Zoë \U0001f469\u200d\U0001f4bb", "Zoë \U0001f469\u200d\U0001f4bb"),
        ("Priya :)", "Priya"),
        ("Agnieszka, but please say Aga", "Aga"),
        ("call me Dee not deborah", "Dee"),
        ("Steph, not Stephanie", "Steph"),
        ("I'm Sam and I had a rough week", "Sam"),
        ("Not Nott", "Not Nott"),
        ("it's dave lol", "dave"),
        ("Chloe, haha", "Chloe"),
        ("dave xx", "dave"),
        ("Trish x", "Trish"),
        ("Malcolm X", "Malcolm X"),
        ("Lola", "Lola"),
    ],
)
def test_a_name_is_the_name_alone(said: str, name: str) -> None:
    assert read_name(Ask(name="name", texts=(), input=Input.TEXT), said) == Heard(name)
