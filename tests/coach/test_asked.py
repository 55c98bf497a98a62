"""Their questions, found in the story that was told before they are asked for."""

from __future__ import annotations

import pytest

from bot.coach.dialogues.debrief.asked import asked_in_story


@pytest.mark.parametrize(
    ("story", "questions"),
    [
        ("then the manager asked about a time I had a conflict and i just froze", "a time I had a conflict"),
        (
            "They asked why I left my last job, and I rambled. Then she asked me to describe a project I'm proud of.",
            "why I left my last job|describe a project I'm proud of",
        ),
        ("I was asked what my weakness is but couldn't say", "what my weakness is"),
        ("he asked if i have kids. she asked me a question about joins and i blanked", "if i have kids|joins"),
        ("they wanted to know how I handle stress, pressure and pain", "how I handle stress, pressure and pain"),
        ("they asked for my salary expectations, i said 60k", "my salary expectations"),
        ("they kept asking about my gap (2 years) - awful", "my gap"),
        ("she asked me the classic question about weaknesses", "weaknesses"),
        ("i asked about the team and they said it's small", ""),
        ("we asked how big it is", ""),
        ("it went badly", ""),
        ("they asked about SQL", ""),
        ("next time if they ask why us I will say the regulars", ""),
    ],
)
def test_questions_of_a_story(story: str, questions: str) -> None:
    assert asked_in_story({"recall": story}) == tuple(filter(None, questions.split("|")))


def test_what_is_noted_already_is_not_offered_again() -> None:
    told = {"recall": "they asked why I left", "recall_more": "they asked about my gap"}
    assert asked_in_story({**told, "questions/1/asked": "Why I left"}) == ("my gap",)
