"""Which key does what on the screen, beside the usual ones for editing a line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from prompt_toolkit.buffer import Buffer
from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys

from adapters.console.drawing.printable import printable

_STEPS: Final = {"down": 1, "right": 1, "tab": 1, "up": -1, "left": -1, "s-tab": -1}
"""How each key moves the arrow in a list of choices."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moves:
    """What the keys set in motion."""

    move: Callable[[int], None]
    mark: Callable[[], None]
    send: Callable[[], None]
    clear_or_leave: Callable[[], None]
    leave: Callable[[], None]
    draw_anew: Callable[[], None]


def bindings(line: Buffer, moves: Moves, may_choose: Callable[[], bool], may_mark: Callable[[], bool]) -> KeyBindings:
    """The keys. Arrows choose only while the line is empty; in words they move the cursor, as everywhere."""
    keys = KeyBindings()
    empty = Condition(lambda: not line.text)
    choosing = empty & Condition(may_choose)
    for key, step in _STEPS.items():
        keys.add(key, filter=choosing)(_calling(moves.move, step))
    keys.add(" ", filter=choosing & Condition(may_mark))(_calling(moves.mark))
    keys.add("enter")(_calling(moves.send))
    keys.add("escape", "enter")(_calling(line.insert_text, "\n"))
    keys.add("c-c")(_calling(moves.clear_or_leave))
    keys.add("c-d", filter=empty)(_calling(moves.leave))
    keys.add("c-z")(lambda pressed: pressed.app.suspend_to_background())
    keys.add("c-l")(_calling(moves.draw_anew))
    keys.add(Keys.BracketedPaste)(lambda pressed: line.insert_text(printable(pressed.data)))
    for mouse in (Keys.Vt100MouseEvent, Keys.WindowsMouseEvent):
        keys.add(mouse)(_calling(_nothing))
    return keys


def _nothing() -> None:
    """A colour in a pasted text (`ESC[31m`) reads like a mouse, and prompt-toolkit trips over it."""


def _calling(act: Callable[..., None], *with_what: object) -> Callable[[KeyPressEvent], None]:
    def pressed(_: KeyPressEvent) -> None:
        act(*with_what)

    return pressed
