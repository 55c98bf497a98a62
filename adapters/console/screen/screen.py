"""The live part of the screen: choices, the line being typed, a quiet line below. All else scrolls away above it.

…                                                  printed: the terminal's own scroll-back

           1 Awful   2 Low   3 OK                  the menu of the question in view

you        █                                       the line
           4 of about 12 · back · skip · later     quiet
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from prompt_toolkit.application import Application
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.history import InMemoryHistory
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.layout import BufferControl, ConditionalContainer, FormattedTextControl, HSplit, Layout, Window
from prompt_toolkit.layout.processors import AfterInput, ConditionalProcessor
from prompt_toolkit.output import Output, create_output
from prompt_toolkit.output.vt100 import Vt100_Output
from prompt_toolkit.renderer import print_formatted_text

from adapters.console.drawing.lines import EMPTY, Line, Run, Style, hang, wrap
from adapters.console.drawing.render import MEASURE, NARROW, YOU, column_of
from adapters.console.screen.menu import MARGIN, NOTHING, menu_lines
from adapters.console.screen.palette import SHEET, fragment, fragments

KEPT_FREE: Final = 9
"""Rows that a long menu leaves for the question above it and the line below."""

ESCAPE_WAIT: Final = 0.05
"""Seconds after which Escape counts alone; Alt-Enter sends both keys at once."""


class LiveScreen:
    """What is drawn. `menu` and `notice` may change at any time; `redraw` shows it."""

    def __init__(self) -> None:
        self.line = Buffer(multiline=True, history=InMemoryHistory())
        self.menu = NOTHING
        self.notice = ""
        self._output = _output()
        self._app: Application[None] | None = None

    def application(self, keys: KeyBindings) -> Application[None]:
        """What draws and listens; the caller runs it."""
        self._app = Application(
            layout=self._layout(), key_bindings=keys, style=SHEET, output=self._output, erase_when_done=True
        )
        self._app.ttimeoutlen = ESCAPE_WAIT
        return self._app

    @property
    def width(self) -> int:
        """Columns of the terminal now."""
        return self._output.get_size().columns

    def redraw(self) -> None:
        """Draw what has changed."""
        if self._app is not None:
            self._app.invalidate()

    def clear(self) -> None:
        """Leave nothing on the screen; what has scrolled away stays where it is."""
        if self._app is not None:
            self._app.renderer.clear()

    def print(self, lines: Iterable[Line]) -> None:
        """Write lines above the live part, for good.

        By erasing and drawing again, not by handing the terminal back for a moment (`in_terminal`): what is typed in
        that moment would be echoed into the text.
        """
        if self._app is not None and self._app.is_running:
            self._app.renderer.erase()
        print_formatted_text(self._output, [*fragments(lines), ("", "\n")], SHEET)
        self._output.flush()
        self.redraw()

    def _layout(self) -> Layout:
        line = Window(
            BufferControl(self.line, input_processors=[self._placeholder()]),
            get_line_prefix=self._before_line,
            wrap_lines=True,
            dont_extend_height=True,
        )
        narrow = Condition(lambda: self.width < NARROW)
        you = ConditionalContainer(_drawn(lambda: fragments([(YOU,)])), narrow)
        chosen_from = ConditionalContainer(_drawn(self._menu), Condition(lambda: bool(self.menu.choices)))
        quiet = ConditionalContainer(_drawn(self._quiet), Condition(lambda: bool(self._below)))
        return Layout(HSplit([_drawn(lambda: fragments([EMPTY])), chosen_from, you, line, quiet]), line)

    def _placeholder(self) -> ConditionalProcessor:
        hint = AfterInput(lambda: [fragment(each) for each in self._hint()])
        return ConditionalProcessor(hint, Condition(lambda: not self.line.text))

    def _hint(self) -> Line:
        """As many words of the hint as stand on one line: the line being typed on breaks between any two letters."""
        return wrap((Run(Style.QUIET, self.menu.hint),), self._room)[0]

    def _before_line(self, number: int, wrapped: int) -> StyleAndTextTuples:
        column = column_of(self.width)
        first = number == 0 and wrapped == 0 and self.width >= NARROW
        return [fragment(Run(Style.YOU, YOU.text.ljust(column) if first else " " * column))]

    def _menu(self) -> StyleAndTextTuples:
        lines = menu_lines(self.menu, self._room + MARGIN, self._output.get_size().rows - KEPT_FREE)
        return fragments([*self._indented(lines, MARGIN), EMPTY])

    def _quiet(self) -> StyleAndTextTuples:
        return fragments([EMPTY, *self._indented(wrap((Run(Style.QUIET, self._below),), self._room))])

    @property
    def _below(self) -> str:
        return self.notice or self.menu.quiet

    @property
    def _room(self) -> int:
        return max(1, min(self.width, MEASURE) - column_of(self.width))

    def _indented(self, lines: Iterable[Line], less: int = 0) -> list[Line]:
        indent: Line = (Run(Style.TEXT, " " * (column_of(self.width) - less)),)
        return list(hang(lines, indent, indent))


def _drawn(what: Callable[[], StyleAndTextTuples]) -> Window:
    return Window(FormattedTextControl(what), dont_extend_height=True)


def _output() -> Output:
    """The terminal. It is never asked where its cursor stands: not every one answers, and we need not know."""
    output = create_output()
    if isinstance(output, Vt100_Output):
        output.enable_cpr = False
    return output
