"""Content folders → the library, in one go: read, held against the forms, compiled. Raises ContentError with every problem.

The proofs of `check.py` are not run here: content is proved before it is shipped, and a start must be quick.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bot.errors import ContentError
from bot.library.compile import compile_dialogue, compile_playbook, compile_text
from bot.library.compile_care import PHRASES_FILE, compile_care, compile_helplines
from bot.library.folder import Files, read_folders
from bot.library.forms import read_form
from bot.library.library import Library
from bot.library.problem import Problem, render, sort_problems

Forms = dict[tuple[str, str], Any]
"""(folder, name) → the form of a file; files with problems are missing."""


def load_library(*folders: Path) -> Library:
    """The library of these folders, later ones over earlier ones file by file.

    Raises ContentError, whose sentence lists every problem of files and forms.
    """
    sources, problems = read_folders(folders)
    forms, unfit = read_forms(sources)
    if problems or unfit:
        found = sort_problems((*problems, *unfit))
        raise ContentError("\n".join((ContentError.__doc__ or "", *map(render, found))))
    return build(forms)


def read_forms(sources: Files) -> tuple[Forms, tuple[Problem, ...]]:
    """Every file held against the form of its folder."""
    forms: Forms = {}
    problems: list[Problem] = []
    for key, source in sources.items():
        form, unfit = read_form(key[0], source)
        problems += unfit
        if form is not None:
            forms[key] = form
    return forms, tuple(problems)


def build(forms: Forms) -> Library:
    """The library of sound forms."""
    return Library(
        dialogues={name: compile_dialogue(form) for (folder, name), form in forms.items() if folder == "dialogues"},
        playbooks={
            name: compile_playbook(name, form) for (folder, name), form in forms.items() if folder == "playbooks"
        },
        phrases={
            f"{group}.{name}": compile_text(texts)
            for (folder, group), form in forms.items()
            if folder == "phrases"
            for name, texts in form.items()
        },
        **_care(forms),
    )


def _care(forms: Forms) -> dict[str, Any]:
    helplines = [compile_helplines(form) for (folder, _), form in forms.items() if folder == "helplines"]
    found: dict[str, Any] = {"helplines": {lines.country: lines for lines in helplines}}
    if ("care", PHRASES_FILE) in forms:
        found["care"] = compile_care(forms["care", PHRASES_FILE])
    return found


def find_content() -> Path:
    """The folder of the content we ship: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).parents[1]
    packed = package / "_content"
    return packed if packed.is_dir() else package.parent / "content"
