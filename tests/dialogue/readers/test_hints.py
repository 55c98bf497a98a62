"""What sentences say about a list of choices; the shipped debrief heard as people type."""

from __future__ import annotations

import pytest

from bot.dialogue.readers.heard import Heard, Unclear
from bot.dialogue.readers.hints import hinted
from bot.dialogue.readers.reader import read
from bot.dialogue.steps import Choice
from bot.library.load import find_content, load_library
from tests.dialogue.readers.asks import NOW

DEBRIEF = load_library(find_content()).dialogues["debrief"]

MOOD = (
    Choice("bad", "Bad", hears=("sad", "disappointed", "not good", "bad")),
    Choice("fine", "Fine", hears=("okay", "not bad", "day before yesterday")),
    Choice("old", "Old", hears=("yesterday",)),
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("I was really sad on the way home", "bad"),
        ("SAD!", "bad"),
        ("i am dissapointed in myself", "bad"),
        ("not sad at all", ""),
        ("I'm not very much sad", ""),
        ("not good", "bad"),
        ("it wasn't that, I was sad", "bad"),
        ("not happy but okay", "fine"),
        ("really not bad", "fine"),
        ("it was on the day before yesterday", "fine"),
        ("it was yesterday", "old"),
        ("sad but okay", "bad fine"),
        ("sadly", ""),
        ("", ""),
    ],
)
def test_words_anywhere_in_a_sentence(typed: str, meant: str) -> None:
    assert " ".join(choice.value for choice in hinted(typed, MOOD)) == meant


def test_a_page_of_text_is_read_soon() -> None:
    assert hinted("word " * 100_000 + "sad", MOOD) == ()


def understood(name: str, typed: str) -> object:
    ask = DEBRIEF.ops[name].ask
    assert ask is not None
    reading = read(ask, typed, NOW)
    return reading.phrase if isinstance(reading, Unclear) else reading.value


@pytest.mark.parametrize(
    ("name", "typed", "meant"),
    [
        ("speed", "not much time tbh", "hot"),
        ("speed", "i want to get it all out", "full"),
        ("feeling", "i feel like crying", "awful"),
        ("feeling", "i dont feel anything", "numb"),
        ("feeling", "not too bad actually", "fine"),
        ("feeling", "i am feel very bad because i not speak good english", "awful"),
        ("feeling", "frustrated with myself", "angry"),
        ("feeling", "i am very sad and angry", "readers.choose_unclear"),
        ("feeling", "great!! not", "readers.choose"),
        ("feeling", "oh you know, fantastic, as always", "readers.choose_said"),
        ("space", "yeah a little break would help", "hour"),
        ("space", "no let's do it", "go_on"),
        ("stage", "it was on zoom", "video"),
        ("stage", "they gave me a coding test", "task"),
        ("held", "3 weeks ago", "earlier"),
        ("held", "the day before yesterday", "this_week"),
        ("gut", "i think i bombed it", "out"),
        ("gut", "i really don't know", "unsure"),
        ("gut", "they said they'd let me know", "unsure"),
        ("signals", "they smiled a lot and one was typing all the time", ("leaned_in", "took_notes")),
        ("mishaps", "I was 10 minutes late because of the train and then I froze", ("late", "blanked")),
        ("reasons", "probably somebody else had more experience", ("experience", "competition")),
        ("mishaps", "they were late not me", ("none",)),
        ("mishaps", "i froze and they were late", ("blanked",)),
        ("mishaps", "i was late because the bus was late", ("late",)),
        ("mishaps", "bus", ("late",)),
        ("mishaps", "told him about my panic attacks", ("over_shared",)),
        ("mishaps", "panic attack", ("ill",)),
        ("mishaps", "my stomach was rumbling", ("ill",)),
        ("mishaps", "i said i hated my last job", ("too_candid",)),
        ("mishaps", "i couldnt hear them", ("tech",)),
        ("mishaps", "wrong room", "readers.pick"),
        ("signals", "she asked when can i start", ("next_steps",)),
        ("signals", "they kept correcting me. and it was over quick", ("cut_short",)),
        ("signals", "he never smiled and no next steps", ("poker_face", "no_next_steps")),
        ("signals", "it was short and she looked bored", ("distracted", "cut_short")),
        ("signals", "they cut it short and didnt say what happens next", ("cut_short", "no_next_steps")),
        ("signals", "they gave me hints", ("coaching",)),
        ("reasons", "i think the accent", ("unfair",)),
        ("signals", "they showed me round", ("met_others",)),
        ("signals", "she didnt look up from her papers", ("distracted",)),
        ("signals", "they were nice", "readers.pick"),
        ("reasons", "because im a mum", ("unfair",)),
        ("reasons", "i said i couldnt do weekends", ("business",)),
        ("reasons", "i went on about my old boss", ("technique",)),
        ("reasons", "could be anything", ("unknown",)),
        ("reasons", "they had an insider", ("competition",)),
        ("reasons", "i talked too much", ("technique",)),
        ("reasons", "i asked for too much money", ("business",)),
        ("reasons", "was it my fault?", "readers.choose_said"),
        ("reasons", "they already had someone in mind i reckon", ("competition",)),
        ("reasons", "me. i was rubbish", ("technique",)),
        ("reasons", "prob my age", ("unfair",)),
        ("reasons", "cos im pregnant", ("unfair",)),
        ("reasons", "i dont have my level 3 yet", ("skills",)),
        ("reasons", "i dont have the experience", ("experience",)),
        ("reasons", "couldnt drive", ("skills",)),
        ("reasons", "i didnt fit in", ("fit",)),
        ("reasons", "they needed someone full time", ("business",)),
        ("reasons", "i have no idea, maybe money", ("business",)),
        (
            "reasons",
            "all of them lol",
            ("skills", "experience", "technique", "fit", "competition", "business", "unfair"),
        ),
        ("reasons", "whats a fit", "readers.pick"),
        ("mishaps", "whats a joke falling flat", "readers.choose_said"),
        ("mishaps", "i panicked", ("blanked",)),
        ("reasons", "i panicked", ("technique",)),
        ("reasons", "ok 1 and fit", ("skills", "fit")),
        ("reasons", "the place was a shithole", "readers.choose_said"),
        ("reasons", "i asked a woman and she was rude", "readers.choose_said"),
    ],
)
def test_the_debrief_hears_how_people_say_it(name: str, typed: str, meant: object) -> None:
    assert understood(name, typed) == meant


def test_what_was_named_outright_is_not_repeated() -> None:
    ask = DEBRIEF.ops["feeling"].ask
    assert ask is not None
    assert read(ask, "terrible", NOW) == Heard("awful")
    assert read(ask, "I was in tears", NOW) == Heard("awful", gathered=True)
