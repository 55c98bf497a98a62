"""Messages as a transcript shows them: values in, lines out."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.console.drawing.blocks import rows
from adapters.console.drawing.lines import plain_text, text_of, width_of
from adapters.console.drawing.printable import printable
from adapters.console.drawing.render import render, render_echo, render_words
from bot.dialogue.messages import (
    Block,
    Bullets,
    Chart,
    Copyable,
    File,
    Heading,
    Input,
    Message,
    Note,
    Option,
    Paragraph,
    Point,
    Progress,
    Prompt,
    Quote,
    Said,
    Words,
)
from tests.console.fakes import COMPANY, FEELING, asks, says

LONG = "Most people feel worse right after an interview than it went, and that is how memory works."


def message(*blocks: Block) -> Message:
    return Message(blocks=blocks)


@pytest.mark.parametrize(
    ("said", "width", "shown"),
    [
        pytest.param(says("Hello."), 80, "Comeback   Hello.\n", id="one line"),
        pytest.param(says("One.", "Two."), 80, "Comeback   One.\n           Two.\n", id="paragraphs"),
        pytest.param(says("One.\n\nTwo."), 80, "Comeback   One.\n\n           Two.\n", id="a blank line inside"),
        pytest.param(
            says(LONG),
            60,
            "Comeback   Most people feel worse right after an interview\n"
            "           than it went, and that is how memory works.\n",
            id="wrapped beside the speaker",
        ),
        pytest.param(says(LONG), None, f"Comeback   {LONG}\n", id="not wrapped in a pipe"),
        pytest.param(
            says(LONG),
            40,
            "Comeback\n  Most people feel worse right after an\n  interview than it went, and that is\n"
            "  how memory works.\n",
            id="speaker above the words on a narrow screen",
        ),
        pytest.param(
            FEELING,
            80,
            "Comeback   How do you feel?   1 Awful   2 Low   3 OK\n           (back · skip · later · stop · help)\n",
            id="choices beside the question",
        ),
        pytest.param(
            asks("How do you feel after all that?", Input.CHOOSE, "Awful", "Low", "OK", controls=()),
            60,
            "Comeback   How do you feel after all that?\n           1 Awful   2 Low   3 OK\n",
            id="choices below the question when both do not fit",
        ),
        pytest.param(
            asks("How did it go?", Input.SCALE, *"12345", low="fell apart", high="nailed it", progress=Progress(4, 12)),
            80,
            "Comeback   How did it go?   1 fell apart … 5 nailed it\n"
            "           (4 of about 12 · back · skip · later · stop · help)\n",
            id="a scale and how far it is",
        ),
        pytest.param(
            message(Heading((Words("Your debrief of "), Said("Acme"))), Bullets(((Words("One"),), (Words("Two"),)))),
            80,
            "Comeback   Your debrief of Acme\n           • One\n           • Two\n",
            id="heading and bullets",
        ),
        pytest.param(
            message(Paragraph((Words("Here."),)), Heading((Words("Title"),)), Quote((Said("a\nb"),))),
            80,
            "Comeback   Here.\n\n           Title\n           │ a\n           │ b\n",
            id="air before a heading, a bar beside a quote",
        ),
        pytest.param(
            message(Note((Words("From you, 3 May"),)), File("me.ics", "", b"", "A date")),
            80,
            "Comeback   From you, 3 May\n           [file me.ics: A date]\n",
            id="note, file",
        ),
        pytest.param(
            message(
                Paragraph((Words("A draft:"),)),
                Copyable("Dear Ms Ö,\n\n" + LONG, "Thank-you"),
                Note((Words("Yours."),)),
            ),
            60,
            f"Comeback   A draft:\n           Thank-you\n\nDear Ms Ö,\n\n{LONG}\n\n           Yours.\n",
            id="a draft stands alone and is not touched",
        ),
        pytest.param(message(Copyable("Dear all")), 60, "Comeback\n\nDear all\n", id="nothing but a draft"),
        pytest.param(
            Message(blocks=(Paragraph((Words("Done."),)),), offers=(Option("/help", "Help"),)),
            80,
            "Comeback   Done.   1 Help\n",
            id="ways on",
        ),
        pytest.param(message(), 80, "", id="nothing"),
    ],
)
def test_a_message_in_full(said: Message, width: int | None, shown: str) -> None:
    assert plain_text(render(said, width)) == shown


def test_the_words_alone_leave_the_choices_to_the_screen() -> None:
    assert plain_text(render_words(FEELING, 80)) == "Comeback   How do you feel?\n"


def test_on_a_screen_the_question_stands_apart() -> None:
    asked = Message(blocks=(*says("Kept.").blocks, *COMPANY.blocks), prompt=COMPANY.prompt)
    assert plain_text(render_words(asked, 80)) == "Comeback   Kept.\n\n           Who was it with?\n"


def test_what_the_person_said() -> None:
    assert plain_text(render_echo("Acme", 80)) == "you        Acme\n"
    assert plain_text(render_echo("Acme", 40)) == "you\n  Acme\n"
    assert plain_text(render_echo(" ", 80)) == "you\n"
    assert plain_text(render_echo("two\nlines", None)) == "you        two\n           lines\n"


def test_only_the_question_is_drawn_as_one() -> None:
    asked = Message(blocks=(*says("Kept.").blocks, *COMPANY.blocks, Note((Words("hint"),))), prompt=COMPANY.prompt)
    styles = {text_of((piece,)): piece.style.value for line in render_words(asked, 80) for piece in line}
    assert styles["Kept."] == "text"
    assert styles["Who was it with?"] == "question"
    assert styles["hint"] == "quiet"


words = st.text(st.characters() | st.sampled_from("\x1b\x9b\r\n\t\x07\x08\x7f\u202e\u2066\u200f\u2028"), max_size=60)
spans = st.lists(st.builds(Said, words) | st.builds(Words, words), max_size=3).map(tuple)
blocks = st.one_of(
    st.builds(Paragraph, spans),
    st.builds(Heading, spans),
    st.builds(Bullets, st.lists(spans, max_size=3).map(tuple)),
    st.builds(Quote, spans),
    st.builds(Copyable, words, words),
    st.builds(Note, spans),
    st.builds(File, words, words, st.just(b""), words),
)
offered = st.lists(st.builds(Option, st.just("t"), words), max_size=4).map(tuple)
prompts = st.builds(
    Prompt,
    token=st.just("t"),
    input=st.sampled_from(Input),
    options=offered,
    low=words,
    high=words,
    suggestions=offered,
    controls=offered,
    form=st.none(),
)
messages = st.builds(
    Message, blocks=st.lists(blocks, max_size=4).map(tuple), prompt=st.none() | prompts, offers=offered
)
widths = st.none() | st.integers(14, 200)


@given(messages, widths)
def test_no_message_can_act_on_a_terminal(said: Message, width: int | None) -> None:
    shown = plain_text(render(said, width)) + plain_text(render_words(said, width))
    acting = {char for char in shown if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"}}
    assert acting <= {"\n", "\u200c", "\u200d"}


@given(words, widths)
def test_no_echo_can_act_on_a_terminal(said: str, width: int | None) -> None:
    shown = plain_text(render_echo(said, width))
    assert {char for char in shown if unicodedata.category(char) in {"Cc", "Cf", "Cs"}} <= {"\n", "\u200c", "\u200d"}


@given(messages, st.integers(14, 120))
def test_nothing_but_a_draft_is_wider_than_the_screen(said: Message, width: int) -> None:
    drafts = {
        line for block in said.blocks if isinstance(block, Copyable) for line in printable(block.text).split("\n")
    }
    wide = [text_of(line) for line in render(said, width) if width_of(text_of(line).rstrip()) > width]
    assert set(wide) <= drafts


def test_a_chart_is_bars_on_a_screen_and_words_in_a_transcript() -> None:
    chart = Chart("How they went", (Point("Acme", 5, "5"), Point("Söhne", 2.5, "2.5")), 5, "Acme 5, Söhne 2.5")
    wide = [text_of(row.line) for row in rows(chart, 60)]
    assert wide == ["How they went", f"Acme   {'█' * 24}  5", f"Söhne  {'█' * 12}  2.5"]
    assert [text_of(row.line) for row in rows(chart, None)] == ["Acme 5, Söhne 2.5"]
