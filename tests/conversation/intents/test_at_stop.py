"""What is said to "keep it, or throw it away?" in other words than those on the buttons."""

from __future__ import annotations

import pytest

from bot.conversation.intents.at_stop import at_stop

WAYS = {
    "keep": "yes|yes keep it|keep all of it|save it please|whatever|i don't care|idk|i dont know|up to you"
    "|keep what i said",
    "discard": "delete it|throw it all away|delete everything please|bin it|just delete it|no, delete all of it",
    "carry_on": "actually no lets continue|oh i didnt mean stop|i didn't mean to stop|dont stop|sorry wrong button"
    "|by mistake|never mind|no wait|go on|let's go on|i want to finish it|it was an accident",
}
NEITHER = (
    "no|nah|neither|what?|asdf|what happens if i keep it|i kept my job|they threw me away|stop|delete my account today"
)


@pytest.mark.parametrize(("said", "way"), [(said, way) for way, lines in WAYS.items() for said in lines.split("|")])
def test_a_way_out(said: str, way: str) -> None:
    assert at_stop(said) == way


@pytest.mark.parametrize("said", NEITHER.split("|"))
def test_no_way_out(said: str) -> None:
    assert at_stop(said) is None
