"""What Python itself prints when something goes wrong outside of every handler: type and place, never the words.

Its own hooks print the text of an error, which may quote whoever was talked to, and the object that it happened in.
"""

from __future__ import annotations

import sys
import threading
import warnings
from types import TracebackType
from typing import TextIO


def install() -> None:
    """For the whole process. Nothing is imported for it before something goes wrong."""
    sys.excepthook = _uncaught
    sys.unraisablehook = lambda lost: _report(lost.exc_value)
    threading.excepthook = lambda lost: _report(lost.exc_value)
    warnings.showwarning = _warned


def _uncaught(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    _report(error)


def _report(error: BaseException | None) -> None:
    from bot.log import report

    if error is not None:
        report(error)


def _warned(
    message: Warning | str,  # noqa: ARG001  not said
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,  # noqa: ARG001
    line: str | None = None,  # noqa: ARG001
) -> None:
    from bot.log import warned

    warned(category, filename, lineno)
