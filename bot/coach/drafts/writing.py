"""A letter, written: a template and the person's values give plain text to copy, in fewer than 180 words.

The environment is sandboxed and immutable, and an unknown placeholder is an error instead of a hole. A value is always
text: braces that a person typed stay braces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Final

import msgspec

from bot.coach.drafts import naming, wording
from bot.coach.written.draft import LEFT_OUT_FIRST, MOST_WORDS, Draft, Tone, slots_of
from bot.dialogue.told import Told

if TYPE_CHECKING:
    from jinja2 import Environment, Template

Values = Mapping[str, str | tuple[str, ...]]
"""Placeholder → text, or several for one that is a list."""

FILTERS: Final = {
    "clause": wording.clause,
    "topic": wording.topic,
    "that": wording.that,
    "cause": wording.cause,
    "sentence": wording.sentence,
    "showed": wording.showed,
    "the_role": naming.the_role,
    "the_position": naming.the_position,
    "heading": naming.heading,
    "question": wording.question,
    "length": len,
}
"""What a template may do with the person's words."""

TESTS: Final = {"telling": wording.tells}
"""What a template may ask of them."""

_TAG_LINE: Final = re.compile(r"^[ \t]*((?:\{%[^-%](?:[^%]|%(?!\}))*%\}[ \t]*)+)\n", re.MULTILINE)
"""A line of tags alone is no line of the letter. `{%-` joins what follows to the text before it."""
_EMPTY_LINES: Final = re.compile(r"\n{3,}")
_SPACES: Final = re.compile(r"[ \t]{2,}")
_LOOSE_ENDS: Final = re.compile(r"[ \t]*\n[ \t]*")


class Written(Told, frozen=True, kw_only=True):
    """A letter as text. `left_out` are the placeholders that had to go to keep it short."""

    subject: str
    text: str
    left_out: tuple[str, ...] = ()


class Frame(msgspec.Struct, frozen=True):
    """What stands above and below the body, as text."""

    hello: str
    goodbye: str


def write(draft: Draft, tone: Tone, values: Values, frame: Frame) -> Written:
    """The letter in this tone. What is missing among the values counts as empty."""
    letter, filled = draft.letters[tone], {name: values.get(name, "") for name in slots_of(draft.name)}
    subject = " ".join(render(letter.subject, filled).split())
    every = (
        Written(subject=subject, text=_framed(render(letter.body, fewer), frame), left_out=left_out)
        for fewer, left_out in _ever_fewer(filled)
    )
    return _first_short(every)


def _framed(body: str, frame: Frame) -> str:
    return f"{frame.hello}\n\n{body}\n\n{frame.goodbye}"


def _first_short(every: Iterator[Written]) -> Written:
    """The first that is short enough; the last and shortest if none is."""
    written = next(every)
    while len(written.text.split()) > MOST_WORDS and (fewer := next(every, None)) is not None:
        written = fewer
    return written


def _ever_fewer(values: Values) -> Iterator[tuple[Values, tuple[str, ...]]]:
    """The values, then without one more each time."""
    left_out: tuple[str, ...] = ()
    yield values, left_out
    for name in LEFT_OUT_FIRST:
        while value := values.get(name):
            values = {**values, name: value[:-1] if isinstance(value, tuple) else ""}
            left_out = (*left_out, name)
            yield values, left_out


def render(source: str, values: Values) -> str:
    """A template with its values, without the space that skipped parts leave."""
    text = _LOOSE_ENDS.sub("\n", _SPACES.sub(" ", fill(source, values)))
    return _EMPTY_LINES.sub("\n\n", text).strip()


def fill(source: str, values: Values) -> str:
    """A template with its values, space and all."""
    return _template(source).render(values)


@cache
def environment() -> Environment:
    """The one environment: nothing in it changes afterwards."""
    from jinja2 import StrictUndefined  # noqa: PLC0415  40 ms that only a letter needs to cost
    from jinja2.sandbox import ImmutableSandboxedEnvironment  # noqa: PLC0415

    made = ImmutableSandboxedEnvironment(undefined=StrictUndefined)
    made.globals.clear()
    made.filters = dict(FILTERS)
    made.tests = dict(TESTS)
    return made


@cache
def _template(source: str) -> Template:
    return environment().from_string(_TAG_LINE.sub(r"\1", source))
