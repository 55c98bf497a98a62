"""Under a minute each: nerves, advice by name, a kind word, what matters. And writing of which no word is kept."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from bot.coach.book.entries import Kept, Wrote
from tests.conversation.small import library
from tests.conversation.talking import Talking, event_of
from tests.runtime.kit import HandClock, house
from tests.runtime.privacy.canary import canary

WORD = canary(1)


def talking(name: str) -> Talking:
    return Talking.known(library()).commands(name)


def test_advice_by_name_is_kept_and_comes_back_before_the_next_one() -> None:
    talk = talking("advise").hears("Ada, …").says("Ada, slow down and listen first.")
    assert [(each.what, each.words) for each in talk.person.book.of(Kept)] == [
        ("advice", "Ada, slow down and listen first.")
    ]
    talk.commands("pumpup").taps("One").says("I fixed the rota", "skip", "no")
    talk.hears("Ada, slow down and listen first.", "23 November")


def test_a_kind_word_and_a_day_that_mattered_are_kept_too() -> None:
    talk = talking("kindword").taps("I'm tired").says("this is hard, and I'm doing it anyway")
    talk.commands("values").picks("Being honest", "Laughing").says("I told them the truth about the money")
    assert [each.what for each in talk.person.book.of(Kept)] == ["kind_word", "value"]


@pytest.mark.parametrize("thought", ["use them", "the worst", "about me"])
def test_nerves_take_one_tap_and_nothing_is_kept(thought: str) -> None:
    talk = talking("reframe").says(thought)
    assert talk.person.open_talk() is None
    assert not talk.person.book.entries


@pytest.mark.parametrize("name", ["advise", "kindword", "reframe", "values"])
def test_each_may_be_left_without_a_word(name: str) -> None:
    talk = talking(name)
    for _ in range(4):
        if talk.person.open_talk() is not None:
            talk.says("skip")
    assert talk.person.open_talk() is None
    assert not talk.person.book.entries


def test_on_paper_there_is_a_timer_and_only_that_it_was_done_is_kept() -> None:
    talk = talking("write").says("skip").taps("On paper").asks("minutes").taps("A quarter")
    (reminder,) = talk.person.reminders
    talk.waits(minutes=15).wakes(reminder).says("1").asks("wrote").says("yes")
    assert [each.what for each in talk.person.book.of(Wrote)] == ["elsewhere"]


def writing(talk: Talking) -> Talking:
    """Several messages of private writing, one of them told at "more?"."""
    talk.taps("What hurt most").taps("Here").asks("lines/1/line")
    talk.says(f"It hurt that {WORD} laughed.", f"And that {WORD} said nothing, either.", f"{WORD}?", "yes")
    return talk.says(f"{WORD} " * 300)


def test_not_a_word_of_what_is_written_here_is_kept() -> None:
    talk = writing(talking("write"))
    talk.says("no").asks("") if talk.asked.endswith("/again") else talk.says("stop", "keep")
    assert [each.what for each in talk.person.book.of(Wrote)] == ["here"]
    assert WORD not in msgspec.json.encode(talk.person).decode().casefold()
    assert not any(WORD in msgspec.json.encode(each).decode().casefold() for each in talk.messages)


def test_a_cry_for_help_in_it_is_heard_all_the_same() -> None:
    talk = talking("write").says("skip").taps("Here").says(f"I want to kill myself, {WORD}")
    assert talk.person.profile.in_care
    assert WORD not in msgspec.json.encode(talk.person).decode().casefold()


async def test_nothing_of_it_is_in_the_store_either(tmp_path: Path) -> None:
    async with house(tmp_path / "comeback.db", clock=HandClock()) as home:
        said = (
            "/help",
            "yes",
            "skip",
            "skip",
            "/write",
            "skip",
            "here",
            f"It was {WORD}.",
            f"and more {WORD} then",
            "stop",
        )
        for number, line in enumerate((*said, "keep")):
            await home.engine.handle("test::ada", str(number), event_of(line))
        person = await home.on_disk("test::ada")
        assert person is not None
        assert [each.what for each in person.book.of(Wrote)] == ["here"]
        assert WORD not in msgspec.json.encode(person).decode().casefold()
        heard = b"".join(msgspec.json.encode(letter.message) for letter in home.post.letters)
        assert WORD.encode() not in heard.lower()
