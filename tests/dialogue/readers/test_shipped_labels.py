"""The readers against the content that is shipped: whatever stands on a button can be typed, slips are safe."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from datetime import datetime

import msgspec
import pytest

from bot.dialogue.messages import Input
from bot.dialogue.readers.choice import found_choices
from bot.dialogue.readers.heard import Heard, Unclear
from bot.dialogue.readers.moments.moment import suggested
from bot.dialogue.readers.reader import TEXT_READERS, read
from bot.dialogue.steps import Ask, Choice, Part, Repeat, Step
from bot.dialogue.words.typed import folded, words_of
from bot.library.load import find_content, load_library
from tests.dialogue.readers.asks import NOW

SHORTEST = 5  # letters: in shorter words a slip may make another word
DIALOGUES = load_library(find_content()).dialogues


def asks_in(steps: Iterable[Step], where: str) -> Iterator[tuple[str, Ask]]:
    for step in steps:
        match step:
            case Ask(name=name):
                yield f"{where}/{name}", step
            case Repeat(name=name, steps=inner):
                yield from asks_in(inner, f"{where}/{name}")
            case Part(steps=inner):
                yield from asks_in(inner, where)
            case _:
                pass


ASKS = {path: ask for name, dialogue in DIALOGUES.items() for path, ask in asks_in(dialogue.steps, name)}
LISTS = {path: ask for path, ask in ASKS.items() if ask.input in {Input.CHOOSE, Input.PICK}}
PICKS = {path: ask for path, ask in LISTS.items() if ask.input is Input.PICK}
CONFIRMS = {path: ask for path, ask in ASKS.items() if ask.input is Input.CONFIRM}


def one(ask: Ask, typed: str) -> object:
    reading = read(ask, typed, NOW)
    value = reading.value if isinstance(reading, Heard) else reading
    return value[0] if isinstance(value, tuple) and len(value) == 1 else value


@pytest.mark.parametrize("path", LISTS)
def test_what_stands_on_a_button_can_be_typed(path: str) -> None:
    ask = msgspec.structs.replace(LISTS[path], least=None)
    for number, choice in enumerate(ask.choices, 1):
        for typed in (choice.label, choice.label.upper(), f" {choice.label}. ", choice.value, f"#{number}"):
            assert one(ask, typed) == choice.value, typed


@pytest.mark.parametrize("path", LISTS)
def test_the_number_in_front_can_be_typed(path: str) -> None:
    ask = LISTS[path]
    for number, choice in enumerate(ask.choices, 1):
        reading = one(msgspec.structs.replace(ask, least=None), str(number))
        assert reading == choice.value or isinstance(reading, Unclear)


@pytest.mark.parametrize("path", LISTS)
def test_no_slip_makes_another_choice(path: str) -> None:
    """Every single slip of every label, and of every longer word in it, is understood rightly or asked again."""
    ask = LISTS[path]
    chance = random.Random(path)
    for choice in ask.choices:
        words = [word for word in words_of(folded(choice.label)) if len(word) >= SHORTEST]
        for typed in {slip for text in (choice.label.casefold(), *words) for slip in slips(text, chance)}:
            found = found_choices(typed, ask.choices)
            assert len(found) != 1 or found == (choice,) or begins_one(typed, found[0]), (typed, found)


@pytest.mark.parametrize("path", LISTS)
def test_most_slips_in_a_label_are_understood(path: str) -> None:
    ask = LISTS[path]
    chance = random.Random(path)
    results = [
        found_choices(slip, ask.choices) == (choice,)
        for choice in ask.choices
        if len(choice.label) > SHORTEST
        for slip in slips(choice.label.casefold(), chance)
    ]
    assert sum(results) >= 0.5 * len(results)


def slips(text: str, chance: random.Random) -> Iterator[str]:
    """Each letter left out, swapped, struck beside, doubled by another."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    for at in range(len(text)):
        head, letter, tail = text[:at], text[at], text[at + 1 :]
        yield head + tail
        yield head + tail[:1] + letter + tail[1:]
        yield head + chance.choice(letters) + tail
        yield head + letter + chance.choice(letters) + tail


def begins_one(typed: str, choice: Choice) -> bool:
    """A slip that is the beginning of another label is no slip to us: "poke" for "spoke" begins "Poker faces"."""
    return folded(choice.label).startswith(typed)


@pytest.mark.parametrize("path", PICKS)
def test_the_example_of_a_pick_can_be_typed(path: str) -> None:
    ask = msgspec.structs.replace(PICKS[path], least=None, most=None)
    reading = read(ask, "zzz", NOW)
    assert isinstance(reading, Unclear)
    assert read(ask, dict(reading.values)["example"], NOW) == Heard(tuple(choice.value for choice in ask.choices[:2]))


@pytest.mark.parametrize("path", CONFIRMS)
def test_plain_yes_and_no_work_everywhere(path: str) -> None:
    ask = CONFIRMS[path]
    for typed, said in {"yes": True, "y": True, "no": False, "n": False, "yep": True, "nope": False}.items():
        assert read(ask, typed, NOW) == Heard(said)
    for choice in ask.choices:
        assert read(ask, choice.label, NOW) == Heard(choice.value == "yes")


@pytest.mark.parametrize("now", ["2026-11-18T10:20", "2026-12-31T23:59", "2028-02-29T00:00"])
def test_every_suggested_moment_and_pause_is_one_at_any_time(now: str) -> None:
    moments = [
        "".join(part for part in line.parts if isinstance(part, str))
        for ask in ASKS.values()
        if ask.input is Input.MOMENT
        for line in ask.suggestions
    ]
    pauses = [choice.pause for ask in ASKS.values() for choice in ask.choices if choice.pause]
    assert moments
    assert pauses
    for words in (*moments, *pauses):
        assert suggested(words, datetime.fromisoformat(now)), words


def test_every_reader_named_is_there() -> None:
    assert {ask.reader for ask in ASKS.values()} <= TEXT_READERS.keys()
