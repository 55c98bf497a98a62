"""/privacy: what is kept, where, who can read it, how long, how to take it and how to make it vanish. One screen.

Every line is true of this code; whoever changes what it speaks of changes the line (content/phrases/privacy.yaml).
"""

from __future__ import annotations

from typing import Final

from bot.conversation.scene import Scene
from bot.conversation.talks import where_they_are
from bot.dialogue.messages import Bullets

_LINES: Final = ("what", "not", "where", "who", "platform", "long", "take", "vanish")
"""The lines, in the order in which people ask."""


def privacy(scene: Scene, _argument: str) -> None:
    """Show the screen; the question in view stays."""
    site = scene.library.site
    told = {"operator": site.operator, "days": str(site.keep_answers_days)}
    scene.say("privacy.intro")
    scene.add(Bullets(tuple(scene.phrase(f"privacy.{line}", **told) for line in _LINES)))
    where_they_are(scene)
