"""/pulse: what others here did last week, as figures, and whether one's own steps are among them.

/pulse             the figures
/pulse in | out    be counted from now on, or in no week any more
"""

from __future__ import annotations

from msgspec.structs import replace

from bot.coach.pulse import COUNTED, LEAST, community_of
from bot.conversation.scene import Scene
from bot.conversation.talks import where_they_are
from bot.dialogue.messages import Bullets


def pulse(scene: Scene, argument: str) -> None:
    """Show the figures, or count them in or out; offer the other way."""
    profile = scene.person.profile
    if argument in {"in", "out"}:
        scene.profile(replace(profile, counted=argument == "in"))
        scene.say(f"pulse.{argument}")
    else:
        _show(scene)
    other = "out" if scene.person.profile.counted else "in"
    scene.offer((f"/pulse {other}", scene.label(f"pulse.count_{other}")))
    where_they_are(scene)


def _show(scene: Scene) -> None:
    figures = scene.library.pulse.get(community_of(scene.person.key), {})
    lines = tuple(scene.phrase(f"pulse.{what}", count=str(figures[what])) for what in COUNTED if what in figures)
    if lines:
        scene.say("pulse.last_week")
        scene.add(Bullets(lines))
    else:
        scene.say("pulse.too_few", least=str(LEAST))
    scene.say("pulse.how", least=str(LEAST))
