"""The files of content/: found, read and laid over one another.

    encouragement/<theme>.yaml                      locales/<language>.yaml and locales/<language>/ (see languages.py)
    wishes/<group>.yaml     asides/<group>.yaml    community/<day>.yaml
    dialogues/<name>.yaml   phrases/<group>.yaml   playbooks/<name>.yaml   questions/<kind>.yaml
    drafts/<name>.yaml      stories/<kind>.yaml    care/phrases.yaml      helplines/<country>.yaml

Later folders lie over earlier ones file by file, so that a community pack replaces or adds whole files. Anything that
looks like content and would not be read is a problem: a file in the wrong place must not be silently missing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from bot.library.problem import Problem, listed, meant
from bot.library.source import LARGEST, Source, read_source

FOLDERS: Final = (
    "dialogues",
    "phrases",
    "playbooks",
    "questions",
    "drafts",
    "stories",
    "encouragement",
    "wishes",
    "asides",
    "community",
    "locales",
    "care",
    "weights",
    "helplines",
)
"""The folders whose files are read."""

_NOT_MEANT: Final = frozenset({".md", ".bak", ".orig", ".swp", ".tmp"})
"""Endings of notes, and of copies that editors leave behind; so is a `~`."""

IN_LANGUAGES: Final = tuple(
    each for each in FOLDERS if each not in {"community", "locales", "care", "weights", "helplines"}
)
"""Those of them that may lie in the folder of a language; the others are the same for everybody."""

Files = dict[tuple[str, str], Source]
"""(folder, name) → the file as read: `("phrases", "system")`."""


def read_folders(folders: tuple[Path, ...], known: Sequence[str] = FOLDERS) -> tuple[Files, tuple[Problem, ...]]:
    """Every file of these folders, later ones winning, and what is wrong with them as files and as YAML.

    `known` are the names of the folders in them that are read.
    """
    found: dict[tuple[str, str], Path] = {}
    problems: list[Problem] = []
    for folder in folders:
        problems += _strays(folder, known)
        found |= {(path.parent.name, path.stem): path for path in _content_files(folder, known)}
    files: Files = {}
    for key, path in sorted(found.items()):
        source, wrong = _read(path)
        problems += wrong
        files[key] = source
    return files, tuple(problems)


def spoken(path: Path) -> str:
    """A path as people see it: from where they stand if it lies below, else in full."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except (ValueError, OSError, RuntimeError):  # the last is a link that leads back to itself
        return path.as_posix()


def _content_files(folder: Path, known: Sequence[str]) -> Iterator[Path]:
    for name in known:
        yield from sorted(path for path in _entries(folder / name) if path.suffix == ".yaml" and not _hidden(path))


def _read(path: Path) -> tuple[Source, tuple[Problem, ...]]:
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except OSError as broken:
        what = f"This file cannot be read ({broken.strerror or 'unknown reason'})."
        return Source(spoken(path), None, {}), (
            Problem(spoken(path), 1, what, "Check that it is a file you may read."),
        )
    return read_source(spoken(path), raw)


def _strays(folder: Path, known: Sequence[str]) -> Iterator[Problem]:
    if not folder.is_dir():
        what = "There is no such folder."
        yield Problem(spoken(folder), 1, what, f"Name a folder with {listed(f'{name}/' for name in known)} in it.")
    for entry in _entries(folder):
        if entry.is_dir() and not _hidden(entry):
            yield from _in_known(entry) if entry.name in known else _in_unknown(entry, known)
        elif entry.name in known:
            what = f"This is a file, and `{entry.name}` is read as a folder."
            yield Problem(spoken(entry), 1, what, f"Make a folder `{entry.name}/`, and put files into it.")
        elif entry.suffix in {".yaml", ".yml"}:
            yield Problem(spoken(entry), 1, "Nothing reads a file here.", f"Move it into {_either(known)}.")


def _in_known(folder: Path) -> Iterator[Problem]:
    for entry in _entries(folder):
        if entry.is_file() and not _hidden(entry) and entry.suffix not in {".yaml", *_NOT_MEANT}:
            what = f"Nothing reads a file that ends in {entry.suffix or 'no .yaml'}."
            yield Problem(spoken(entry), 1, what, f"Name it `{entry.name.partition('.')[0]}.yaml`, or move it away.")
        elif entry.is_dir() and not _hidden(entry) and not _is_language(entry) and _yaml_below(entry):
            yield Problem(spoken(entry), 1, "Nothing reads files this deep.", f"Move them up into `{folder.name}/`.")


def _is_language(folder: Path) -> bool:
    """Tell whether a folder is that of a language: beside the file that names it."""
    return folder.parent.name == "locales" and folder.with_name(f"{folder.name}.yaml").is_file()


def _in_unknown(folder: Path, known: Sequence[str]) -> Iterator[Problem]:
    if _yaml_below(folder):
        what = f"Nothing reads the folder `{folder.name}/`."
        yield Problem(spoken(folder), 1, what, meant(folder.name, known))


def _either(known: Sequence[str]) -> str:
    return " or ".join(f"`{name}/`" for name in known)


def _yaml_below(folder: Path) -> bool:
    return any(path.suffix in {".yaml", ".yml"} for path in folder.rglob("*"))


def _hidden(path: Path) -> bool:
    return path.name.startswith(".") or path.name.endswith("~")


def _entries(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []
