"""That all of it was bad is no good thing, and is met with the one thing that stands anyway."""

from __future__ import annotations

import pytest

from bot.conversation.intents.all_bad import finds_it_all_bad
from tests.conversation.small import library
from tests.conversation.talking import Talking


@pytest.mark.parametrize(
    "words",
    [
        "no. it was awful",
        "no they were horrible",
        "it was shit",
        "i was terrible",
        "honestly the whole thing was a car crash",
        "was any of it good lol",
        "it went badly",
        "they was so rude",
    ],
)
def test_it_is_no_good_thing(words: str) -> None:
    assert finds_it_all_bad(words)


@pytest.mark.parametrize(
    "words",
    [
        "it was awful but i stayed",
        "i was bad at maths and still passed it",
        "they were nice",
        "it was a joke that landed",
        "i was terrified and went anyway",
        "the coffee was shit",
        "i was cold but calm",
        "it was hard",
    ],
)
def test_what_may_be_one(words: str) -> None:
    assert not finds_it_all_bad(words)


@pytest.mark.parametrize("words", ["no", "nothing went well", "fuck all", "idk you tell me", "no. it was awful"])
def test_who_finds_none_hears_of_one(words: str) -> None:
    talk = Talking.known(library()).says("/debrief", "full").skips_to("positives/1/positive").says(words).asks("lesson")
    assert "meet you" in talk.heard or "hear more" in talk.heard


def test_behind_one_that_was_told_none_is_a_plain_no() -> None:
    talk = Talking.known(library()).says("/debrief", "full").skips_to("positives/1/positive")
    talk.says("nothing except i was on time", "yes", "nothing").asks("lesson")
    assert "meet you" not in talk.heard
    assert "hear more" not in talk.heard
    assert talk.talk.answers["positives/1/positive"] == "i was on time"


@pytest.mark.parametrize(
    "words",
    [
        "1. wasnt late 2. shook hands 3. asked questions",
        "wasnt late\nshook hands\nasked questions",
        "- wasnt late\n- shook hands\n- asked questions",
        "wasnt late, shook hands, asked questions",
    ],
)
def test_several_good_things_are_several(words: str) -> None:
    talk = Talking.known(library()).says("/debrief", "full").skips_to("positives/1/positive").says(words)
    talk.asks("positives/3/again").hears("3")
    assert [talk.talk.answers[f"positives/{number}/positive"] for number in (1, 2, 3)] == [
        "wasnt late", "shook hands", "asked questions",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "words",
    ["the maths test i think. and i remembered his name", "i was calm\nand they noticed", "i didnt get a thing wrong"],
)
def test_one_stays_one(words: str) -> None:
    talk = Talking.known(library()).says("/debrief", "full").skips_to("positives/1/positive").says(words)
    assert talk.asks("positives/1/again").talk.answers["positives/1/positive"] == words


@pytest.mark.parametrize(
    ("words", "kept"), [("um i guess i was polite", "I was polite"), ("well, my intro was ok", "My intro was ok")]
)
def test_what_joined_it_to_the_talk_is_left_away(words: str, kept: str) -> None:
    talk = Talking.known(library()).says("/debrief", "full").skips_to("positives/1/positive").says(words)
    assert talk.asks("positives/1/again").talk.answers["positives/1/positive"] == kept


@pytest.mark.parametrize("words", ["bla", "blah blah"])
def test_bla_is_asked_about(words: str) -> None:
    Talking.known(library()).says("/debrief", "full").skips_to("positives/1/positive").says(words).asks(
        "positives/1/positive"
    )
