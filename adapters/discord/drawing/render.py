"""A message → what Discord is sent: one card, or several when it is long. Pure.

The card of a question carries a small line that says which talk it is and how far, what was answered last, the words
before the question, the question in bold, what answers it, and the controls below. In a server each answer changes the
card in place; what was answered last stands on it because nothing else would show it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from adapters.discord import words
from adapters.discord.drawing.folding import controls
from adapters.discord.drawing.kit import (
    ALT,
    COMPONENTS,
    FILE,
    GALLERY,
    TEXT,
    Json,
    container,
    count,
    length,
    separator,
    text,
)
from adapters.discord.drawing.markdown import bold, escape, leads, texts
from adapters.discord.drawing.widgets import Place, ways_on, widgets
from bot.dialogue.messages import Block, Bullets, File, Message, Paragraph, Progress, Prompt, Said, Words, plain
from bot.dialogue.shortening import shorten

ACCENT: Final = 0x2F6F73
"""The colour of our cards and pictures."""

HEAD, SO_FAR, QUESTION = 901, 902, 903
"""Numbers of the components that are looked for when somebody presses something; Discord numbers the others from 1."""

_NUMBERS: Final = 2**30
"""Letters' numbers are longer than a component's may be: a card carries the rest of the division, from `_FIRST` on."""
_FIRST: Final = 1000

ROOM: Final = TEXT - 900
MOST: Final = COMPONENTS - 4
"""Characters and components of one card; the rest is for the card itself."""

MOST_FILES: Final = 10

PICTURE: Final = "image/png"
"""The kind of file that is shown and not only attached."""


class Upload(NamedTuple):
    """A file that goes with a card. `alt` is read aloud where it cannot be seen."""

    name: str
    body: bytes
    alt: str


class Card(NamedTuple):
    """What one message of Discord's consists of."""

    components: list[Json]
    uploads: tuple[Upload, ...] = ()


class _Part(NamedTuple):
    components: list[Json]
    upload: Upload | None = None


def draw(message: Message, owner: int, place: Place, number: int, so_far: Sequence[str] = ()) -> list[Card]:
    """The cards of a letter's message. Its question stands on the last one, which the next answer changes."""
    *before, last = _split(_parts(message), _asking(message, owner, place))
    head = _head(message.prompt, so_far)
    cards = [_card(number, parts) for parts in before]
    return [*cards, _card(number, [*head, *last])]


def number_on_card(number: int) -> int:
    """The number by which a letter's card is known among the messages of a channel."""
    return _FIRST + number % _NUMBERS


def drawn_progress(title: str, progress: Progress | None) -> str:
    """Which talk this is, and how far."""
    far = f" \u00b7 {progress.done} of about {progress.about}" if progress and progress.done else ""
    return f"-# {escape(title[:1].upper() + title[1:])}{far}"


def _card(number: int, parts: Sequence[_Part]) -> Card:
    components = [component for part in parts for component in part.components]
    uploads = tuple(part.upload for part in parts if part.upload)
    return Card([container(number_on_card(number), ACCENT, components or [text(words.CUT)])], uploads)


def _head(prompt: Prompt | None, so_far: Sequence[str]) -> list[_Part]:
    if prompt is None:
        return []
    head = text(drawn_progress(prompt.title, prompt.progress), HEAD)
    if not so_far:
        return [_Part([head])]
    return [_Part([head, text("\n".join(so_far), SO_FAR), separator(line=True)])]


def _parts(message: Message) -> list[_Part]:
    """What is said, apart from the question."""
    said = message.blocks[:-1] if _question(message) else message.blocks
    before, after = (None, *said), (*said[1:], None)
    return [
        part
        for place, block in enumerate(said)
        if not leads(block, after[place])
        for part in (_led(before[place], block) if leads(before[place], block) else _of_block(block, place))
    ]


def _led(heading: Block | None, block: Block) -> Iterator[_Part]:
    """A list right below its heading, which stands out."""
    head = bold(heading.spans) if isinstance(heading, Paragraph) else ""
    for number, each in enumerate(texts(block)):
        yield _Part([text(each if number else f"{head}\n{each}")])


def _question(message: Message) -> Paragraph | None:
    """The question: the last thing said before a prompt, or before ways on if it is one."""
    last = message.blocks[-1] if message.blocks else None
    if not isinstance(last, Paragraph):
        return None
    return last if message.prompt or (message.offers and plain(last.spans).rstrip().endswith("?")) else None


def _of_block(block: Block, place: int) -> Iterator[_Part]:
    match block:
        case File(name, media_type, body, alt):
            upload = Upload(_safe(name, place), body, alt[:ALT])
            yield _Part([_shown(upload) if media_type == PICTURE else _attached(upload)], upload)
        case _:
            yield from (_Part([text(each)]) for each in texts(block))


def _shown(upload: Upload) -> Json:
    item: Json = {"media": {"url": f"attachment://{upload.name}"}}
    if upload.alt.strip():
        item["description"] = upload.alt
    return {"type": GALLERY, "items": [item]}


def _attached(upload: Upload) -> Json:
    return {"type": FILE, "file": {"url": f"attachment://{upload.name}"}}


def _safe(name: str, place: int) -> str:
    """A file's name as Discord keeps it: without spaces and the like, and never two alike."""
    stem, dot, kind = shorten(name, 60).rpartition(".")
    kept = "".join(each if each.isascii() and (each.isalnum() or each in "-_") else "-" for each in stem or kind)
    return f"{kept}-{place}.{kind}" if dot and stem else f"{kept}-{place}"


def _asking(message: Message, owner: int, place: Place) -> list[_Part]:
    """The question with all that answers it: it stays together."""
    prompt, question = message.prompt, _question(message)
    question_text = [text(asked, QUESTION)] if (asked := _asked(prompt, question, place)) else []
    if prompt is None:
        asked_first, rows_after = [_Part(question_text)] * bool(question_text), ways_on(message.offers, owner)
        return [*asked_first, *(_Part([row]) for row in rows_after)]
    below = controls(prompt, owner, together=place is Place.SERVER)
    room = [separator(line=False)] if below else []
    return [_Part([*question_text, *widgets(prompt, owner, place), *room, *below])]


def _asked(prompt: Prompt | None, question: Paragraph | None, place: Place) -> str:
    """The question in bold; of several that are answered together, all."""
    if prompt is not None and prompt.form is not None and place is Place.SERVER:
        title = bold((Words(prompt.form.title[:1].upper() + prompt.form.title[1:]),))
        return "\n".join([title, *texts(Bullets(tuple((Said(field.label),) for field in prompt.form.fields)))])
    return bold(question.spans) if question else ""


def _split(parts: Sequence[_Part], asking: Sequence[_Part]) -> list[list[_Part]]:
    """Parts in as few cards as hold them. What is asked stands on the last, with as much before it as fits."""
    cards: list[list[_Part]] = [[]]
    for part in (*parts, *asking):
        if cards[-1] and not _fits([*cards[-1], part]):
            cards.append([])
        cards[-1].append(part)
    return cards


def _fits(parts: Iterable[_Part]) -> bool:
    every = list(parts)
    components = [component for part in every for component in part.components]
    files = sum(part.upload is not None for part in every)
    return length(components) <= ROOM and count(components) <= MOST and files <= MOST_FILES
