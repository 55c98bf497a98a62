"""Words stay words on Discord, whatever is in them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.discord.drawing.markdown import ROOM, bold, cut, escape, short, texts
from bot.dialogue.messages import (
    Block,
    Bullets,
    Copyable,
    File,
    Heading,
    Instant,
    Note,
    Paragraph,
    Quote,
    Said,
    Words,
)

NASTY = [
    "**bold** _it_ __u__ ~~gone~~ `code` ||spoiler||",
    "@everyone @here <@123> <@&9> <#5> </debrief:1> <t:0:R> <:x:1> <id:home>",
    "[here](https://evil.example) <https://evil.example> https://evil.example/a_b",
    "# head\n## head\n-# small\n- item\n+ item\n* item\n> quote\n>>> all\n1. one\n2) two",
    "```\ncode\n``` ``two`` \\*not\\*",
]

_UNESCAPED = re.compile(r"(?<!\\)(?:\\\\)*([*_~`|<\[\]@])")


def visible(marked: str) -> str:
    """What Discord shows of escaped text: the backslash before any character that is no letter, digit or space goes."""
    return re.sub(r"\\([^0-9A-Za-z\s])", r"\1", marked)


@pytest.mark.parametrize("text", NASTY)
def test_nothing_in_words_means_anything_to_discord(text: str) -> None:
    marked = escape(text)
    assert visible(marked) == text
    assert not _UNESCAPED.search(marked)
    assert "://" not in marked
    for line in marked.split("\n"):
        assert not re.match(r"\s*(#|>|-|\+|\d+[.)])", line), line


@given(st.text(max_size=300))
def test_any_text_reads_the_same(text: str) -> None:
    shown = re.sub("[\ue000-\ue002]", "", re.sub("[\r\x0b\x0c\x85\u2028\u2029]", "\n", text))
    assert visible(escape(text)) == shown


@given(st.text(alphabet="`a\n ", max_size=200))
def test_no_text_to_copy_ends_its_own_block(text: str) -> None:
    for each in texts(Copyable(text)):
        assert each.startswith("```\n")
        assert "```" not in each[3:-3]


@pytest.mark.parametrize(
    ("block", "marked"),
    [
        (Paragraph((Words("One "), Said("*two*"))), r"One \*two\*"),
        (Heading((Words("Your\nevidence"),)), "### Your evidence"),
        (Bullets(((Words("one"),), (Said("- two"),))), "- one\n- \\- two"),
        (Quote((Said("a\nb"),)), "> a\n> b"),
        (Note((Words("small"),)), "-# small"),
        (Copyable("Dear x", "Note"), "**Note**"),
    ],
)
def test_blocks(block: Block, marked: str) -> None:
    assert next(texts(block)) == marked


def test_a_file_is_no_text() -> None:
    assert list(texts(File("a.png", "image/png", b"", "A chart"))) == []


@given(st.text(alphabet=st.sampled_from("ab* \n_"), max_size=6000))
def test_long_text_comes_in_pieces_that_fit_and_nothing_is_lost(text: str) -> None:
    marked = list(texts(Paragraph((Said(text),))))
    assert all(len(each) <= 2 * ROOM for each in marked)
    assert re.sub(r"\s", "", visible("".join(marked))) == re.sub(r"\s", "", text)


def test_text_is_cut_where_a_reader_would() -> None:
    assert list(cut("one two three", 8)) == ["one two", "three"]
    assert list(cut("one\ntwo three", 8)) == ["one", "two", "three"]
    assert list(cut("abcdefghij", 4)) == ["abcd", "efgh", "ij"]


def test_every_line_of_a_question_is_bold() -> None:
    assert bold((Words("What?\n\nReally, "), Said("*A*"))) == "**What?**\n**Really, \\*A\\***"


def test_a_short_text_is_cut_before_it_is_escaped() -> None:
    assert short("a*b*c*d", 4) == r"a\*b…"


def test_addresses_of_ours_are_links_and_theirs_are_not() -> None:
    ours, theirs = (
        Words("See https://lines.example/a_b (day and night)"),
        Said("https://evil.example https://e.example"),
    )
    (marked,) = texts(Paragraph((ours, Words(" "), theirs)))
    assert "https://lines.example/a_b (day" in marked
    assert marked.count("://") == 1


def test_a_moment_is_told_in_words_and_counted_by_discord() -> None:
    assert list(texts(Paragraph((Instant("tomorrow at 15:00", 1_795_500_000), Words("?"))))) == [
        "tomorrow at 15:00 (<t:1795500000:R>)?"
    ]


def test_nobody_can_write_a_moment_or_a_link_by_hand() -> None:
    (marked,) = texts(Paragraph((Said("\ue001123\ue002 https\ue000://x.example"),)))
    assert "<t:" not in marked
    assert "://" not in marked
