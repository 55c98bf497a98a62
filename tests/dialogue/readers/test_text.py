"""Free words and names: kept as typed, apart from what could do harm."""

# ruff: noqa: RUF001 full-width letters and digits are typed here

from __future__ import annotations

import pytest

from bot.dialogue.messages import Input
from bot.dialogue.words.typed import cleaned
from tests.dialogue.readers.asks import ask, each, heard, values

WORDS = ask(Input.TEXT)
SHORT = ask(Input.TEXT, longest=5)
NAME = ask(Input.TEXT, reader="name")

KEPT = [
    "Why us?",
    "two\nlines\n\nand a third",
    "ＡＢＣ full-width stays",
    "e\u0301 and é stay as they are",
    "مرحبا بالعالم",
    "שלום עולם \u200f(!)",
    "می‌خواهم",  # Persian with a zero-width non-joiner
    "👨‍👩‍👧‍👦 👍🏽 🏴󠁧󠁢󠁳󠁣󠁴󠁿 ❤️",
    "a\u00adb",
    "<b>not markup</b> @everyone {name} `code` **x**",
    "DROP TABLE people; --",
    "back",
]


@pytest.mark.parametrize("typed", KEPT)
def test_kept_as_typed(typed: str) -> None:
    assert heard(WORDS, typed) == typed


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ('"Why should we hire you?"', "Why should we hire you?"),
        ("\u201eWarum wir?\u201c", "Warum wir?"),
        ('"a" or "b"', '"a" or "b"'),
        ("\u201cIt was fine,\u201d I said.", "\u201cIt was fine,\u201d I said."),
        ('""', '""'),
        ("'tis the rock 'n' roll'", "'tis the rock 'n' roll'"),
    ],
)
def test_marks_around_all_of_it_go(typed: str, kept: str) -> None:
    assert heard(WORDS, typed) == kept
    assert heard(ask(Input.TEXT, reader="company"), '"Acme & Sons"') == "Acme & Sons"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  space around \n", "space around"),
        ("\u00a0nbsp\u00a0", "nbsp"),
        ("a\r\nb\rc\u2028d\u2029e\x85f\x0bg", "a\nb\nc\nd\ne\nf\ng"),
        ("a\tb", "a b"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("bell\x07 null\x00 del\x7f csi\x9b31m", "bell null del csi31m"),
        ("safe\u202egnp.exe", "safegnp.exe"),
        ("\u2066a\u2069 \u202ab\u202c", "a b"),
        ("ze\u200bro\ufeff wi\u2060dth", "zero width"),
        ("half \ud83d of a pair", "half  of a pair"),
    ],
)
def test_harm_is_removed(typed: str, kept: str) -> None:
    assert heard(WORDS, typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "\n\n",
        "\t",
        "\u00a0",
        "\u200b",
        "\u200d",
        "\u200e",
        "\ufeff",
        "\u2800",
        "\u3164",
        "\ufe0f",
        "\x00",
        "\u202e",
    ],
)
def test_what_cannot_be_seen_is_empty(typed: str) -> None:
    for kind in Input:
        assert heard(ask(kind, choices="a: A | b: B"), typed) == "?empty"


def test_length_counts_characters_after_cleaning() -> None:
    assert heard(SHORT, "12345") == "12345"
    assert heard(SHORT, " 1\u200b2345 ") == "12345"
    assert heard(SHORT, "👍👍👍👍👍") == "👍👍👍👍👍"
    assert values(SHORT, "123456") == {"limit": "5", "length": "6"}
    assert values(WORDS, "x" * 4001) == {"limit": "4000", "length": "4001"}
    assert values(WORDS, "x" * 100_000) == {"limit": "4000", "length": "100000"}
    assert values(WORDS, "x" * 5_000_000) == {"limit": "4000", "length": "more than 100000"}


@pytest.mark.parametrize(
    "typed",
    [
        *each(
            """
            call me Sam|Call me Sam.|call me Sam please|I'm Sam|I’m Sam!|i am Sam|My name is Sam|my name's Sam|
            Name: Sam|it's Sam|It is Sam|this is Sam|hi, I'm Sam|Hello there, my name is Sam.|you can call me Sam|
            just call me Sam|please call me Sam|people call me Sam|my friends call me Sam|I go by Sam|  Sam  |
            I'm called Sam|im Sam|its Sam|Sam is fine|Sam, please|“Sam”|Sam works|I'm Sam, by the way|Sam will do|
            """
        ),
        "Sam\n",
    ],
)
def test_name_out_of_a_sentence(typed: str) -> None:
    assert heard(NAME, typed) == "Sam"


@pytest.mark.parametrize(
    "typed",
    [
        "Sam",
        "sam",
        "Imogen",
        "Im Yoon-ah",
        "Isabel Allende",
        "Itsuki",
        "Thisbe",
        "Namey McName",
        "José Ñandú",
        "O'Brien",
        "O’Brien",
        "D’Arcy ‘Dee’ Smith",
        "Dr. Jones",
        "محمد",
        "小林",
        "🦊",
        "Callme",
        "<@everyone>",
        "*Sam*",
        "x" * 40,
    ],
)
def test_name_as_it_is(typed: str) -> None:
    assert heard(NAME, typed) == typed


def test_name_limits() -> None:
    assert values(NAME, "x" * 41) == {"limit": "40", "length": "41"}
    assert heard(NAME, "my friends and colleagues all call me Sam of course") == "?too_long"
    assert heard(NAME, "call me Sam\nand two lines") == "Sam and two lines"
    assert heard(NAME, "...") == "?empty"
    assert heard(NAME, '""') == "?empty"
    assert heard(ask(Input.TEXT, reader="name", longest=3), "Samuel") == "?too_long"


def test_words_hidden_in_characters_that_show_nothing_are_no_words() -> None:
    hidden = "".join(chr(0xE0000 + ord(letter)) for letter in "hello")
    assert cleaned(hidden) == cleaned("\u2061\ufff9\U000e007f") == ""
    assert cleaned(f"\U0001f3f4{hidden}") == f"\U0001f3f4{hidden}"  # the flag of Scotland is written with them
