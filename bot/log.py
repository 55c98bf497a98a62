"""Logs: a short sentence for people, named fields for machines, and never what a person wrote, on any level.

That is held by what is let through, not by what is kept out:
- of our own records: the sentence, and fields on the list ALLOWED with plain, short values;
- of a library's records: the sentence only when it is a template whose values stand apart (those are dropped), else
  just where it was logged; and nothing below WARNING;
- of an error: its type and where it happened. Its words only when the error is ours, because ours never quote a person.
"""

from __future__ import annotations

import logging
import sys
import traceback
import uuid
from collections.abc import Iterator
from typing import Final

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from bot.errors import ComebackError, OperatorError

OURS: Final = ("bot", "adapters")
"""The loggers above all of ours."""

ALLOWED: Final = frozenset(
    {"event", "level", "logger", "timestamp", "error", "error_id", "where"}
    | {
        "attempt",
        "attempts",
        "count",
        "delivery",
        "dialogue",
        "epoch",
        "input",
        "letter",
        "platform",
        "reminder",
        "schema",
    }
    | {"seconds", "step", "talk", "tries", "version"}
)
"""Fields that may reach a log: names, numbers and ids that we made."""

LONGEST: Final = 300
"""Characters of a field's text; nothing that we name is longer."""


def configure(level: str) -> None:
    """Send all logs to stderr: for people on a terminal, as JSON elsewhere. Libraries speak from WARNING on."""
    handler = _Stderr()
    handler.setFormatter(_formatter(pretty=sys.stderr is not None and sys.stderr.isatty()))  # None: it is closed
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.WARNING)
    for name in OURS:
        logging.getLogger(name).setLevel(level)
    logging.raiseExceptions = False  # a log that cannot be written must not print its record with a traceback
    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, *_COMMON, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )


def _be_configured() -> None:
    if not structlog.is_configured():
        configure("WARNING")


class _Stderr(logging.Handler):
    """Writes to what stderr is at that moment: the console puts its own in place while someone types."""

    def emit(self, record: logging.LogRecord) -> None:
        try:
            sys.stderr.write(self.format(record) + "\n")
            sys.stderr.flush()
        except Exception:  # noqa: BLE001  as every handler of logging does
            self.handleError(record)


def report(surprise: BaseException) -> str:
    """Log an error nobody foresaw; returns the id to tell the person."""
    error_id = uuid.uuid4().hex[:8]
    _be_configured()
    structlog.stdlib.get_logger(__name__).error(
        "Something unexpected went wrong.", error_id=error_id, exc_info=surprise
    )
    return error_id


def warned(category: type[Warning], filename: str, lineno: int) -> None:
    """Log a warning of Python's: its kind and its place."""
    place = f"{filename.rpartition('/')[2]}:{lineno}"
    _be_configured()
    structlog.stdlib.get_logger(__name__).warning("Python warns.", error=category.__name__, where=place)


def describe(error: BaseException) -> dict[str, str]:
    """An error as fields: its type and where it happened, without the words of anybody but us."""
    words = f": {error}" if isinstance(error, ComebackError) else ""
    return {"error": f"{type(error).__qualname__}{words}", "where": " < ".join(_places(error))}


def explained(error: BaseException) -> str:
    """What whoever runs this must do about an error, in our words; of one that is no matter of theirs, its type."""
    return f"{type(error).__qualname__}{f': {error}' if isinstance(error, OperatorError) else ''}"


def _places(error: BaseException) -> Iterator[str]:
    """Where an error passed, the innermost place first, and then the same of what caused it."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        yield f"{frame.filename.rpartition('/')[2]}:{frame.lineno} {frame.name}"
    cause = error.__cause__ or error.__context__
    if cause is not None:
        yield type(cause).__qualname__
        yield from _places(cause)


def _describe_error(_: WrappedLogger, __: str, fields: EventDict) -> EventDict:
    told = fields.pop("exc_info", None)
    error = sys.exc_info()[1] if told is True else told[1] if isinstance(told, tuple) else told
    return {**fields, **describe(error)} if isinstance(error, BaseException) else fields


def _only_allowed(_: WrappedLogger, __: str, fields: EventDict) -> EventDict:
    return {name: _plain(value) for name, value in fields.items() if name in ALLOWED or name.startswith("_")}


def _plain(value: object) -> object:
    if isinstance(value, str):
        return value if len(value) <= LONGEST else value[:LONGEST] + "…"
    return value if value is None or isinstance(value, bool | int | float) else type(value).__name__


def _of_a_library(_: WrappedLogger, __: str, fields: EventDict) -> EventDict:
    """Keep of a library's record only what no person can have written."""
    record: logging.LogRecord = fields["_record"]
    template = fields["event"] if fields.pop("positional_args", None) else ""
    return {**fields, "event": template or f"logged at {record.module}:{record.lineno}", "exc_info": record.exc_info}


_COMMON: Final[tuple[Processor, ...]] = (
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso"),
    _describe_error,
    _only_allowed,
)


def _formatter(*, pretty: bool) -> logging.Formatter:
    draw: Processor = structlog.dev.ConsoleRenderer(colors=False) if pretty else structlog.processors.JSONRenderer()
    return structlog.stdlib.ProcessorFormatter(
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, draw],
        foreign_pre_chain=[_of_a_library, *_COMMON],
        use_get_message=False,
        pass_foreign_args=True,
    )
