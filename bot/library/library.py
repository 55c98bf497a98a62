"""The content as frozen values: what the turn reads, and the only thing it knows of content/."""

from __future__ import annotations

import msgspec

from bot.coach.playbooks import Playbook
from bot.coach.safety.helplines import Helplines
from bot.coach.safety.rules import CareRules, no_rules
from bot.dialogue.dialogue import Dialogue
from bot.dialogue.text import Variants


class Library(msgspec.Struct, frozen=True, kw_only=True):
    """Everything writers wrote, by name."""

    dialogues: dict[str, Dialogue]
    phrases: dict[str, Variants]
    playbooks: dict[str, Playbook] = {}
    care: CareRules = msgspec.field(default_factory=no_rules)
    helplines: dict[str, Helplines] = {}
