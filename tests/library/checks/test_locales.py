"""Commands in another language: read from a file named as the language, and checked."""

from __future__ import annotations

from pathlib import Path

from bot.library.checks.everything import check_content
from bot.library.library import CommandWords
from bot.library.load import find_content, load_library

GERMAN = """\
commands:
  debrief: {name: Nachlese, about: Ein Gespräch danach.}
  help:
    about: Was es alles gibt.
"""


def written(folder: Path, text: str, name: str = "de") -> Path:
    (folder / "locales").mkdir()
    (folder / "locales" / f"{name}.yaml").write_text(text, "utf-8")
    return folder


def test_a_file_of_ones_own_gives_commands_other_names(tmp_path: Path) -> None:
    library = load_library(find_content(), written(tmp_path, GERMAN))
    assert library.locales["de"]["debrief"] == CommandWords(name="nachlese", about="Ein Gespräch danach.")
    assert library.locales["de"]["help"].name == ""
    assert check_content(find_content(), tmp_path) == ()


def test_a_command_of_two_words_is_told_so(tmp_path: Path) -> None:
    text = "commands:\n  debrief: {name: nach lese}\n"
    (problem,) = check_content(find_content(), written(tmp_path, text))
    assert (problem.line, problem.what) == (2, "`nach lese` cannot be a command.")


def test_what_is_wrong_is_named_with_its_line(tmp_path: Path) -> None:
    text = "commands:\n  debreif: {name: a}\n  pumpup: {name: b}\n  help: {name: b}\n"
    problems = check_content(find_content(), written(tmp_path, text, "german"))
    assert [(each.line, each.what) for each in problems] == [
        (1, "`german` is no language."),
        (2, "There is no command `debreif`."),
        (4, "`b` stands for two commands, `pumpup` and `help`."),
    ]
    assert "debrief" in problems[1].remedy


def test_a_name_with_a_space_or_too_long_a_line_is_refused(tmp_path: Path) -> None:
    text = f"commands:\n  help: {{name: two words}}\n  debrief: {{about: {'x' * 101}}}\n"
    assert len(check_content(find_content(), written(tmp_path, text))) == 2
