"""A question of theirs within the sentence that says it was asked."""

from __future__ import annotations

import pytest

from bot.dialogue.readers.asked import asked_in, asked_next


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("they also asked why i left", "why i left"),
        ("the manager asked me how i cope", "how i cope"),
        ("oh i forgot to say she also asked if i drive", "if i drive"),
        ("Wait, he asked me about weekends", "about weekends"),
        ("one more thing: they asked about Pay", "about Pay"),
        ("then they just kept asking me why us", "why us"),
        ("he wanted to know my notice period", ""),
        ("then about my gap", ""),
        ("he asked me again", ""),
        ("i asked them about the team", ""),
        ("they asked that first", ""),
        ("next one was about money", ""),
        ("", ""),
    ],
)
def test_what_is_told_as_asked(line: str, asked: str) -> None:
    assert asked_in(line) == asked


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("next one was about money", "about money"),
        ("the second one was why us", "why us"),
        ("they asked about pay", "about pay"),
        ("the last one was the worst", ""),
        ("then about my gap", ""),
    ],
)
def test_what_is_numbered(line: str, asked: str) -> None:
    assert asked_next(line) == asked
