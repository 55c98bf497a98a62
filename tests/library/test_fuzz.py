"""Whatever stands in a file, reading it gives values and problems and never raises; and what is sound can be walked."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.dialogue.walk import walk
from bot.library.checks.everything import check_dialogue
from bot.library.compile import compile_dialogue
from bot.library.draw import draw
from bot.library.forms.dialogue import DialogueForm
from bot.library.forms.fitting import read_form
from bot.library.forms.playbook import PlaybookForm
from bot.library.problem import Problem, render
from bot.library.source import read_source
from tests.library.kit import GOOD, OFFERED

LINES = GOOD.splitlines(keepends=True)
SHORT = st.text(alphabet=" \n\t:-{}[]'\"#&*!|>%@`?,abyz01~\\é\x00\ufeff", max_size=12)


def survive(raw: bytes) -> tuple[Problem, ...]:
    """Read, check and compile; every problem names a line of the file."""
    source, problems = read_source("talk.yaml", raw)
    found = [*problems]
    for folder in ("dialogues", "phrases", "playbooks"):
        form, unfit = read_form(folder, source)
        assert form is not None or unfit or problems
        if folder == "dialogues":
            found += unfit
        if isinstance(form, DialogueForm):
            found += check_dialogue(source, form, OFFERED)
            dialogue = compile_dialogue(form)
            draw(dialogue)
            if not found:
                assert walk(dialogue, {}, {}) is not None
        assert folder != "playbooks" or form is None or isinstance(form, PlaybookForm)
    lines = (
        raw.count(b"\n")
        + raw.count(b"\r")
        + 1
        + raw.decode("utf-8", "ignore").count("\u2028") * 2
        + raw.count(b"\xc2\x85")
    )
    for problem in found:
        assert 1 <= problem.line <= lines + 1, (problem, raw)
        assert problem.what
        assert problem.remedy
        assert "\n" not in render(problem)
    return tuple(found)


@given(st.binary(max_size=200))
def test_any_bytes(raw: bytes) -> None:
    assert survive(raw)


@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    survive(text.encode("utf-8", "surrogatepass"))


@given(st.text(alphabet=" \n\t:-{}[]'\"#&*!|>%@`?,ab01~", max_size=80))
def test_any_signs_that_mean_something_in_yaml(text: str) -> None:
    survive(text.encode())


@given(st.data())
def test_any_change_to_a_good_file(data: st.DataObject) -> None:
    text = "".join(_changed(data))
    survive(text.encode("utf-8", "surrogatepass"))


def _changed(data: st.DataObject) -> list[str]:
    """A good file after a few deletions, doublings, swaps and insertions."""
    lines = list(LINES)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(lines) - 1))
        match data.draw(st.sampled_from(["delete", "double", "swap", "insert", "indent", "value"])):
            case "delete" if len(lines) > 1:
                del lines[at]
            case "double":
                lines.insert(at, lines[at])
            case "swap":
                other = data.draw(st.integers(0, len(lines) - 1))
                lines[at], lines[other] = lines[other], lines[at]
            case "insert":
                column = data.draw(st.integers(0, len(lines[at])))
                lines[at] = lines[at][:column] + data.draw(SHORT) + lines[at][column:]
            case "indent":
                lines[at] = " " * data.draw(st.integers(0, 6)) + lines[at].lstrip(" ")
            case "value":
                name, colon, _ = lines[at].partition(":")
                values = [
                    "",
                    " 5",
                    " true",
                    " [a, b]",
                    " {a: b}",
                    " 'x'",
                    " .inf",
                    " -1",
                    " [[1]]",
                    " {not: {not: {}}}",
                ]
                lines[at] = f"{name}{colon}{data.draw(st.sampled_from(values))}\n"
            case _:
                pass
    return lines


KEYS = ["ask", "say", "show", "repeat", "part", "steps", "kind", "text", "choices", "when", "not", "fact", "most"]
KEYS += ["least", "again", "was", "suggest", "reply", "label", "dialogue", "title", "opening", "closing", "form", "a"]
LEAVES = (
    st.none() | st.booleans() | st.integers(-3, 10**20) | st.text(max_size=5) | st.sampled_from(["a", "yes", "{a}"])
)
PLAIN = st.recursive(
    LEAVES | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=6),
    max_leaves=20,
)


@given(PLAIN)
def test_any_data_in_the_forms(value: object) -> None:
    survive(json.dumps({"steps": value}).encode())
    survive(json.dumps(value).encode())


@pytest.mark.long
@settings(max_examples=20_000)
@given(st.data())
def test_very_many_changes_to_a_good_file(data: st.DataObject) -> None:
    survive("".join(_changed(data)).encode("utf-8", "surrogatepass"))
