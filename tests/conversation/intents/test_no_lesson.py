"""That there is no lesson in it is none, and is not kept as one."""

from __future__ import annotations

import pytest

from tests.conversation.small import library
from tests.conversation.talking import Talking


def at_lesson(words: str) -> Talking:
    return Talking.known(library()).says("/debrief", "full").skips_to("lesson").says(words).asks("gut")


@pytest.mark.parametrize(
    "words", ["no lesson", "none really just bad luck", "i cant think of one", "i dont have one", "idk yet"]
)
def test_there_is_none(words: str) -> None:
    assert at_lesson(words).talk.answers["lesson"] is None


@pytest.mark.parametrize(
    "words", ["nothing is free", "no lesson is free", "never again", "prepare more", "bad luck happens"]
)
def test_what_may_be_one_is_kept(words: str) -> None:
    assert at_lesson(words).talk.answers["lesson"] == words
