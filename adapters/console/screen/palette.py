"""What styles look like. One accent; everything else is the terminal's own foreground, bold or dim.

The accent's luminance lies midway between black and white (contrast 4.5 and 4.7 to 1): readable on either.
Without colours (NO_COLOR) the attributes still tell everything apart.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.styles import Style as Sheet

from adapters.console.drawing.lines import Line, Run, Style

ACCENT: Final = "#00827f"

_LOOKS: Final = {
    Style.TEXT: "",
    Style.QUESTION: "bold",
    Style.SAID: "",
    Style.SPEAKER: f"bold {ACCENT}",
    Style.YOU: "dim",
    Style.HEADING: f"bold {ACCENT}",
    Style.KEY: f"bold {ACCENT}",
    Style.MARK: ACCENT,
    Style.QUIET: "dim",
    Style.CHOSEN: f"bold reverse {ACCENT}",
    Style.TROUBLE: "bold",
}


def _name(style: Style) -> str:
    return f"comeback-{style.value}"  # prompt-toolkit has classes of its own


SHEET: Final = Sheet.from_dict({_name(style): look for style, look in _LOOKS.items()})


def fragment(piece: Run) -> tuple[str, str]:
    """A piece of text as prompt-toolkit draws it."""
    return f"class:{_name(piece.style)}", piece.text


def fragments(lines: Iterable[Line]) -> StyleAndTextTuples:
    """Lines as prompt-toolkit draws them, with line breaks between."""
    drawn: StyleAndTextTuples = []
    for line in lines:
        drawn.extend(fragment(piece) for piece in line)
        drawn.append(("", "\n"))
    return drawn[:-1]
