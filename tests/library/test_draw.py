"""Pictures: every step once, every way leading somewhere, nothing of a text read as markup."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from bot.library.draw import draw
from bot.library.load import find_content, load_library
from tests.library.kit import GOOD, dialogue_of, talk

# What Mermaid takes for letters: the rest it would read as markup, a link, an icon or the end of the label.
LABEL = r'"(?:<br/>|#\d+;|[^"#<>&`\\*~$\[\]:@+=|])+"'
NODE = re.compile(rf"^ +(\w+)(?:\[\[{LABEL}\]\]|\[{LABEL}\]|\(\[{LABEL}\]\)|>{LABEL}\]|\{{{LABEL}\}}|\(\( \)\))$")
EDGE = re.compile(rf"^  (\w+) -->(\|{LABEL}\|)? (\w+)$")
FRAME = re.compile(rf"^ +subgraph (\w+)\[{LABEL}\]$")


def parsed(picture: str) -> tuple[Counter[str], list[tuple[str, str]]]:
    """The nodes and edges of a flowchart; fails for a line that is neither, and for frames left open."""
    lines = picture.rstrip("\n").split("\n")
    assert lines[0] == "flowchart TD"
    nodes: Counter[str] = Counter()
    edges: list[tuple[str, str]] = []
    frames = 0
    for line in lines[1:]:
        if found := EDGE.match(line):
            edges.append((found[1], found[3]))
        elif FRAME.match(line):
            frames += 1
        elif line.strip() == "end":
            frames -= 1
        else:
            node = NODE.match(line)
            assert node, line
            nodes[node[1]] += 1
    assert frames == 0
    return nodes, edges


def sound(picture: str) -> None:
    nodes, edges = parsed(picture)
    assert set(nodes.values()) == {1}
    assert {name for edge in edges for name in edge} == set(nodes)
    reached = {"start"}
    while more := {after for before, after in edges if before in reached} - reached:
        reached |= more
    assert reached == set(nodes)


@pytest.mark.parametrize(
    "text", [GOOD, talk("- show: evidence"), talk("- show: evidence\n  when: {fact: has_evidence}")]
)
def test_pictures_hold_together(text: str) -> None:
    sound(draw(dialogue_of(text)))


def test_pictures_of_the_content_that_ships() -> None:
    for dialogue in load_library(find_content()).dialogues.values():
        sound(draw(dialogue))


def test_a_picture_tells_conditions_and_ways_back() -> None:
    picture = draw(dialogue_of(GOOD))
    assert '|"stage site, questions answered"|' in picture
    assert '|"on_time no, not (stage phone or has_evidence)"|' in picture
    assert '["repeat questions, at most 20 times"]' in picture
    assert '|"skipped"|' in picture
    assert '|"yes"|' in picture
    assert '(["end"])' in picture  # bare, it would close a frame


def test_no_text_can_break_out_of_its_label() -> None:
    nasty = talk("""
    - say:
        - 'He said "end"] --> b; <script>alert(1)</script> #quot; `x` | \\ % {{'
        - Two.
    - ask: a
      kind: choose
      text: '"]'
      choices: {x: X, y: Y}
    """)
    picture = draw(dialogue_of(nasty))
    sound(picture)
    assert "<script" not in picture


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("1. One", "1#46; One"),  # version 11 draws "Unsupported markdown: list" for each of these
        ("2) Two", "2#41; Two"),
        ("- a dash", "#45; a dash"),
        ("see www.here.org", "see www#46;here#46;org"),
        ("_so_ much", "#95;so#95; much"),
        ("half-time, sold_short", "half-time, sold_short"),
        ("4 or 5. Or 6.", "4 or 5#46; Or 6#46;"),
        ("end", "end"),
    ],
)
def test_no_text_is_read_as_markup(text: str, label: str) -> None:
    assert f'>"{label}"]' in draw(dialogue_of(talk(f"- say: ['{text}', Two.]")))


def test_long_texts_are_cut_behind_a_word() -> None:
    picture = draw(dialogue_of(talk(f"- say: [{'words ' * 100}x, Two.]")))
    assert max(map(len, picture.splitlines())) < 80
    assert 'words words…"]' in picture
