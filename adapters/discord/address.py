"""Where an answer belongs: the interaction it answers, as it stands with the letter in the database.

The token is Discord's own key to that one answer, for 15 minutes; a letter that outlives it goes by direct message.
"""

from __future__ import annotations

from typing import Final

import msgspec

from bot.dialogue.told import Told

_encoder: Final = msgspec.json.Encoder()


class Address(Told, frozen=True):
    """An interaction. `private`: what answers it is seen by that person alone, in the place of what was pressed."""

    interaction: int
    application: int
    token: str
    private: bool

    def written(self) -> str:
        """As it stands with a letter."""
        return _encoder.encode(self).decode()


def read_address(written: str) -> Address | None:
    """An address as it stood with a letter, or None."""
    try:
        return msgspec.json.decode(written, type=Address) if written else None
    except msgspec.DecodeError:
        return None
