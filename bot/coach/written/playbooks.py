"""Playbooks: what helps when something went wrong on the day (curriculum S4). Content; this is its shape."""

from __future__ import annotations

import msgspec

from bot.dialogue.text import Variants


class Playbook(msgspec.Struct, frozen=True, kw_only=True):
    """One mishap: what it means, what to do in the moment, afterwards, and next time; and a plan in if-then words."""

    name: str
    title: str
    comfort: Variants
    in_the_moment: Variants
    afterwards: Variants
    next_time: Variants
    if_then: tuple[str, str]
