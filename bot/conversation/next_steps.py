"""The natural next steps after an ending: which commands can be one, and what stands on their buttons."""

from __future__ import annotations

from typing import Final

from bot.conversation.scene import Scene

NATURAL: Final[dict[str, str]] = {
    "pumpup": "offers.pumpup",
    "debrief": "offers.debrief",
    "practice": "offers.practice",
    "continue": "offers.full_debrief",
    "change": "offers.change",
    "help": "offers.help",
    "settings": "offers.settings",
    "entry": "offers.entry",
    "casebook": "offers.casebook",
    "interview": "offers.interview",
    "outcome": "interviews.way_outcome",
    "followup": "offers.followup",
    "answered": "offers.answered",
    "feedback": "offers.feedback",
    "silverlining": "offers.silverlining",
    "recover": "offers.recover",
    "stories": "offers.stories",
    "shared": "offers.shared",
    "tell": "offers.tell",
    "kindword": "offers.kindword",
    "reminders": "offers.reminders",
    "patterns": "offers.patterns",
    "values": "offers.values",
    "strengths": "offers.strengths",
    "privacy": "offers.privacy",
    "odds": "offers.odds",
    "reframe": "offers.reframe",
}
"""The label of each command that can be a natural next step."""


def offer_label(scene: Scene, command: str) -> str:
    """The label of a natural next step."""
    name, _, argument = command.removeprefix("/").partition(" ")
    talk = scene.person.talks.get(argument)
    company = str(talk.answers.get("company") or "") if talk else ""
    return scene.label(NATURAL[name], company=company)
