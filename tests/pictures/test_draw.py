"""Charts as pictures: real PNGs, whatever stands in them, and drawn with the font that has every letter."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.dialogue.messages import Chart, ChartKind, Point
from bot.pictures.draw import ACCENT, WIDTH, draw

points = st.builds(
    Point, st.text(max_size=60), st.floats(allow_nan=False, min_value=-10, max_value=1e6), st.text(max_size=12)
)
charts = st.builds(
    Chart,
    st.text(max_size=200),
    st.lists(points, max_size=12).map(tuple),
    st.floats(0, 1e6),
    st.text(max_size=20),
    st.sampled_from(ChartKind),
)


def opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def coloured(picture: Image.Image) -> int:
    """Pixels in the accent colour."""
    accent = tuple(int(ACCENT[at : at + 2], 16) for at in (1, 3, 5))
    return sum(count for count, colour in picture.getcolors(1 << 24) or () if colour == accent)


@given(charts)
@settings(max_examples=25)
def test_anything_can_be_drawn(chart: Chart) -> None:
    assert opened(draw(chart)).width == WIDTH


@pytest.mark.parametrize("kind", ChartKind)
def test_a_larger_value_takes_more_ink(kind: ChartKind) -> None:
    def ink(value: float) -> int:
        return coloured(opened(draw(Chart("", (Point("a", value, ""), Point("b", 0, "")), 10, "", kind))))

    assert ink(9) > ink(2) > 0


def test_the_same_chart_is_the_same_picture() -> None:
    chart = Chart("Answers", (Point("Núñez & Söhne", 2, "2.0"),), 5, "")
    assert draw(chart) == draw(chart)


def test_letters_beyond_ascii_are_letters_and_not_boxes() -> None:
    drawn = {letter: draw(Chart(letter, (), 1, "")) for letter in "ñüéß"}
    assert len(set(drawn.values())) == len(drawn)
