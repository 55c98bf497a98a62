"""Other languages than ours: which there are, and the library in one of them.

`locales/<language>.yaml` gives a language its name and its words for commands; that alone makes it one to choose. The
folder `locales/<language>/` beside it lies over our content, file by file, for those who chose it. What is not there
stays as it is in ours. Care, help lines and posts for channels are the same for everybody.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from bot.coach.profile.language import OURS
from bot.library.library import Library

FOLDER: Final = "locales"

STEP: Final = "language"
"""The question whose answer is a language. What is said right after it is said in that one."""


def overlays(folders: Iterable[Path], language: str) -> tuple[Path, ...]:
    """The folders with what is said in a language."""
    return tuple(there for folder in folders if (there := folder / FOLDER / language).is_dir())


def spoken(library: Library, language: str) -> Library:
    """The library in a language; as it is where there is no such. What changes while we run is the same in all."""
    found = library.languages.get(language or OURS)
    if found is None or found.language == library.language:
        return library
    return replace(
        found,
        languages=library.languages,
        site=library.site,
        pulse=library.pulse,
        stories={**library.stories, **found.stories},
    )
