"""Back from care: who was misread, or is all right again, says so in their own words and is where they were."""

from __future__ import annotations

import pytest

from tests.conversation.small import library
from tests.conversation.talking import Talking


def in_care() -> Talking:
    talk = Talking.known(library()).says("/debrief", "full", "I want to kill myself")
    assert talk.person.profile.in_care
    return talk


@pytest.mark.parametrize(
    "words",
    [
        "I'm fine, really",
        "no I'm fine",
        "It's all good",
        "I'm good now, thanks",
        "I feel better",
        "I was just joking",
        "that's not what I meant!",
        "I didn't mean it like that",
        "you misunderstood me",
        "false alarm",
        "Can we go on please?",
        "let's continue with the questions",
        "back to the debrief",
        "that was what they asked me",
        "it was an interview question",
        "no, it's just a question they asked in the interview",
        "they asked me that",
        "sorry, I only meant the job",
        "it's just an expression",
        "that's not about me",
        "it was about a patient",
    ],
)
def test_who_says_so_goes_back_to_the_same_question(words: str) -> None:
    talk = in_care().says(words).asks("feeling")
    assert not talk.person.profile.in_care


@pytest.mark.parametrize(
    "words",
    [
        "I'm not fine",
        "I am not okay",
        "nothing is all right",
        "I can't go on",
        "I don't want to go on",
        "I'm fine with not waking up",
        "it's better if I'm gone",
        "I want to go on sleeping for ever",
        "yes",
        "no",
        "they asked about my weaknesses",
        "you don't understand",
        "they asked me what I want",
        "it's about me",
        "the question is why I should live",
    ],
)
def test_who_says_anything_else_stays_with_the_help_lines(words: str) -> None:
    assert in_care().says(words).person.profile.in_care
