"""A small content pack, loaded over the shipped content as Settings.content would, whose answers are known exactly."""

from __future__ import annotations

import json
import tempfile
from functools import cache
from pathlib import Path

from bot.coach.profile.profile import Profile
from bot.conversation.person import Person
from bot.library.library import Library
from bot.library.load import find_content, load_library
from tests.conversation.small import SMALL

LEDGER = """
dialogue: ledger
title: ledger
about: Lines, one after the other. A line of three words or more is an answer at either question.
opening: [Write., Begin., Go on.]
closing: [Full., Done., Closed.]
steps:
  - repeat: lines
    most: 100
    again: [Another line?, One more line?]
    steps:
      - ask: line
        kind: text
        text: [Which line?, What comes next?]
"""

FAULTY = """
dialogue: faulty
title: faulty talk
about: A talk of ours that breaks, because it shows what nobody has written.
opening: [Listen., Now., Here.]
closing: [Over., Out., End.]
steps:
  - ask: words
    kind: text
    text: What do you say?
  - show: not_written_yet
  - ask: more
    kind: text
    text: And then?
"""


@cache
def library() -> Library:
    """The shipped content with the pack over it."""
    with tempfile.TemporaryDirectory(prefix="comeback-pack-") as folder:
        return load_library(find_content(), write_pack(Path(folder)))


def write_pack(folder: Path) -> Path:
    """The pack as files."""
    dialogues = folder / "dialogues"
    dialogues.mkdir(parents=True)
    (dialogues / "ledger.yaml").write_text(LEDGER, encoding="utf-8")
    (dialogues / "faulty.yaml").write_text(FAULTY, encoding="utf-8")
    (dialogues / "small.yaml").write_text(json.dumps(SMALL), encoding="utf-8")  # JSON is YAML, too
    return folder


def stranger(key: str) -> Person:
    """Somebody new, as the engine makes them when chance says 0."""
    return Person(key=key, profile=Profile(seed=0))


def lines(name: str, count: int) -> tuple[str, ...]:
    """What somebody new says: past the welcome into the ledger, then so many lines of their own."""
    return ("/ledger new", "yes", "skip", "skip", *(f"line {number} of {name}" for number in range(count)))
