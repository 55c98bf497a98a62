"""How a person wants to be met: by which name, where their day is, when, in which tone; and what they agreed to."""

from __future__ import annotations

import msgspec

from bot.coach.profile.times import Encouragement, Times
from bot.dialogue.messages import Block, Option
from bot.dialogue.told import Told


class Covered(Told, frozen=True, kw_only=True):
    """What came by itself while their person wants to be discreet, until they open it. `at` is aware UTC, ISO."""

    at: str
    blocks: tuple[Block, ...]
    offers: tuple[Option, ...] = ()


class Profile(Told, frozen=True, kw_only=True, omit_defaults=True):
    """How the person wants to be met. `counts` numbers the talks of each dialogue begun so far.

    `offers` are the ways on shown last, as (command line, label): words typed with no question open are read by them.
    """

    name: str = ""
    zone: str = ""
    seed: int = 0
    counts: dict[str, int] = msgspec.field(default_factory=dict)
    offers: tuple[tuple[str, str], ...] = ()
    hint_zone: str = ""
    """The zone their device or profile says, until they confirm one."""
    language: str = ""
    """The language they chose, where there are several (bot.library.languages); empty: ours."""
    hint_language: str = ""
    """The one their device or profile speaks, whether we do or not."""
    place: str = ""
    """Where the platform keeps our conversation, in its own words, such as a channel's id."""
    direct: str = ""
    """Where a second platform does so, on which a conversation cannot be opened at will: the channel's id."""
    in_care: bool = False
    """Something they wrote was met with care, and they have not said since that they are all right."""
    may_go_on: bool = False
    """In care for words that we were not certain of: they need not say so, whatever they go on with says it."""
    wanted: str = ""
    """The command they came with, which waits until they have been welcomed."""
    told: tuple[str, str] = ("", "")
    """The day and the words with which they came while nothing was open: the talk they lead to begins with them."""
    hushed: str = ""
    """The day on which they said "not now" to what waits: it is not offered again that day."""
    times: Times = Times()
    encouragement: Encouragement = Encouragement()
    country: str = ""
    """The ISO 3166 code of the country they named; empty: that of their zone counts (bot.coach.profile.country)."""
    plain: bool = False
    """They asked for plain words: no kind word between the questions."""
    counted: bool = False
    """They are counted in what others see of a community (bot.coach.pulse)."""
    discreet: bool = False
    """Somebody else may see their screen: what comes by itself shows nothing until they open it."""
    covered: tuple[Covered, ...] = ()
    """What came since, and waits to be opened."""
    consent: int = 0
    """The version of what is kept that they agreed to (see `consent`), and `consented_at` when, aware UTC ISO."""
    consented_at: str = ""
    declined: int = 0
    """The version they said no to, after they had agreed to an earlier one."""

    @property
    def zone_or_utc(self) -> str:
        """The zone of their clock; the world's where they named none."""
        return self.zone or "UTC"
