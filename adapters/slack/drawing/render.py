"""Message → what is posted. Pure: one or more payloads of blocks, each within Slack's limits, and a neutral text.

    kept words, hints         rich text and context blocks, as they come
    the question              bold, as is a line over a list
    what can be pressed       choices, then suggestions
    where we are, controls    quiet, last

A file stands among the words where it stands in the message. A notification shows only the `text`, and that gives
nothing away (words.NEUTRAL) unless a message says it may.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from adapters.slack import words
from adapters.slack.drawing.blocks import blocks_of
from adapters.slack.drawing.kit import BLOCKS, MESSAGE_TEXT, TEXT, Json, cut
from adapters.slack.drawing.widgets import offer_blocks, prompt_blocks
from bot.dialogue.messages import Block, Bullets, Chart, File, Message, Note, Paragraph, Quote, asked_at, plain
from bot.dialogue.told import Told


class Part(Told, frozen=True):
    """One call of the Web API that a letter needs: a message of blocks, or (`upload`) a file beside it."""

    blocks: list[Json]
    text: str = words.NEUTRAL
    upload: Chart | File | None = None


_FILES: Final = (Chart, File)


def render(message: Message, mark: str, *, uploads: bool = False) -> tuple[Part, ...]:
    """The parts of a message, in order. `uploads`: files may be sent; else their words stand in their place."""
    bold = {asked_at(message), *_heads(message.blocks)}
    text = words.NEUTRAL if message.private else cut(_words(message), TEXT)
    parts: list[Part] = []
    said: list[Json] = []
    for number, block in enumerate(message.blocks):
        if uploads and isinstance(block, _FILES):
            parts += (*_parts(said, [], text), Part([], upload=block))
            said = []
        else:
            said += blocks_of(block, asks=number in bold)
    pressed = prompt_blocks(message.prompt, mark) if message.prompt else offer_blocks(message.offers, mark)
    return (*parts, *_parts(said, pressed, text))


def _parts(said: list[Json], pressed: list[Json], text: str) -> Iterator[Part]:
    return (Part(blocks, text) for blocks in _messages(said, pressed))


def _heads(blocks: Sequence[Block]) -> Iterator[int]:
    """Paragraphs that stand over a list, such as "What they asked:"."""
    for number, (block, below) in enumerate(pairwise(blocks)):
        if isinstance(block, Paragraph) and isinstance(below, Bullets) and plain(block.spans).endswith(":"):
            yield number


def _messages(said: list[Json], pressed: list[Json]) -> Iterator[list[Json]]:
    """As few messages as the limits allow; what can be pressed stays together, below the last words."""
    blocks: list[Json] = []
    length = 0
    room = BLOCKS - len(pressed)
    for block in said:
        size = sum(map(len, texts_in(block)))
        if blocks and (len(blocks) >= room or length + size > MESSAGE_TEXT):
            yield blocks
            blocks, length = [], 0
        blocks.append(block)
        length += size
    if blocks or pressed:
        yield [*blocks, *pressed]


def texts_in(piece: object) -> Iterable[str]:
    """Every text that a piece of Block Kit shows."""
    if isinstance(piece, dict):
        for key, value in piece.items():
            if key == "text" and isinstance(value, str):
                yield value
            else:
                yield from texts_in(value)
    elif isinstance(piece, list):
        for each in piece:
            yield from texts_in(each)


def _words(message: Message) -> str:
    """A message in plain words, for a notification that may show them; in mrkdwn three characters are special."""
    text = "\n".join(filter(None, map(_block_words, message.blocks)))
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") if text.strip() else words.NEUTRAL


def _block_words(block: Block) -> str:
    match block:
        case Bullets(items):
            return "\n".join(f"\u2022 {plain(item)}" for item in items)
        case Chart(alt=alt) | File(alt=alt):
            return alt
        case Paragraph(spans) | Note(spans) | Quote(spans):
            return plain(spans)
        case _:
            return ""
