"""Files at the console: put into the current folder for their owner alone, never over another file."""

from __future__ import annotations

import os
from itertools import count
from pathlib import Path

from msgspec.structs import replace

from bot.dialogue.messages import Block, File, Message, Note, Words
from bot.errors import FileRefused


def put_away(message: Message, folder: Path) -> Message:
    """The message with its files in the folder; in their place stands where each is, or why it is not there."""
    if not any(isinstance(block, File) for block in message.blocks):
        return message
    return replace(message, blocks=tuple(_put_away(block, folder) for block in message.blocks))


def save(file: File, folder: Path) -> Path:
    """Write a file of mode 0600, under its name or the next free one. Raises FileRefused."""
    path = folder / Path(file.name).name
    try:
        handle, path = _create(path)
        _fill(handle, path, file.body)
    except OSError as error:
        raise FileRefused(f"{path} could not be written: {error.strerror}.") from None
    return path


def _fill(handle: int, path: Path, body: bytes) -> None:
    """Write it all, or leave nothing."""
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(body)
            out.flush()
            os.fsync(out.fileno())
    except OSError:
        path.unlink()
        raise


def _create(path: Path) -> tuple[int, Path]:
    """A new file: `notes.md`, or `notes-2.md` where that is taken."""
    for number in count(1):
        free = path if number == 1 else path.with_name(f"{path.stem}-{number}{path.suffix}")
        try:
            return os.open(free, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), free
        except FileExistsError:
            continue
    raise AssertionError  # pragma: no cover  counting does not end


def _put_away(block: Block, folder: Path) -> Block:
    if not isinstance(block, File):
        return block
    try:
        said = f"{save(block, folder)}: {block.alt}"
    except FileRefused as refused:
        said = str(refused)
    return Note((Words(said),))
