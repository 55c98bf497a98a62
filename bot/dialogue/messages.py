"""What the bot says, as structured values that every platform draws in its own way.

Never markup of some platform. `Words` are ours, `Said` is what a person typed: adapters show it as plain text only.
Serialised (`msgspec.json`) these values stand in the outbox, so a field may be added with a default and never renamed.
"""

from __future__ import annotations

import enum
from typing import Final

import msgspec

from bot.dialogue.told import Told


class Words(msgspec.Struct, frozen=True, gc=False, tag="words"):
    """Text of ours: content, never user input."""

    text: str


class Said(Told, frozen=True, gc=False, tag="said"):
    """Text a person typed: drawn as plain text, never parsed as markup or mention."""

    text: str


class Instant(msgspec.Struct, frozen=True, gc=False, tag="instant"):
    """A moment: in words, by the person's clock, and as seconds since 1970 for platforms that show time themselves."""

    text: str
    at: int


Span = Words | Said | Instant
Spans = tuple[Span, ...]


class Paragraph(msgspec.Struct, frozen=True, tag="paragraph"):
    """A run of text. May hold several lines; a blank line starts a new paragraph on every platform."""

    spans: Spans


class Heading(msgspec.Struct, frozen=True, tag="heading"):
    """A short title above what follows."""

    spans: Spans


class Bullets(msgspec.Struct, frozen=True, tag="bullets"):
    """A list of short items."""

    items: tuple[Spans, ...]


class Quote(msgspec.Struct, frozen=True, tag="quote"):
    """The person's own words, set apart."""

    spans: Spans


class Copyable(Told, frozen=True, tag="copyable"):
    """Text to copy as it is: a draft. `label` names it."""

    text: str
    label: str = ""


class Note(msgspec.Struct, frozen=True, tag="note"):
    """A quieter line: a hint, a source, a date."""

    spans: Spans


class ChartKind(enum.Enum):
    """How values are drawn."""

    BARS = "bars"  # one bar a point: amounts side by side
    LINE = "line"  # points in order, joined: how something went over time


class Point(Told, frozen=True):
    """One value of a chart; `shown` is how it is written beside it."""

    label: str
    value: float
    shown: str


class Chart(Told, frozen=True, tag="chart"):
    """Figures, to be drawn by each platform in its own way. `most` is the top of the scale, which begins at 0.

    `alt` says everything the picture shows, for people who cannot see it and wherever none can be drawn.
    """

    title: str
    points: tuple[Point, ...]
    most: float
    alt: str
    kind: ChartKind = ChartKind.BARS


class File(Told, frozen=True, tag="file"):
    """A file to keep, such as an export or a calendar entry."""

    name: str
    media_type: str
    body: bytes
    alt: str


Block = Paragraph | Heading | Bullets | Quote | Copyable | Note | Chart | File


class Input(enum.Enum):
    """What a prompt takes, so that a platform can offer the fitting widget. The seven kinds of ask and no more."""

    CHOOSE = "choose"  # one of `options`
    PICK = "pick"  # any of `options`
    TEXT = "text"  # free words, at most `longest` characters
    SCALE = "scale"  # one of `options`, which are numbers in order; `low` and `high` name the ends
    CONFIRM = "confirm"  # yes or no, as two `options`
    NUMBER = "number"  # a number
    MOMENT = "moment"  # date and time in plain words


class Control(enum.Enum):
    """The controls that work in every dialogue, as taps and as words."""

    BACK = "back"
    SKIP = "skip"
    PAUSE = "pause"
    STOP = "stop"
    HELP = "help"
    REPEAT = "repeat"
    UNKEEP = "unkeep"  # the last answer is not to be kept
    SKIP_ALL = "skip_all"  # every question of the page in view
    SUPPORT = "support"  # people to talk to, without leaving the question


SHOWN_CONTROLS: Final = (Control.BACK, Control.SKIP, Control.PAUSE, Control.STOP, Control.HELP, Control.SUPPORT)
"""Those shown below a question; `repeat` is typed, `unkeep` is shown by `help`."""


class Option(Told, frozen=True, gc=False):
    """Something to tap: `token` comes back in `Tapped`, `label` is shown and may be typed instead."""

    token: str
    label: str


class Progress(msgspec.Struct, frozen=True, gc=False):
    """How far a talk is: `done` questions answered of about `about`. The second number moves as answers come in."""

    done: int
    about: int


class Field(Told, frozen=True):
    """One question of a form that a platform may show as a modal."""

    path: str
    label: str
    input: Input
    options: tuple[Option, ...] = ()
    optional: bool = False
    longest: int = 4000
    value: str = ""
    example: str = ""
    """An answer that somebody might give, to be shown while the field is empty."""
    error: str = ""
    """Why what was sent last could not be read; empty at first."""


class Form(msgspec.Struct, frozen=True):
    """Several asks that may be answered together; the answer is one `Submitted` with this token.

    Whoever shows them together offers `skip_all` in place of skip, which means the first of them alone.
    """

    token: str
    title: str
    fields: tuple[Field, ...]
    skip_all: Option | None = None


class Prompt(msgspec.Struct, frozen=True, kw_only=True):
    """The one thing a message asks for.

    `token` names the question (talk and path); a tap on `options` or `controls` sends an option's token back, a typed
    answer needs none. `title` names the talk.
    """

    token: str
    input: Input
    options: tuple[Option, ...] = ()
    low: str = ""
    high: str = ""
    suggestions: tuple[Option, ...] = ()
    controls: tuple[Option, ...] = ()
    longest: int = 4000
    sensitive: bool = False
    form: Form | None = None
    progress: Progress | None = None
    title: str = ""


class Message(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to send: blocks in order, then at most one prompt or a row of offers.

    `offers` are ways on when no question is open; a tap sends the token back, the label may be typed.
    `private` marks words that must not show in a notification preview.
    """

    blocks: tuple[Block, ...]
    prompt: Prompt | None = None
    offers: tuple[Option, ...] = ()
    private: bool = True


def plain(spans: Spans) -> str:
    """The text of spans without the difference of whose words they are."""
    return "".join(span.text for span in spans)


def asked_at(message: Message) -> int | None:
    """Which block asks: the last paragraph, where a prompt follows; notes may stand between."""
    if message.prompt is None:
        return None
    asking = [number for number, block in enumerate(message.blocks) if not isinstance(block, Note)]
    return asking[-1] if asking and isinstance(message.blocks[asking[-1]], Paragraph) else None
