"""Lines as events."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.console.reading import Leave, read_line
from bot.dialogue.events import Commanded, Event, Typed


@pytest.mark.parametrize(
    ("line", "event"),
    [
        ("Acme", Typed("Acme")),
        ("  spaces stay  ", Typed("  spaces stay  ")),
        ("", Typed("")),
        ("dos\r\n", Typed("dos")),
        ("a\0b", Typed("ab")),
        ("two\nlines", Typed("two\nlines")),
        ("/debrief", Commanded("debrief")),
        (" /debrief ", Commanded("debrief")),
        ("/Debrief  Acme Corp ", Commanded("debrief", "Acme Corp")),
        ("/back", Typed("back")),
        ("/SKIP", Typed("skip")),
        ("/later", Typed("later")),
        ("/help", Typed("help")),
        ("/help me", Commanded("help", "me")),
        ("/quit", Leave.QUIT),
        ("/exit", Leave.QUIT),
        ("quit", Typed("quit")),
        ("/", Typed("/")),
        ("/ 5", Typed("/ 5")),
        ("/usr/bin", Typed("/usr/bin")),
        ("and/or", Typed("and/or")),
    ],
)
def test_what_a_line_means(line: str, event: Event | Leave) -> None:
    assert read_line(line) == event


@given(st.text())
def test_every_line_means_something(line: str) -> None:
    assert isinstance(read_line(line), Typed | Commanded | Leave)
