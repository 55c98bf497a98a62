"""What Discord is sent for a message: the right widget for every question, and never more than it takes."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.discord.drawing.kit import ACTION_ROW, BUTTON, SELECT, TEXT_INPUT
from adapters.discord.drawing.modal import modal, read_fields
from adapters.discord.drawing.render import Card, draw, number_on_card
from adapters.discord.drawing.widgets import Place
from bot.dialogue.messages import (
    Block,
    Bullets,
    Copyable,
    Field,
    File,
    Form,
    Input,
    Message,
    Option,
    Paragraph,
    Progress,
    Prompt,
    Said,
    Words,
)
from tests.discord.bodies import V2, check_body
from tests.discord.street import texts_of, widgets_of

OWNER = 1_234_567_890_123_456_789
QUESTION = Paragraph((Words("How did it go?"),))


def options(count: int, label: str = "Option {}") -> tuple[Option, ...]:
    return tuple(Option(f"debrief-1:x:{number}", label.format(number)) for number in range(count))


def asking(kind: Input, **rest: Any) -> Message:
    prompt = Prompt(token="debrief-1:x", input=kind, title="debrief", **rest)
    return Message(blocks=(QUESTION,), prompt=prompt)


def drawn(message: Message, place: Place = Place.SERVER) -> Card:
    (card,) = checked(draw(message, OWNER, place, 7))
    return card


def checked(cards: list[Card]) -> list[Card]:
    """Cards as Discord takes them."""
    for card in cards:
        body = {"components": card.components, "flags": V2, "allowed_mentions": {"parse": []}}
        check_body("POST", "/channels/1/messages", body)
        check_body("POST", "/interactions/1/x/callback", {"type": 4, "data": body})
    return cards


def rows(card: Card) -> list[list[str]]:
    inside = card.components[0]["components"]
    return [[each.get("label", "menu") for each in row["components"]] for row in inside if row["type"] == ACTION_ROW]


@pytest.mark.parametrize(
    ("count", "label", "shape"),
    [
        (2, "Yes {}", [2]),
        (5, "Fine {}", [5]),
        (7, "Low {}", [5, 2]),
        (3, "A rather long one, as labels go {}", [1, 1, 1]),
        (5, "A rather long one, as labels go {}", [1, 1, 1, 1, 1]),
        (6, "A rather long one, as labels go {}", [1]),
        (25, "Low {}", [1]),
        (60, "Low {}", [1, 1, 1]),
    ],
)
def test_choices_are_buttons_while_they_are_few_and_short(count: int, label: str, shape: list[int]) -> None:
    card = drawn(asking(Input.CHOOSE, options=options(count, label)))
    assert [len(row) for row in rows(card)] == shape
    assert ("menu" in rows(card)[0]) is (count > 7 or (count == 6))


def test_the_ends_of_a_scale_say_what_they_mean() -> None:
    card = drawn(asking(Input.SCALE, options=options(5, "{}"), low="fell apart", high="nailed it"))
    assert rows(card) == [["0 \u00b7 fell apart", "1", "2", "3", "4 \u00b7 nailed it"]]


def test_several_are_picked_in_one_menu() -> None:
    card = drawn(asking(Input.PICK, options=options(13)))
    (menu,) = widgets_of(card.components)
    assert (menu["type"], menu["max_values"], len(menu["options"])) == (SELECT, 13, 13)


@pytest.mark.parametrize("kind", [Input.TEXT, Input.NUMBER, Input.MOMENT])
def test_words_need_a_modal_on_a_server_and_none_in_direct_messages(kind: Input) -> None:
    assert rows(drawn(asking(kind))) == [["Answer"]]
    assert rows(drawn(asking(kind), Place.DIRECT)) == []
    assert rows(drawn(asking(kind, sensitive=True), Place.DIRECT)) == [["Answer privately"]]


def test_suggestions_stand_beside_the_answer() -> None:
    card = drawn(asking(Input.MOMENT, suggestions=options(2, "Tomorrow, 1{}:00")))
    assert rows(card) == [["Tomorrow, 10:00", "Tomorrow, 11:00"], ["Answer"]]


def test_controls_that_are_seldom_used_stand_behind_dots() -> None:
    controls = tuple(Option(f"debrief-1:x:!{name}", name) for name in ("back", "skip", "pause", "stop", "help"))
    card = drawn(asking(Input.TEXT, controls=controls))
    assert rows(card)[-1] == ["back", "skip", "pause", "\u00b7\u00b7\u00b7"]


def test_progress_and_answers_so_far_stand_above() -> None:
    message = asking(Input.TEXT, progress=Progress(4, 12))
    (card,) = draw(message, OWNER, Place.SERVER, 7, ("-# Who? **Acme**",))
    assert list(texts_of(card.components)) == [
        "-# Debrief \u00b7 4 of about 12",
        "-# Who? **Acme**",
        "**How did it go?**",
    ]


def test_a_card_bears_the_number_of_its_letter() -> None:
    first, second = (draw(asking(Input.TEXT), OWNER, Place.DIRECT, number)[0] for number in (1 << 50, (1 << 50) + 1))
    assert first.components[0]["id"] == number_on_card(1 << 50) != second.components[0]["id"]


def test_pictures_and_files_are_sent_with_words_for_who_cannot_see_them() -> None:
    message = Message(
        blocks=(
            File("chart.png", "image/png", b"png", "Your answers over time."),
            File("my export (1).json", "application/json", b"{}", "All of it."),
        )
    )
    (card,) = checked(draw(message, OWNER, Place.SERVER, 7))
    assert [(each.name, each.alt) for each in card.uploads] == [
        ("chart-0.png", "Your answers over time."),
        ("my-export--1--1.json", "All of it."),
    ]


words = st.text(alphabet=st.sampled_from("abc *_`\n\u2026\U0001f600"), max_size=5000)
blocks: st.SearchStrategy[Block] = st.one_of(
    words.map(lambda text: Paragraph((Said(text),))),
    words.map(lambda text: Copyable(text, text[:300])),
    st.lists(words, max_size=40).map(lambda items: Bullets(tuple((Said(each),) for each in items))),
    words.map(lambda text: File(text, "image/png", b"x", text)),
)


@settings(max_examples=60)  # the description of what Discord takes is long to hold against
@given(st.lists(blocks, max_size=30), st.sampled_from(Input), st.integers(0, 110), words, st.sampled_from(Place))
def test_whatever_is_said_every_card_is_one_that_discord_takes(
    said: list[Block], kind: Input, count: int, label: str, place: Place
) -> None:
    controls = tuple(Option(f"debrief-1:x:!{name}", label) for name in ("back", "skip", "pause", "stop", "help"))
    made = tuple(Option(f"debrief-1:x:{number}", label) for number in range(count))
    prompt = Prompt(token="debrief-1:x", input=kind, options=made, low=label, high=label, controls=controls, title="x")
    for message in (
        Message(blocks=(*said, Paragraph((Said(label),))), prompt=prompt),
        Message(blocks=tuple(said), offers=made),
    ):
        cards = checked(draw(message, OWNER, place, 1 << 62, (f"-# {'x' * 150}",) * 3))
        assert all(len(card.uploads) <= 10 for card in cards)


def test_a_form_is_one_modal_whose_fields_come_back_as_words() -> None:
    fields = (
        Field("role", "What's the job called?", Input.TEXT, optional=True, longest=80),
        Field("stage", "Which round?", Input.CHOOSE, options(3)),
        Field("kind", "Which kind?", Input.CHOOSE, options(9)),
        Field("late", "Were you late?", Input.CONFIRM, (Option("d-1:late:yes", "Yes"), Option("d-1:late:no", "No"))),
        Field("saw", "x" * 200, Input.PICK, options(12), value="1, 3", error="Pick at least one."),
    )
    form = Form("debrief-1:role", "the role and everything about it, in one go", fields)
    prompt = Prompt(token="debrief-1:role", input=Input.TEXT, form=form, title="debrief")
    opened = modal(prompt, "What's the job called?", OWNER)
    check_body("POST", "/interactions/1/x/callback", {"type": 9, "data": opened})
    inside = [each["component"]["type"] for each in opened["components"]]
    assert inside == [TEXT_INPUT, 21, SELECT, 21, SELECT]
    assert opened["components"][4]["description"] == "Pick at least one."
    sent = [
        {"type": 18, "component": {"type": 4, "custom_id": "role", "value": "Analyst"}},
        {"type": 18, "component": {"type": 3, "custom_id": "kind", "values": ["Option 4"]}},
        {"type": 18, "component": {"type": 21, "custom_id": "late", "value": None}},
        {"type": 18, "component": {"type": 3, "custom_id": "saw", "values": ["1", "3"]}},
        {"type": 1, "components": [{"type": 4, "custom_id": "old", "value": "a row"}]},
    ]
    assert read_fields(sent) == (
        ("role", "Analyst"),
        ("kind", "Option 4"),
        ("late", ""),
        ("saw", "1, 3"),
        ("old", "a row"),
    )


@settings(max_examples=60)
@given(words, st.integers(1, 9000), words)
def test_any_question_has_a_modal_that_discord_takes(question: str, longest: int, title: str) -> None:
    prompt = Prompt(token="debrief-1:questions/3/better", input=Input.TEXT, longest=longest, title=title)
    check_body("POST", "/interactions/1/x/callback", {"type": 9, "data": modal(prompt, question, OWNER)})


def test_buttons_are_buttons() -> None:
    card = drawn(asking(Input.CONFIRM, options=options(2)))
    assert {each["type"] for each in widgets_of(card.components)} == {BUTTON}
