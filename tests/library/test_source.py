"""Reading YAML: what values become, which line each has, and what is refused without ever raising."""

from __future__ import annotations

from typing import Any

import pytest

from bot.library.source import DEEPEST, LARGEST, read_source
from tests.library.kit import marked


def data_of(text: str) -> Any:
    source, problems = read_source("a.yaml", text.encode())
    assert problems == ()
    return source.data


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("Off", "Off"),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("12", 12),
        ("-3", -3),
        ("0o17", 15),
        ("0x1F", 31),
        ("017", 17),
        ("1.5", 1.5),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("+", "+"),
        ("1_000", "1_000"),
        ("12:30", "12:30"),
        ("2026-11-22", "2026-11-22"),
        ("9" * 40, "9" * 40),
        ('"5"', "5"),
        ("'true'", "true"),
        ("'it''s'", "it's"),
        ("https://example.org/a:b", "https://example.org/a:b"),
    ],
)
def test_plain_values_are_those_of_yaml_1_2(written: str, value: object) -> None:
    found = data_of(f"a: {written}\n")["a"]
    assert found == value
    assert type(found) is type(value)


def test_infinity_and_not_a_number_are_numbers() -> None:
    assert data_of("a: [.inf, -.inf]\n")["a"] == [float("inf"), float("-inf")]
    assert data_of("a: .nan\n")["a"] != data_of("a: .nan\n")["a"]


def test_times_need_no_quotes_inside_brackets() -> None:
    assert data_of("a: [tomorrow 10:00, tomorrow 18:00]\n") == {"a": ["tomorrow 10:00", "tomorrow 18:00"]}
    assert data_of("a: {x: y:z, b: 1}\n") == {"a": {"x": "y:z", "b": 1}}
    assert data_of('a: {"x":1, "y":[2]}\n') == {"a": {"x": 1, "y": [2]}}


def test_keys_are_words_as_written() -> None:
    assert data_of("1: a\ntrue: b\nno: c\n") == {"1": "a", "true": "b", "no": "c"}


@pytest.mark.parametrize(
    "written", ["a: one\n  two\n\n  three\n", 'a: "one\n  two\n\n  three"\n', "a: >\n  one\n  two\n\n  three\n"]
)
def test_a_blank_line_stays_one_in_every_style(written: str) -> None:
    assert data_of(written)["a"].strip() == "one two\n\nthree"


def test_a_block_keeps_its_lines() -> None:
    assert data_of("a: |\n  one\n  two\n\n  three\n")["a"] == "one\ntwo\n\nthree\n"


def test_a_byte_order_mark_and_windows_lines_are_fine() -> None:
    source, problems = read_source("a.yaml", b"\xef\xbb\xbfa: 1\r\nb: 2\r\n")
    assert (source.data, problems) == ({"a": 1, "b": 2}, ())


def test_each_place_has_its_line() -> None:
    source, _ = read_source("a.yaml", b"# first\na:\n  - x\n  - b: 1\n    c:\n      d\n")
    assert source.lines == {(): 2, ("a",): 2, ("a", 0): 3, ("a", 1): 4, ("a", 1, "b"): 4, ("a", 1, "c"): 5}
    assert source.line(("a", 1, "c", "unknown", 5)) == 5
    assert source.line(("zzz",)) == 2


BROKEN = {
    "an unclosed quote": ("a: 'x # here\nb: 1\n", "never closed"),
    "an apostrophe in single quotes": ("a: 'it's' # here\n", "apostrophe"),
    "a tab before a name": ("\ta: 1 # here\n", "tab"),
    "a tab before an item": ("a:\n\t- 1 # here\n", "tab"),
    "a colon in a text": ("a: b: c # here\n", "double quotes"),
    "a line too far to the right": ("a: 1\n  b: 2 # here\n", "to the left"),
    "a name in a list": ("- a\nb: 1 # here\n", "list above"),
    "a sign that begins no text": ("a: @x # here\n", "double quotes"),
    "a percent sign": ("a: %x # here\n", "double quotes"),
    "a list behind a name": ("a: - b # here\n", "new line"),
    "an open bracket": ("a: [1, 2\nb: 3 # here\n", "bracket"),
    "a placeholder first": ("a: {company}, was it? # here\n", "double quotes"),
    "a backslash": ('a: "\\q" # here\n', "backslash"),
    "the same name twice": ("a: 1\nb: 2\na: 3 # here\n", "line 1"),
    "an alias and its anchor": ("a: &x 1 # here\nb: *x # here\n", "by reference"),
    "a tag": ("a: !!str 3 # here\n", "tag:yaml.org,2002:str"),
    "a dangerous tag": ("a: !!python/object/apply:os.system [ls] # here\n", "another way"),
    "a merge key": ("a: {x: 1}\n<<: {b: 1} # here\n", "Write the lines out"),
    "two documents": ("a: 1\n--- # here\nb: 2\n", "one document"),
    "a list as a name": ("? [a] # here\n: 1\n", "name is missing"),
    "no name": ('"": 1 # here\n', "name is missing"),
    "an unknown instruction": ("%FOO x # here\n---\na: 1\n", "instruction"),
    "another version": ("%YAML 3.0 # here\n---\na: 1\n", "version"),
    "nothing": ("# here\n", "empty"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_refused(name: str) -> None:
    text, words = BROKEN[name]
    _, problems = read_source("a.yaml", text.encode())
    assert [problem.line for problem in problems] == marked(text), problems
    assert words in "".join(f"{problem.what} {problem.remedy}" for problem in problems)


def test_bytes_that_are_no_utf_8() -> None:
    source, (problem,) = read_source("a.yaml", b"a: 1\nb: \xff\n")
    assert (source.data, problem.line) == (None, 2)
    assert "UTF-8" in problem.remedy


@pytest.mark.parametrize("raw", [b"a: 1\nb: \x00\n", b"a: 1\nb: \x1b[0m\n", "a: 1\nb: \ufffe\n".encode()])
def test_control_characters(raw: bytes) -> None:
    _, (problem,) = read_source("a.yaml", raw)
    assert problem.line == 2
    assert "character" in problem.what


def test_a_bomb_of_aliases_is_refused_where_it_begins() -> None:
    levels = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    levels += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    source, problems = read_source("a.yaml", "\n".join(levels).encode())
    assert problems[0].line == 1
    assert len(problems) == 10 + 9 * 9
    assert isinstance(source.data, dict)
    assert source.data["a9"] == [None] * 9


def test_a_file_that_is_too_large() -> None:
    source, (problem,) = read_source("a.yaml", b"a: " + b"x" * LARGEST)
    assert source.data is None
    assert "Split" in problem.remedy
    assert f"more than {LARGEST:,} bytes" in problem.what


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_nesting_without_end(opening: str) -> None:
    source, problems = read_source("a.yaml", (opening * 20_000).encode())
    assert source.data is None
    assert str(DEEPEST) in problems[0].what


def test_the_deepest_allowed_nesting_is_read() -> None:
    _, problems = read_source("a.yaml", b"[" * DEEPEST + b"]" * DEEPEST)
    assert problems == ()
    _, problems = read_source("a.yaml", b"[" * (DEEPEST + 1) + b"]" * (DEEPEST + 1))
    assert len(problems) == 1


def test_several_problems_of_one_file_are_found_together() -> None:
    _, problems = read_source("a.yaml", b"a: &x 1\na: 2\nb: !t 3\nc: *x\n")
    assert [problem.line for problem in problems] == [1, 2, 3, 4]


@pytest.mark.parametrize("sign", ["\u202e", "\u200b", "\ufeff", "\u2066", "\u00ad"])
def test_a_character_that_nobody_sees_is_found_in_its_line(sign: str) -> None:
    _, (problem,) = read_source("a.yaml", f"a: one\nb: two{sign}three\n".encode())
    assert (problem.line, "cannot be seen" in problem.what) == (2, True)


@pytest.mark.parametrize(
    "text", ["a: one\nb: Any time #1.\n", "a: one\nb: see #offers for more\n", "a:\n  - Pick #2\n"]
)
def test_words_behind_a_number_sign_are_not_swallowed(text: str) -> None:
    _, (problem,) = read_source("a.yaml", text.encode())
    assert (problem.line, "double quotes" in problem.remedy) == (2, True)


@pytest.mark.parametrize(
    "text", ["a: one # a remark\n", 'a: "one #1"\n', "a: one#1\n", "# all\na: one ## a remark\n", "a: |-\n  one #1\n"]
)
def test_a_remark_is_one(text: str) -> None:
    assert read_source("a.yaml", text.encode())[1] == ()


@pytest.mark.parametrize("text", ["a:\n  - 'You're welcome.'\n", "b: 1\na: 'it's fine'\n"])
def test_an_apostrophe_in_single_quotes_is_named(text: str) -> None:
    _, (problem,) = read_source("a.yaml", text.encode())
    assert "apostrophe" in problem.what
    assert problem.line == 2


@pytest.mark.parametrize("escape", ["\\e[31m", "\\0", "\\x07", "\\u202e", "\\u200b", "\\x9b"])
def test_an_escape_for_what_nobody_can_read_is_named(escape: str) -> None:
    _, (problem,) = read_source("a.yaml", f'a: one\nb: "two {escape} three"\n'.encode())
    assert (problem.line, "escape" in problem.what) == (2, True)


@pytest.mark.parametrize(
    "text", ['a: "one\\ntwo\\tthree"\n', "a: 'one \\e two'\n", 'a: "\\u00a0\\u2026\\U0001F469\\u200d\\U0001F4BB"\n']
)
def test_other_escapes_are_fine(text: str) -> None:
    assert read_source("a.yaml", text.encode())[1] == ()


def test_what_would_be_copied_from_elsewhere_is_told_once() -> None:
    assert len(read_source("a.yaml", b"<<: {a: b}\nc: d\n")[1]) == 1
