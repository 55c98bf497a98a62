"""Any message becomes payloads that Slack accepts; every question of the shipped content, too."""

from __future__ import annotations

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from adapters.slack.drawing.closing import closed
from adapters.slack.drawing.home import home_view
from adapters.slack.drawing.marks import Kind, action_id, mark_of, read_action
from adapters.slack.drawing.modal import Meant, form_of, modal, read_metadata
from adapters.slack.drawing.render import render, texts_in
from adapters.slack.incoming.typed import as_typed
from bot.dialogue.messages import (
    Bullets,
    Chart,
    Copyable,
    Field,
    File,
    Form,
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
from tests.slack.accepted import trouble_with_message, trouble_with_view

texts = st.one_of(st.text(max_size=60), st.sampled_from(["", " ", "<!channel>", "a" * 3001, "x" * 9000]))
spans = st.lists(st.one_of(st.builds(Words, texts), st.builds(Said, texts)), max_size=4).map(tuple)
charts = st.builds(
    Chart,
    texts,
    st.lists(st.builds(Point, texts, st.floats(0, 10), texts), max_size=5).map(tuple),
    st.floats(0, 10),
    texts,
)
blocks = st.one_of(
    st.builds(Paragraph, spans),
    st.builds(Heading, spans),
    st.builds(Bullets, st.lists(spans, max_size=4).map(tuple)),
    st.builds(Quote, spans),
    st.builds(Note, spans),
    st.builds(Copyable, texts, texts),
    st.builds(File, texts, st.sampled_from(["text/plain", "application/pdf"]), st.binary(max_size=50), texts),
    charts,
)


def options(most: int) -> st.SearchStrategy[tuple[Option, ...]]:
    return st.lists(st.text("ab \U0001f600", min_size=1, max_size=75), max_size=most, unique=True).map(
        lambda labels: tuple(Option(f"talk-1:path:{number}", label) for number, label in enumerate(labels))
    )


prompts = st.builds(
    Prompt,
    token=st.just("talk-1:path"),
    input=st.sampled_from(list(Input)),
    options=st.one_of(options(12), options(130)),
    low=texts,
    high=texts,
    suggestions=options(4),
    controls=st.just(tuple(Option(f"talk-1:path:!{name}", name) for name in ("back", "skip", "pause", "stop", "help"))),
    sensitive=st.booleans(),
    progress=st.one_of(st.none(), st.just(Progress(1, 9))),
    title=texts,
)
messages = st.builds(
    Message,
    blocks=st.lists(blocks, max_size=70).map(tuple),
    prompt=st.one_of(st.none(), prompts),
    offers=options(7),
    private=st.booleans(),
)
MARK = mark_of("slack:T1:U1")


@settings(max_examples=100, phases=[Phase.generate])
@given(messages)
def test_any_message_is_one_that_slack_accepts(message: Message) -> None:
    for part in render(message, MARK):
        assert trouble_with_message(part.blocks, part.text) == []
        after = closed(part.blocks, "You chose: " + "x" * 75)
        if after is not None:
            assert trouble_with_message(after, part.text) == []
    if message.blocks:
        assert trouble_with_view(home_view(message, MARK)) == []


@settings(max_examples=100)
@given(messages)
def test_no_word_of_a_message_is_lost(message: Message) -> None:
    shown = "".join("".join(texts_in(part.blocks)) for part in render(message, MARK))
    for block in message.blocks:
        if isinstance(block, Paragraph | Quote):
            assert all(span.text in shown or len(span.text) > 3000 for span in block.spans)


def test_what_is_too_long_for_one_message_becomes_several_and_the_question_stands_last() -> None:
    prompt = Prompt(token="t-1:a", input=Input.CONFIRM, options=(Option("t-1:a:yes", "Yes"),))
    long = tuple(Paragraph((Words("word " * 500),)) for _ in range(30))
    parts = render(Message(blocks=(*long, Paragraph((Words("Sure?"),))), prompt=prompt), MARK)
    assert len(parts) > 1
    assert "Sure?" in "".join(texts_in(parts[-1].blocks))
    assert "actions" in str(parts[-1].blocks)
    assert all("actions" not in str(part.blocks) for part in parts[:-1])


def test_a_line_over_a_list_is_bold_and_no_other() -> None:
    items = Bullets(((Words("that you stayed calm"),),))
    lines = (
        Paragraph((Words("All that."),)),
        Paragraph((Words("The good parts:"),)),
        items,
        Paragraph((Words("Done:"),)),
    )
    (part,) = render(Message(blocks=lines), MARK)
    bold = [block["elements"][0]["elements"][0] for block in part.blocks if "bold" in str(block)]
    assert [element["text"] for element in bold] == ["The good parts:"]


def test_a_public_message_may_show_its_words_escaped() -> None:
    (part,) = render(Message(blocks=(Paragraph((Words("R & D <now>"),)),), private=False), MARK)
    assert part.text == "R &amp; D &lt;now&gt;"


fields = st.lists(
    st.builds(
        Field,
        path=st.uuids().map(str),
        label=texts,
        input=st.sampled_from(list(Input)),
        options=options(12).filter(bool),
        optional=st.booleans(),
        longest=st.sampled_from([40, 200, 4000]),
        value=texts,
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=100)
@given(fields, texts)
def test_any_form_is_one_that_slack_accepts(made: list[Field], title: str) -> None:
    view = modal(Form("talk-1:path", title, tuple(made)), Meant("talk-1:path", MARK, "D1", "1.1"))
    assert trouble_with_view(view) == []
    assert read_metadata(view["private_metadata"]) == Meant("talk-1:path", MARK, "D1", "1.1")


@given(prompts)
def test_a_question_alone_makes_a_window_named_by_its_path(prompt: Prompt) -> None:
    form = form_of(prompt, "How?")
    assert [field.path for field in form.fields] == ["path"]


@given(st.text(max_size=300))
def test_no_action_id_of_others_is_taken_for_ours(given_id: str) -> None:
    assert read_action(given_id) is None or given_id.startswith("v1:")
    assert read_action(action_id(MARK, Kind.TAP, 3)) == (MARK, Kind.TAP)


def test_typed_text_is_what_the_person_saw() -> None:
    assert as_typed("a &amp;lt; b &gt; c") == "a &lt; b > c"
    assert as_typed("see <https://acme.example|acme.example> or <https://x.example>") == (
        "see acme.example or https://x.example"
    )
    assert as_typed("<@U1> <@U2|bo> <#C1|jobs> <!here> <mailto:a@b.example|a@b.example>") == (
        "@U1 @bo #jobs @here a@b.example"
    )
    assert as_typed("1 < 2 and <unclosed") == "1 < 2 and <unclosed"


def test_a_picture_stands_among_the_words_where_it_was_put() -> None:
    chart = Chart("Chance of an offer", (Point("in 3", 0.5, "5 in 10"),), 1.0, "in 3, 5 in 10")
    before, after = Paragraph((Words("Here it is."),)), Paragraph((Words("So one no says little."),))
    parts = render(Message(blocks=(before, chart, after)), "", uploads=True)
    assert [part.upload or "".join(texts_in(part.blocks)) for part in parts] == [
        "Here it is.",
        chart,
        "So one no says little.",
    ]
    assert len(render(Message(blocks=(before, chart, after)), "")) == 1
