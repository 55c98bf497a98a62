"""What holds for every kind of question and every text, and what reading may cost."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime
from functools import partial

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.dialogue.messages import Input
from bot.dialogue.readers.heard import Heard, Unclear
from bot.dialogue.readers.reader import TEXT_READERS, read
from bot.dialogue.readers.scale import ends_of
from bot.dialogue.steps import Ask
from bot.dialogue.words.typed import cleaned, folded
from bot.library.phrases.readers import PHRASES
from tests.dialogue.readers.asks import NOW, ask, each
from tests.quickest import quickest

CHOICES = "awful: Pretty awful | mixed: Mixed | fine: Fine, actually | not_sure: Not sure yet"
ASKS = [
    ask(Input.CHOOSE, choices=CHOICES),
    ask(Input.PICK, choices=CHOICES, least=1, most=2),
    ask(Input.CONFIRM),
    ask(Input.CONFIRM, choices="no: Not yet | yes: Go on"),
    ask(Input.SCALE, low="fell apart", high="nailed it"),
    ask(Input.NUMBER, least=0, most=100),
    ask(Input.MOMENT),
    ask(Input.TEXT, longest=50),
    ask(Input.TEXT, reader="zone"),
    ask(Input.TEXT, reader="name"),
]
KEYBOARD = st.text(st.characters(min_codepoint=9, max_codepoint=0x1FFFF, exclude_categories=()), max_size=80)
WORDS = each(
    "not|no|yes|1|2|-|,|and|the|awful|mixed|sure|all|none|4|/5|4.5|1,000|twenty|berlin|utc+2|EST|tomorrow|at|3pm|"
    "call me|Sam|👍|…|\u200d|\u202e|२"
)


@example(ask(Input.TEXT, reader="name"), "\u200c\U0001f300")  # a face behind what cannot be seen
@example(ask(Input.TEXT, reader="name"), "call me \u200c")
@settings(max_examples=300)
@given(st.sampled_from(ASKS), KEYBOARD | st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join))
def test_any_text_is_read_or_asked_again(question: Ask, typed: str) -> None:
    reading = read(question, typed, NOW)
    if isinstance(reading, Unclear):
        assert {name for name, _ in reading.values} == PHRASES[reading.phrase]
        assert all(value for _, value in reading.values)
    else:
        assert _is_sound(question, reading.value)
    assert msgspec.json.decode(msgspec.json.encode(reading)) is not None, "can be kept: it is valid UTF-8"


def _is_sound(question: Ask, value: object) -> bool:
    values = {choice.value for choice in question.choices}
    match question.input:
        case Input.CHOOSE:
            return value in values
        case Input.PICK:
            return isinstance(value, tuple) and set(value) <= values and 1 <= len(value) <= 2
        case Input.CONFIRM:
            return isinstance(value, bool)
        case Input.SCALE:
            least, most = ends_of(question)
            return isinstance(value, int) and least <= value <= most
        case Input.NUMBER:
            return isinstance(value, int | float) and 0 <= value <= 100
        case Input.MOMENT:
            return datetime.fromisoformat(str(value)) > NOW
        case Input.TEXT:
            return isinstance(value, str) and 0 < len(value) <= 50 and value == cleaned(value)


@settings(max_examples=300)
@given(KEYBOARD)
def test_cleaning_and_folding_settle(typed: str) -> None:
    assert cleaned(cleaned(typed)) == cleaned(typed)
    assert folded(folded(typed)) == folded(typed)


@pytest.mark.parametrize("question", ASKS)
def test_one_hundred_thousand_characters_cost_nothing(question: Ask) -> None:
    for typed in ("x" * 100_000, "1," * 50_000, "\u200b" * 100_000, "at 1 " * 20_000, "\n" * 99_999 + "x"):
        assert quickest(partial(read, question, typed, NOW)) < 0.5


@pytest.mark.parametrize("question", ASKS)
@pytest.mark.parametrize(
    "typed", ["at 1 " * 39, "1 " * 99, "1," * 99, "a b " * 50, "the 1 " * 33, "not " * 49, "((((" * 50]
)
def test_short_texts_that_could_be_cut_in_many_ways(question: Ask, typed: str) -> None:
    assert quickest(partial(read, question, typed, NOW)) < 0.2


def test_readers_by_name() -> None:
    assert TEXT_READERS.keys() == {
        "",
        "zone",
        "country",
        "name",
        "company",
        "todo",
        "question",
        "reply",
        "condition",
        "response",
        "to_oneself",
        "addressee",
        "clock",
        "proof",
        "good_thing",
        "rough_time",
        "plan",
        "role",
    }


def test_only_moments_in_words_are_said_back() -> None:
    assert read(ask(Input.MOMENT), "tomorrow 10:00", NOW) == Heard("2026-11-19T10:00", echo=True)
    assert read(ask(Input.NUMBER), "10", NOW) == Heard(10)
    assert read(ask(Input.TEXT), "10", NOW) == Heard("10")


HEAVY = "dateparser rapidfuzz zoneinfo importlib.resources asyncio logging sqlite3"


def test_nothing_heavy_is_imported_with_the_readers() -> None:
    code = (
        "import sys, bot.dialogue.readers.reader; print(*(name for name in sys.argv[1].split() if name in sys.modules))"
    )
    before = "import sys, msgspec; print(*(name for name in sys.argv[1].split() if name in sys.modules))"
    run = [
        subprocess.run([sys.executable, "-c", source, HEAVY], capture_output=True, text=True, check=True).stdout
        for source in (before, code)
    ]
    assert run[0] == run[1]
