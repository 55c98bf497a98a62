"""What they answered, told where it is not asked for: it is kept as that, and the next question of theirs as one."""

from __future__ import annotations

import pytest

from bot.conversation.intents.telling import asked_and_answered
from tests.conversation.small import library
from tests.conversation.talking import Talking

FULL = ("/debrief", "full", "low", "go on", "Costa", "barista", "on site", "today", "it went badly and i froze")
SAID = "she asked about weekends and i said i cant do sundays"


def asking(*said: str) -> Talking:
    return Talking.known(library()).says(*FULL, *said)


def test_a_question_told_with_its_answer_is_both_and_the_answer_is_not_asked_for() -> None:
    talk = asking(SAID).asks("questions/1/went")
    assert talk.talk.answers["questions/1/asked"] == "about weekends"
    assert talk.says("1").asks("questions/1/better").talk.answers["questions/1/reply"] == "i said i cant do sundays"


def test_so_is_the_next_one_at_another() -> None:
    talk = asking("why us", "4", "skip").asks("questions/1/again").says(SAID).asks("questions/2/went")
    assert talk.talk.answers["questions/2/asked"] == "about weekends"
    assert talk.talk.answers["questions/2/reply"] == "i said i cant do sundays"


def test_a_quick_debrief_asks_for_no_answer_and_keeps_the_line_whole() -> None:
    talk = Talking.known(library()).says("/debrief", "quick", "Costa", SAID)
    assert talk.talk.answers["questions/1/asked"] == SAID


@pytest.mark.parametrize("before", [(), ("i said i like coffee",)], ids=["reply", "better"])
def test_the_next_question_is_no_answer_to_the_last(before: tuple[str, ...]) -> None:
    talk = asking("why us", "1", *before, f"then {SAID}").asks("questions/2/went")
    assert talk.talk.answers["questions/2/asked"] == "about weekends"
    assert talk.talk.answers["questions/2/reply"] == "i said i cant do sundays"
    assert talk.talk.answers["questions/1/better"] is None


@pytest.mark.parametrize(
    "line",
    [
        "i asked her to repeat it",
        "then i would say i like the pace",
        "also about my time at tesco",
        "i like coffee and she asked again",
        "they asked that first and i said money",
        "that i asked my team what they needed",
    ],
)
def test_an_answer_is_one(line: str) -> None:
    assert asking("why us", "1", line).asks("questions/1/better").talk.answers["questions/1/reply"] == line


def test_the_rest_of_the_answer_is_added_before_the_number() -> None:
    talk = asking("she asked why i applied and my mind just went blank", "i said i like coffee").asks(
        "questions/1/went"
    )
    assert talk.talk.answers["questions/1/reply"] == "my mind just went blank\ni said i like coffee"


@pytest.mark.parametrize(
    ("line", "went", "reply"),
    [
        ("2, I said I was flexible", 2, "I said I was flexible"),
        ("bad, i just said money", 2, "i just said money"),
        ("1 cos i froze and said nothing", 1, "i froze and said nothing"),
        ("terrible. told them i need cash", 1, "told them i need cash"),
        ("2 i guess, i waffled on about tesco", 2, "i waffled on about tesco"),
        ("2, rambled on about my dog", 2, "rambled on about my dog"),
    ],
)
def test_a_rating_told_with_the_answer_is_both(line: str, went: int, reply: str) -> None:
    answers = asking("why us", line).asks("questions/1/better").talk.answers
    assert (answers["questions/1/went"], answers["questions/1/reply"]) == (went, reply)


@pytest.mark.parametrize("line", ["2", "2 but she smiled", "not good", "a 2 maybe 3"])
def test_a_rating_alone_is_only_that(line: str) -> None:
    assert "questions/1/reply" not in asking("why us", line).talk.answers


@pytest.mark.parametrize("line", ["not sure what id say tbh", "idk what to say", "dont know what i'd say", "not sure"])
def test_who_knows_no_better_answer_gives_none(line: str) -> None:
    assert asking("why us", "1", "i froze", line).asks("questions/1/again").talk.answers["questions/1/better"] is None


@pytest.mark.parametrize("line", ["then it was just over like 7 mins", "it lasted 7 mins", "the interview ended early"])
def test_how_it_ended_is_no_better_answer(line: str) -> None:
    talk = asking("why us", "1", "i froze", line).asks("questions/1/better")
    assert talk.talk.answers["recall"] == f"it went badly and i froze\n{line}"


@pytest.mark.parametrize(
    "line",
    [
        "it took me 2 minutes to calm him down, i listened first",
        "it was finished on time and under budget",
        "that was over a year ago but i trained six people",
        "i know what i'd say: that i like people",
    ],
)
def test_an_example_is_a_better_answer(line: str) -> None:
    assert asking("why us", "1", "i froze", line).asks("questions/1/again").talk.answers["questions/1/better"] == line


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (SAID, ("she asked about weekends", "i said i cant do sundays")),
        ("why do you want this job? I said money lol", ("why do you want this job?", "I said money lol")),
        ("about my gap, i just froze", ("about my gap", "i just froze")),
        ("tell me about yourself and I rambled", ("tell me about yourself", "I rambled")),
        ("she asked if i was ok and i said yes", ("she asked if i was ok", "i said yes")),
        ("she asked why here and my mind went blank", ("she asked why here", "my mind went blank")),
        ("they asked what i said to the customer", None),
        ("they asked about the time i forgot a meeting", None),
        ("we talked about football and i said i like arsenal", None),
        ("why us", None),
        ("", None),
    ],
)
def test_where_the_answer_begins(line: str, parts: tuple[str, str] | None) -> None:
    assert asked_and_answered(line) == parts
