"""The one way in: which module reads which kind of ask."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from typing import Final

from bot.dialogue.messages import Input
from bot.dialogue.readers.addressee import read_addressee
from bot.dialogue.readers.asides import ways_without
from bot.dialogue.readers.choice import read_choose
from bot.dialogue.readers.clock import read_clock
from bot.dialogue.readers.company import read_company
from bot.dialogue.readers.confirm import read_confirm
from bot.dialogue.readers.country import read_country
from bot.dialogue.readers.good_thing import read_good_thing
from bot.dialogue.readers.heard import Heard, Reading, unclear
from bot.dialogue.readers.moments.moment import read_moment
from bot.dialogue.readers.moments.stamp import ToLocal
from bot.dialogue.readers.name import read_name
from bot.dialogue.readers.number import read_number
from bot.dialogue.readers.pick import read_pick
from bot.dialogue.readers.role import read_role
from bot.dialogue.readers.scale import read_scale
from bot.dialogue.readers.text import read_condition, read_proof, read_question, read_text
from bot.dialogue.readers.zones.zone import read_zone
from bot.dialogue.steps import Ask
from bot.dialogue.words.typed import cleaned

Reader = Callable[[Ask, str], Reading]

FREE: Final[dict[str, Reader]] = {
    "proof": read_proof,
    "question": read_question,
    "good_thing": read_good_thing,
    "condition": read_condition,
    "role": read_role,
    "addressee": read_addressee,
    **dict.fromkeys(("", "rough_time", "plan", "todo", "reply", "response", "to_oneself"), read_text),
}
"""Those that take any words. All but "" say what the words are for: what is none of that is asked about."""

TEXT_READERS: Final[dict[str, Reader]] = {
    "zone": read_zone,
    "country": read_country,
    "name": read_name,
    "company": read_company,
    "clock": read_clock,
    **FREE,
}
"""The readings of a text by the name content gives them in `reader:`."""

_READERS: Final[dict[Input, Reader]] = {
    Input.CHOOSE: read_choose,
    Input.PICK: read_pick,
    Input.SCALE: read_scale,
    Input.CONFIRM: read_confirm,
    Input.NUMBER: read_number,
    Input.TEXT: lambda ask, typed: TEXT_READERS[ask.reader](ask, typed),
}

NAMES: Final = frozenset({"name", "company"})
"""Those that take a name out of what is said."""

_WHOLE: Final = frozenset({"", *NAMES})
"""Those that are not tried again without what people add: it may belong to the answer."""

_AS_TYPED: Final = frozenset({Input.TEXT, Input.NUMBER})
_MINUS: Final = re.compile("^[-\u2013\u2212](?=\\d)")
"""A number below nothing picks no choice; its digits alone would."""

LONGEST_WORDS: Final = 200
"""Characters of an answer that is not free text: more than twice the longest label (75)."""
LONGEST_LIST: Final = 2000
"""Characters of a list of choices: all 25 labels of 75 with something between them; and of what is told instead."""
LONGEST_LOOKED_AT: Final = 100_000
"""Characters. Beyond this nothing is counted: a pasted book costs nothing, and a platform may have cut it."""


def read(ask: Ask, typed: str, now: datetime, to_local: ToLocal | None = None) -> Reading:
    """Read an answer to this question.

    `now` is the person's wall time, naive. `to_local` turns epoch seconds into their wall time, for Discord's
    timestamps, which are absolute; without it they are unclear.
    """
    limit = _limit(ask)
    if len(typed) > LONGEST_LOOKED_AT:
        return unclear("too_long", limit=limit, length=f"more than {LONGEST_LOOKED_AT}")
    kept = cleaned(typed)
    if not kept:
        return unclear("empty")
    if len(kept) > limit:
        return unclear("too_long", limit=limit, length=len(kept))
    if ask.input is Input.MOMENT:
        return read_moment(kept, now, to_local)
    return _read(ask, kept if ask.input in _AS_TYPED else _MINUS.sub("minus ", kept))


def _read(ask: Ask, said: str) -> Reading:
    """What can be read as it stands is; else without the laughs, faces and swear words around it."""
    way_of = _READERS[ask.input]
    heard = way_of(ask, said)
    if isinstance(heard, Heard) or (ask.input is Input.TEXT and ask.reader in _WHOLE):
        return heard
    ways = (way_of(ask, bare) for bare in ways_without(said))
    return next((reading for reading in ways if isinstance(reading, Heard)), heard)


def takes_free_words(ask: Ask) -> bool:
    """Tell whether what is typed is kept in the person's own words."""
    return ask.input is Input.TEXT and ask.reader in FREE


def takes_anything(ask: Ask) -> bool:
    """Tell whether anything typed would be an answer: free words, and a name among them."""
    return ask.input is Input.TEXT and (ask.reader in FREE or ask.reader in NAMES)


def _limit(ask: Ask) -> int:
    if takes_free_words(ask) or ask.reader == "company":
        return ask.longest
    return LONGEST_LIST if ask.input in {Input.PICK, Input.CHOOSE} else LONGEST_WORDS
