"""What is offered, with numbers only where the core reads a number as "that one"."""

from __future__ import annotations

import pytest

from adapters.console.drawing.choices import choice_lines, choices, quiet_line
from adapters.console.drawing.lines import plain_text
from bot.dialogue.messages import Input, Message, Option, Progress
from tests.console.fakes import asks, says


def options(*labels: str) -> tuple[Option, ...]:
    return tuple(Option(f"t:q:{label}", label) for label in labels)


WAYS_ON = Message(blocks=(), offers=options("Get pumped up", "Help"))
LONG = asks("?", Input.CHOOSE, "A rather long choice", "Another rather long choice", "And a third")


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        (says("Fine."), ""),
        (WAYS_ON, "1 Get pumped up   2 Help\n"),
        (asks("?", Input.CHOOSE, "Awful", "Low", "OK"), "1 Awful   2 Low   3 OK\n"),
        (asks("?", Input.CONFIRM, "yes", "no"), "1 yes   2 no\n"),
        (asks("?", Input.SCALE, *"12345", low="fell apart", high="nailed it"), "1 fell apart … 5 nailed it\n"),
        (asks("?", Input.SCALE, *"12345"), "1   2   3   4   5\n"),
        (asks("?", Input.MOMENT, suggestions=options("tomorrow 10:00", "tonight")), "1 tomorrow 10:00   2 tonight\n"),
        (asks("?", Input.TEXT, suggestions=options("Acme")), "1 Acme\n"),
        (asks("?", Input.NUMBER, suggestions=options("40", "60")), "40   60\n"),
        (asks("?", Input.CHOOSE, "two\nlines", "\x1b[2J"), "1 two lines   2 ␛[2J\n"),
        (LONG, "1 A rather long choice\n2 Another rather long choice\n3 And a third\n"),
    ],
)
def test_what_is_offered(message: Message, shown: str) -> None:
    assert plain_text(choice_lines(message, 48)) == shown


def test_numbers_of_a_long_list_are_aligned() -> None:
    lines = plain_text(choice_lines(asks("?", Input.CHOOSE, *map(str, range(100, 110))), 20)).splitlines()
    assert lines[0] == " 1 100"
    assert lines[9] == "10 109"


def test_a_tap_sends_the_token_of_the_option() -> None:
    assert [choice.token for choice in choices(WAYS_ON)] == ["t:q:Get pumped up", "t:q:Help"]


@pytest.mark.parametrize(
    ("message", "quiet"),
    [
        (says("Fine."), ""),
        (asks("?", controls=()), ""),
        (asks("?", progress=Progress(4, 12), controls=options("back", "later")), "4 of about 12 · back · later"),
        (asks("?", progress=Progress(0, 12), controls=options("later")), "later"),
    ],
)
def test_the_quiet_line(message: Message, quiet: str) -> None:
    assert quiet_line(message) == quiet
