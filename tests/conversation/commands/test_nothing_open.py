"""What is typed while no question is open: commands in a sentence, bad news, a goodbye."""

from __future__ import annotations

import pytest

from bot.coach.profile.profile import Profile
from bot.conversation.person import Person
from tests.conversation.debriefing import debrief
from tests.conversation.small import library
from tests.conversation.talking import AGREED, Talking


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("I want to do a debrief", "debrief-1"),
        ("debrief please", "debrief-1"),
        ("let's start the debrief", "debrief-1"),
        ("Can we go through an interview?", "debrief-1"),
        ("/pump up", "pumpup-1"),
        ("give me a pump-up", "pumpup-1"),
        ("silver lining, please", "silverlining-1"),
        ("take me to the debrief", "debrief-1"),
    ],
)
def test_a_command_is_heard_in_the_sentence_that_asks_for_it(words: str, begins: str) -> None:
    assert Talking.known(library()).says(words).talk.id == begins


@pytest.mark.parametrize(
    ("lines", "speed"),
    [
        (("I want to do a quick debrief, no, a full one",), "full"),
        (("debrief, the full one",), "full"),
        (("let's do a quick debrief",), "hot"),
        (("I had an interview today", "full please"), "full"),
        (("I had an interview today", "quick"), "hot"),
    ],
)
def test_how_long_it_may_take_is_heard_where_it_is_said(lines: tuple[str, ...], speed: str) -> None:
    assert Talking.known(library()).says(*lines).talk.answers["speed"] == speed


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ("/start", "how do I start?"),
        ("start", "how do I start?"),
        ("/undo", "back"),
        ("/menu", "/help"),
        ("show me my casebook", "/casebook"),
        ("export my data", "/export"),
        ("What do you have on me?", "/casebook"),
        ("forget everything", "/forget"),
    ],
)
def test_so_is_what_is_theirs(words: str, command: str) -> None:
    assert Talking.known(library()).says(words).heard == Talking.known(library()).says(command).heard


def test_a_command_among_the_ways_on_is_not_taken_for_a_word_in_one_of_their_labels() -> None:
    talk = Talking.known(library()).says("/reminders").says("interviews")
    assert talk.person.profile == Talking.known(library()).says("/interviews").person.profile


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ("that was awful", "/debrief"),
        ("That was terrible.", "/debrief"),
        ("nothing went well", "/debrief"),
        ("nope, I failed", "/debrief"),
        ("that's the worst interview I ever had", "/debrief"),
        ("I think that was a disaster", "/debrief"),
        ("just came out of it", "/debrief"),
        ("that is so unfair", "/debrief"),
        ("not good", "/debrief"),
        ("no luck today", "/debrief"),
        ("enough of this job hunt", "/debrief"),
        ("I'm done with interviews", "/debrief"),
        ("they said no", "/outcome"),
        ("it's a no", "/outcome"),
    ],
)
def test_bad_news_is_never_met_with_a_goodbye(words: str, command: str) -> None:
    for seed in range(3):
        profile = Profile(name="Ada", counts={"welcome": 1}, seed=seed, **AGREED)
        talk = Talking(library(), person=Person(key="test::ada", profile=profile)).says(words)
        assert next(option.token for option in talk.message.offers) == command
        assert "back whenever" not in talk.heard


@pytest.mark.parametrize(
    "words", ["that was awful", "I bombed it", "nothing went well", "the interview was a disaster"]
)
def test_somebody_who_tells_of_a_bad_one_hears_no_glad_word(words: str) -> None:
    for seed in range(4):
        profile = Profile(name="Ada", counts={"welcome": 1}, seed=seed, **AGREED)
        heard = Talking(library(), person=Person(key="test::ada", profile=profile)).says(words).heard
        assert "sorry" in heard or "rough" in heard
        assert "glad" not in heard


def test_so_is_it_where_a_small_question_was_open() -> None:
    for seed in range(6):
        talk = Talking(library(), seed=seed).arrives().says("yes").asks("name").says("that was awful").asks("speed")
        assert "sorry" in talk.heard or "rough" in talk.heard


def test_one_that_was_just_held_is_met_as_that() -> None:
    talk = Talking.known(library()).says("I had an interview yesterday")
    assert "sorry" not in talk.heard
    talk.says("yes").asks("speed")


@pytest.mark.parametrize(
    "words", ["that's it, thanks", "ok that's all for today", "I'm done for now", "no more", "that was it"]
)
def test_a_goodbye_is_met_with_one(words: str) -> None:
    assert not Talking.known(library()).says(words).message.offers


@pytest.mark.parametrize("words", ["done", "that's all", "I'm done", "skip"])
def test_who_is_done_hears_goodbye_and_nothing_is_done(words: str) -> None:
    talk = debrief("2", "stop", "keep")
    before = talk.person
    talk.says(words)
    assert talk.person.book == before.book
    assert not talk.message.prompt
    assert "list" not in talk.heard
